import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { birthMark, untilGone } from './process-identity';

const shape = z.object({ pid: z.int().positive(), mark: z.string() });

function fileOf(dataDir: string, name: string): string {
  return join(dataDir, 'run', `${name}.json`);
}

/** Notes which process runs under a name, so that a later start can find it again. */
export function writePidFile(dataDir: string, name: string, pid: number): void {
  const file = fileOf(dataDir, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ pid, mark: birthMark(pid) ?? '' }));
  renameSync(`${file}.new`, file);
}

export function removePidFile(dataDir: string, name: string): void {
  rmSync(fileOf(dataDir, name), { force: true });
}

/** The process noted under a name, if that very process still lives. */
export function livingProcess(dataDir: string, name: string): { pid: number; mark: string } | undefined {
  try {
    const noted = shape.parse(JSON.parse(readFileSync(fileOf(dataDir, name), 'utf8')));
    return birthMark(noted.pid) === noted.mark ? noted : undefined;
  } catch {
    return undefined;
  }
}

/** Stops what an earlier launcher left running under a name (kill -9 of a launcher leaves its children); touches nothing else. */
export async function stopLeftover(dataDir: string, name: string, gently: NodeJS.Signals, firmly: NodeJS.Signals): Promise<boolean> {
  const left = livingProcess(dataDir, name);
  if (left) {
    process.kill(left.pid, gently);
    if (!(await untilGone(left.pid, left.mark, 10_000))) process.kill(left.pid, firmly);
    await untilGone(left.pid, left.mark, 10_000);
  }
  removePidFile(dataDir, name);
  return left !== undefined;
}
