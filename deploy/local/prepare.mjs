/**
 * What must be there before anything runs: packages, compiled code, the workflow bundle, the web app.
 * Runs before `npm start` and `npm test`; does nothing where nothing changed. Plain JavaScript without packages,
 * because on a fresh clone there are none yet. `--server` leaves the web app out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fingerprint, packagesAreInstalled } from './fingerprint.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
const bundle = join(dist, 'workflows', 'bundle.js');
const SOURCES = ['apps', 'libs', 'workflows', 'activities', 'deploy'];

function say(line) {
  process.stderr.write(`  ${line}\n`);
}

/** Runs a program to its end; its own words are shown only when it fails, and then this process ends too. */
function run(what, command, args, stdio = 'pipe') {
  const done = spawnSync(command, args, { cwd: root, stdio, encoding: 'utf8' });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  say(`Không ${what} được (${command} ${args.join(' ')}). Xem lỗi ngay trên đây, sửa rồi chạy lại.`);
  process.exit(1);
}

/** Does one step when its sources differ from those it was last done for; an interrupted step leaves no stamp and is done again. */
async function whenChanged(name, sources, line, build) {
  const stamp = join(dist, `.${name}.stamp`);
  const now = fingerprint(root, [...sources, 'package-lock.json', '.swcrc']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  say(line);
  rmSync(stamp, { force: true });
  mkdirSync(dist, { recursive: true });
  await build();
  writeFileSync(stamp, now);
}

function removeOlder(folder, instant) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeOlder(path, instant);
    else if (path !== bundle && statSync(path).mtimeMs < instant) rmSync(path);
  }
}

const bin = (name) => join(root, 'node_modules', '.bin', name);

if (!packagesAreInstalled(root)) {
  say('Cài các gói npm (lần đầu mất một hai phút)…');
  run('cài các gói npm', process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--loglevel=error'], ['ignore', 2, 2]);
}

await whenChanged('server', SOURCES, 'Biên dịch mã nguồn…', () => {
  const begun = Date.now();
  run('biên dịch mã nguồn', bin('swc'), [...SOURCES, '-d', 'dist', '--ignore', '**/*.spec.ts,apps/web/**', '--copy-files']);
  // Written over and not wiped first, so that a program that starts this moment finds its files; then goes what no longer has a source.
  for (const folder of SOURCES) removeOlder(join(dist, folder), begun - 1_000);
});

if (existsSync(join(root, 'workflows', 'index.ts'))) {
  await whenChanged('workflows', ['workflows', 'libs', 'activities'], 'Đóng gói quy trình Temporal…', async () => {
    const { bundleWorkflowCode } = await import(pathToFileURL(join(root, 'node_modules/@temporalio/worker/lib/index.js')).href);
    const logger = { log() {}, trace() {}, debug() {}, info() {}, warn: say, error: say };
    const { code } = await bundleWorkflowCode({
      workflowsPath: join(root, 'workflows', 'index.ts'),
      failureConverterPath: join(root, 'libs', 'temporal', 'failure-converter.ts'),
      logger,
    });
    mkdirSync(dirname(bundle), { recursive: true });
    // In one step: a worker that starts this moment reads the old one or the new one.
    writeFileSync(`${bundle}.new`, code);
    renameSync(`${bundle}.new`, bundle);
  });
}

if (existsSync(join(root, 'apps', 'web', 'index.html')) && !process.argv.includes('--server')) {
  await whenChanged('web', ['apps/web', 'libs/contracts', 'libs/domain'], 'Dựng trang web…', () => {
    run('dựng trang web', bin('vite'), ['build', 'apps/web', '--outDir', join(dist, 'web'), '--emptyOutDir']);
  });
}
