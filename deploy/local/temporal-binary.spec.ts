import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporalBinary } from './temporal-binary';

const before = { ...process.env };
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'temporal-'));
  mkdirSync(join(home, 'bin'));
  process.env['PATH'] = join(home, 'bin');
  process.env['XDG_CACHE_HOME'] = join(home, 'cache');
});
afterEach(() => {
  delete process.env['XDG_CACHE_HOME'];
  Object.assign(process.env, before);
  rmSync(home, { recursive: true });
});

function program(name: string, script: string): void {
  writeFileSync(join(home, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(home, 'bin', name), 0o755);
}

// Writes to the file after -o, as `go build` does, and notes that it was called.
const GO = `echo "$GOTOOLCHAIN $CGO_ENABLED $PWD" >> HOME_DIR/calls
while [ "$1" != -o ]; do shift; done; echo built > "$2"`;

test('the user’s own program on PATH comes first', async () => {
  program('temporal', 'true');
  program('go', 'exit 1');
  expect(await temporalBinary(() => undefined)).toBe(join(home, 'bin', 'temporal'));
});

test('without one it is built with Go into the cache, with a line for the user, and the next start takes it from there', async () => {
  program('go', GO.replace('HOME_DIR', home));
  const lines: string[] = [];
  const built = await temporalBinary((line) => lines.push(line));
  expect(built).toMatch(/cache\/dondoc\/temporal-[0-9a-f]{16}$/);
  expect(readFileSync(built, 'utf8')).toBe('built\n');
  expect(lines).toEqual(['Dựng temporal bằng Go (chỉ lần đầu, khoảng 4 phút; dùng lại từ lần sau)…']);

  expect(await temporalBinary((line) => lines.push(line))).toBe(built);
  expect(lines).toHaveLength(1);
  expect(readFileSync(join(home, 'calls'), 'utf8')).toMatch(/^auto 0 \S*\/deploy\/temporal\n$/);
  expect(readdirSync(join(home, 'cache', 'dondoc'))).toHaveLength(1);
});
