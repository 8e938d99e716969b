import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const MAIN = process.env.DONDOC_CLI ?? join(__dirname, '..', '..', 'dist', 'apps', 'cli', 'main.js');

/** Runs the built `dondoc` as a process, as anybody would, and gives what it printed. Nothing of the product is imported. */
export function dondoc(words: readonly string[], input = ''): { exit: number | null; out: string; complaint: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], { input, encoding: 'utf8', maxBuffer: 64 << 20 });
  return { exit: status, out: stdout, complaint: stderr };
}
