import { join, resolve } from 'node:path';
import { environmentFor, shareEnvironment, unshareEnvironment } from './environment';
import { keepRunning, type Watch } from './keep-running';
import { noteAddress, releaseDataFolder, takeDataFolder } from './launcher-lock';
import { runNode, startNodeService } from './node-service';
import { killLeftovers, stopLeftovers } from './pid-file';
import { playDemo } from './play-demo';
import { projectRoot } from './root';
import { database, mail, temporal } from './services';
import { webPort } from './web-port';

/** What is stopped before what it needs. */
const STOP_ORDER = ['demo', 'api', 'worker', 'temporal', 'postgres'];

const demo = process.argv.includes('--demo');
// The demo invents an organisation and an account: it must not meet anybody's real data.
const dataDir = resolve(process.env['DONDOC_DATA'] ?? join(projectRoot(), '.data', demo ? 'demo' : ''));
const watch: Watch = { stopping: false, say: (line) => void process.stdout.write(`  ${line}\n`) };

/** `npm start`: brings everything up, says where it is, and keeps it up until it is told to stop. */
async function start(): Promise<void> {
  process.stdout.write('Đôn Đốc đang khởi động…\n');
  await stopLeftovers(dataDir, STOP_ORDER);
  const databaseUrl = await database(dataDir, watch);
  const { address: temporalAddress, fresh } = await temporal(dataDir, watch);
  const { url: smtpUrl, page } = await mail(dataDir, watch);
  const env = await environmentFor(dataDir, { databaseUrl, temporalAddress, smtpUrl, port: await webPort(dataDir, watch.say) });
  const host = ['0.0.0.0', '::'].includes(env['HOST'] ?? '') ? '127.0.0.1' : env['HOST'];
  const service = (name: string, script: string, health: string) =>
    keepRunning(watch, () => startNodeService({ name, script, dataDir, env, health }));
  await Promise.all([
    service('api', 'apps/api/main.js', `http://${host}:${env['PORT']}/health/ready`),
    service('worker', 'apps/worker/main.js', `http://${host}:${env['WORKER_HEALTH_PORT']}/health/live`),
  ]);
  watch.say('Ứng dụng    sẵn sàng');
  shareEnvironment(dataDir, env);
  // A Temporal server that knows nothing yet (its store was lost, or is of another version) is told again what ought to run.
  if (fresh) reconcile(env);

  const address = env['PUBLIC_URL'] ?? '';
  noteAddress(dataDir, address);
  const setupPath = demo ? '' : runNode('apps/api/setup-link.js', [], env);
  process.stdout.write(`\nMở trình duyệt tại  ${address}\n`);
  if (setupPath !== '') process.stdout.write(`Thiết lập lần đầu   ${new URL(setupPath, address).href}  (dùng được một lần)\n`);
  if (page !== undefined) process.stdout.write(`Xem thư đã gửi tại  ${page}\n`);
  process.stdout.write(`Dữ liệu và nhật ký  ${dataDir}\nDừng bằng Ctrl-C.\n\n`);
  if (demo) playDemo(dataDir, env, watch);
}

let stoppingSince = 0;

/** Stops everything in order; asked a second time, at once. */
async function stop(exitCode: number): Promise<void> {
  if (watch.stopping) {
    // One Ctrl-C arrives twice: from the terminal, and passed on by npm.
    if (Date.now() - stoppingSince < 1_000) return;
    killLeftovers(dataDir);
    releaseDataFolder(dataDir);
    process.exit(1);
  }
  watch.stopping = true;
  stoppingSince = Date.now();
  process.stdout.write('\nĐang dừng (Ctrl-C lần nữa để dừng ngay)…\n');
  unshareEnvironment(dataDir);
  await stopLeftovers(dataDir, STOP_ORDER);
  releaseDataFolder(dataDir);
  process.stdout.write('Đã dừng.\n');
  process.exit(exitCode);
}

function reconcile(env: NodeJS.ProcessEnv): void {
  try {
    runNode('apps/cli/main.js', ['reconcile'], env);
  } catch (error) {
    watch.say(`Chưa nối lại được các quy trình đang chạy: ${said(error)}. Chạy sau: npm run dondoc -- reconcile`);
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  takeDataFolder(dataDir);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  process.stdout.on('error', () => undefined);
  start().catch((error: unknown) => {
    if (watch.stopping) return;
    process.stderr.write(`\n${said(error)}\n`);
    void stop(1);
  });
} catch (error) {
  process.stderr.write(`${said(error)}\n`);
  process.exitCode = 1;
}
