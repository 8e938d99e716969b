import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './on-path';
import { cacheFolder, projectRoot } from './root';

export interface GoProgram {
  /** What the built file is called. */
  name: string;
  /** The folder of its go.mod in this project. */
  module: string;
  /** The Go package that is the program. */
  package: string;
}

/** Where a program built from these very sources is kept, whether it is there or not. */
export function builtAt({ name, module }: GoProgram): string {
  const sums = readFileSync(join(projectRoot(), module, 'go.sum'));
  return join(cacheFolder(), `${name}-${createHash('sha256').update(sums).digest('hex').slice(0, 16)}`);
}

/** Builds a program of a Go module into the user's cache, once. False, with Go's own words said, where it cannot be built. */
export async function buildWithGo(program: GoProgram, say: (line: string) => void): Promise<boolean> {
  const own = builtAt(program);
  if (existsSync(own)) return true;
  if (!onPath('go')) return false;
  // Under a name of its own and renamed when whole: two builds at once, or a broken one, cannot leave half a program.
  const unfinished = `${own}.${process.pid}`;
  mkdirSync(cacheFolder(), { recursive: true });
  say(`Dựng ${program.name} bằng Go (chỉ lần đầu, khoảng 4 phút; dùng lại từ lần sau)…`);
  const begun = Date.now();
  const patience = setInterval(() => say(`  … vẫn đang dựng (${Math.round((Date.now() - begun) / 1_000)} giây)`), 20_000);
  const refusal = await goBuild(unfinished, program);
  clearInterval(patience);
  if (refusal === undefined) {
    renameSync(unfinished, own);
    return true;
  }
  rmSync(unfinished, { force: true });
  say(`Go không dựng được ${program.name}:\n${refusal}`);
  return false;
}

/** Gives what Go said against it, or undefined when it is built. */
function goBuild(output: string, { module, package: main }: GoProgram): Promise<string | undefined> {
  // The machine's Go may be older than the module asks for: `auto` lets it fetch the right one.
  const env = { ...process.env, GOTOOLCHAIN: 'auto', CGO_ENABLED: '0', GOFLAGS: '' };
  return new Promise((resolve) => {
    const cwd = join(projectRoot(), module);
    const go = spawn('go', ['build', '-trimpath', '-ldflags', '-s -w', '-o', output, main], {
      cwd,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    go.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString('utf8')).slice(-4_000)));
    go.once('error', (error) => resolve(error.message));
    go.once('close', (code) => resolve(code === 0 ? undefined : words.trim()));
  });
}
