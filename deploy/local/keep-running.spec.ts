import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from './child';
import { keepRunning, type Watch } from './keep-running';

let dataDir: string;
let started: Child[];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'keep-'));
  started = [];
});
afterEach(async () => {
  for (const child of started) await child.stop();
  rmSync(dataDir, { recursive: true });
});

function watcher(): Watch & { lines: string[]; until: (words: string) => Promise<void> } {
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  const say = (line: string): void => {
    lines.push(line);
    for (const look of waiting) look();
  };
  const until = (words: string): Promise<void> =>
    new Promise((resolve) => waiting.push(() => lines.some((line) => line.includes(words)) && resolve()));
  return { stopping: false, say, lines, until };
}

function start(): Promise<Child> {
  const child = startChild({ name: 'thing', command: 'sleep', args: ['600'], dataDir });
  started.push(child);
  return Promise.resolve(child);
}

test('a service that dies is started again, with one line when it died and one when it is back', async () => {
  const watch = watcher();
  const first = await keepRunning(watch, start);
  const back = watch.until('đã chạy lại');
  process.kill(first.pid, 'SIGKILL');
  await back;
  watch.stopping = true;
  expect(watch.lines).toEqual(['thing đã dừng (SIGKILL), chạy lại sau 1 giây; xem nhật ký thing.log.', 'thing đã chạy lại.']);
  expect(started.map((child) => child.running())).toEqual([false, true]);
});

test('one that is stopped on purpose stays stopped, and nothing is said', async () => {
  const watch = watcher();
  const child = await keepRunning(watch, start);
  watch.stopping = true;
  await child.stop();
  expect(watch.lines).toEqual([]);
  expect(started).toHaveLength(1);
});

test('the first start that fails is the caller’s to hear of', async () => {
  await expect(keepRunning(watcher(), () => Promise.reject(new Error('không được')))).rejects.toThrow('không được');
});
