import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, untilReady } from './child';
import { livingProcess, stopLeftover, stopLeftovers, writePidFile } from './pid-file';
import { birthMark } from './process-identity';

const GENTLY = { stop: 'SIGTERM', kill: 'SIGKILL' } as const;

let dataDir: string;
let stranger: ChildProcess;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pids-'));
  stranger = spawn('sleep', ['600']);
});
afterEach(async () => {
  if (stranger.exitCode === null && stranger.signalCode === null) {
    stranger.kill('SIGKILL');
    await new Promise((resolve) => stranger.once('exit', resolve));
  }
  rmSync(dataDir, { recursive: true });
});

test('a process that was given the number of an old one is left alone', async () => {
  const pid = stranger.pid!;
  writePidFile(dataDir, 'api', pid, GENTLY);
  const file = join(dataDir, 'run', 'api.json');
  writeFileSync(file, JSON.stringify({ pid, mark: 'of another birth', ...GENTLY }));
  await stopLeftover(dataDir, 'api');
  expect(birthMark(pid)).toBeDefined();
  expect(livingProcess(dataDir, 'api')).toBeUndefined();
});

test('a process of ours is found again and stopped, gently where that is enough, else firmly', async () => {
  const gone = new Promise((resolve) => stranger.once('exit', (_code, signal) => resolve(signal)));
  writePidFile(dataDir, 'api', stranger.pid!, { stop: 'SIGINT', kill: 'SIGKILL' });
  await stopLeftover(dataDir, 'api');
  expect(await gone).toBe('SIGINT');
  expect(birthMark(stranger.pid!)).toBeUndefined();
});

test('a broken or missing note stops nothing', async () => {
  writePidFile(dataDir, 'api', stranger.pid!, GENTLY);
  writeFileSync(join(dataDir, 'run', 'api.json'), '{"pid": ');
  await stopLeftovers(dataDir, ['worker', 'api']);
  expect(birthMark(stranger.pid!)).toBeDefined();
});

test('leftovers are stopped in the order given, then the rest, each one gone before the next is asked', async () => {
  const order = join(dataDir, 'order');
  const script = `process.on('SIGTERM', () => { fs.appendFileSync(process.argv[1], process.argv[2] + ' '); process.exit(); });
    setInterval(() => {}, 1e6); console.log('ready');`;
  for (const name of ['postgres', 'api', 'other']) {
    const child = startChild({ name, command: process.execPath, args: ['-e', script, order, name], dataDir });
    await untilReady(child, () => Promise.resolve(child.lastWords() === 'ready'));
  }
  await stopLeftovers(dataDir, ['api', 'worker', 'postgres']);
  expect(readFileSync(order, 'utf8')).toBe('api postgres other ');
});
