import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './on-path';
import { cacheFolder, projectRoot } from './root';

type Say = (line: string) => void;

/**
 * Where the `temporal` program is: on PATH, built earlier, built now with Go, or downloaded by the SDK.
 * Throws one Vietnamese sentence with the ways out where none of these can be had.
 */
export async function temporalBinary(say: Say): Promise<string> {
  const own = join(cacheFolder(), `temporal-${moduleHash()}`);
  const ready = onPath('temporal') ?? [own].find((file) => existsSync(file)) ?? downloadedEarlier();
  if (ready) return ready;
  if ((onPath('go') && (await build(own, say))) || (await download(say))) return existsSync(own) ? own : (downloadedEarlier() ?? own);
  throw new Error(
    'Không có máy chủ Temporal: cài lệnh “temporal” vào PATH, hoặc cài Go (từ 1.21) để tự dựng, hoặc nối Internet để tải về, ' +
      'hoặc đặt TEMPORAL_ADDRESS trỏ tới một máy chủ Temporal đang chạy.',
  );
}

function moduleHash(): string {
  return createHash('sha256')
    .update(readFileSync(join(projectRoot(), 'deploy/temporal/go.sum')))
    .digest('hex')
    .slice(0, 16);
}

/** Built under a name of its own and renamed when whole, so that two builds or a broken one cannot leave half a program. */
async function build(own: string, say: Say): Promise<boolean> {
  const unfinished = `${own}.${process.pid}`;
  mkdirSync(cacheFolder(), { recursive: true });
  const begun = Date.now();
  const minutes = setInterval(() => say(`  … vẫn đang dựng Temporal (${Math.round((Date.now() - begun) / 1000)} giây)`), 20_000);
  say('Dựng máy chủ Temporal bằng Go (chỉ lần đầu, khoảng 4 phút; dùng lại từ lần sau)…');
  const args = ['build', '-trimpath', '-ldflags', '-s -w', '-o', unfinished, 'github.com/temporalio/cli/cmd/temporal'];
  const env = { ...process.env, GOTOOLCHAIN: 'auto', CGO_ENABLED: '0', GOFLAGS: '' };
  const code = await new Promise<number | null>((resolve) => {
    const go = spawn('go', args, { cwd: join(projectRoot(), 'deploy/temporal'), env, stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    go.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString('utf8')).slice(-4_000)));
    go.once('error', () => resolve(null));
    go.once('close', (status) => {
      if (status !== 0) say(`Go không dựng được Temporal:\n${words.trim()}`);
      resolve(status);
    });
  });
  clearInterval(minutes);
  if (code !== 0) {
    rmSync(unfinished, { force: true });
    return false;
  }
  renameSync(unfinished, own);
  return true;
}

const downloads = (): string => join(cacheFolder(), 'temporal-download');

function downloadedEarlier(): string | undefined {
  if (!existsSync(downloads())) return undefined;
  const name = readdirSync(downloads()).find(
    (file) => file.startsWith('temporal-') && spawnSync(join(downloads(), file), ['--version']).status === 0,
  );
  return name === undefined ? undefined : join(downloads(), name);
}

/** The SDK downloads a server in order to run it; we let it, stop it, and keep the program. */
async function download(say: Say): Promise<boolean> {
  say('Tải máy chủ Temporal về (cần Internet)…');
  try {
    mkdirSync(downloads(), { recursive: true });
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const executable = { type: 'cached-download', downloadDir: downloads(), ttl: '3650 days' } as const;
    await (await TestWorkflowEnvironment.createLocal({ server: { executable } })).teardown();
    return true;
  } catch {
    return false;
  }
}
