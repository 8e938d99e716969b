import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild, untilReady } from './child';
import { livingProcess } from './pid-file';

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'child-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

function shell(script: string): Child {
  return startChild({ name: 'thing', command: '/bin/sh', args: ['-c', script], dataDir });
}

test('it leads a process group of its own, so that Ctrl-C in the terminal does not reach it', async () => {
  const child = shell('ps -o pgid= -p $$ 2>/dev/null || cut -d" " -f5 /proc/$$/stat; exec sleep 600');
  await untilReady(child, () => Promise.resolve(child.lastWords() !== ''));
  expect(Number(child.lastWords())).toBe(child.pid);
  await child.stop();
  expect(await child.exited).toBe('SIGTERM');
});

test('its note goes with it', async () => {
  const child = shell('exec sleep 600');
  expect(livingProcess(dataDir, 'thing')).toMatchObject({ pid: child.pid, stop: 'SIGTERM' });
  await child.stop();
  expect(livingProcess(dataDir, 'thing')).toBeUndefined();
  expect(child.running()).toBe(false);
});

test('one that ends before it is ready says why, in its own words and those of this start only', async () => {
  await shell('echo cũ').exited;
  const child = shell('echo "thiếu CODEC_KEYS" >&2; exit 3');
  await expect(untilReady(child, () => Promise.resolve(false))).rejects.toThrow('thing dừng ngay khi khởi động (mã 3):\nthiếu CODEC_KEYS');
});

test('a program that is not there is a child that ended', async () => {
  const child = startChild({ name: 'thing', command: '/nowhere/at-all', args: [], dataDir });
  expect(await child.exited).toContain('ENOENT');
  await child.stop();
});
