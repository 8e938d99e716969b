import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { birthMark, untilGone } from './process-identity';

const signal = z.enum(['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGKILL']);
const shape = z.object({ pid: z.int().positive(), mark: z.string().min(1), stop: signal, kill: signal });
type Noted = z.infer<typeof shape>;
/** How a process is asked to stop, and how it is made to. */
export type StopSignals = Pick<Noted, 'stop' | 'kill'>;

function fileOf(dataDir: string, name: string): string {
  return join(dataDir, 'run', `${name}.json`);
}

/** Notes which process runs under a name, so that a later start can find it again. */
export function writePidFile(dataDir: string, name: string, pid: number, signals: StopSignals): void {
  const file = fileOf(dataDir, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ pid, mark: birthMark(pid) ?? '', ...signals }));
  renameSync(`${file}.new`, file);
}

export function removePidFile(dataDir: string, name: string): void {
  rmSync(fileOf(dataDir, name), { force: true });
}

/** The process noted under a name, if that very process still lives. */
export function livingProcess(dataDir: string, name: string): Noted | undefined {
  try {
    const noted = shape.parse(JSON.parse(readFileSync(fileOf(dataDir, name), 'utf8')));
    return birthMark(noted.pid) === noted.mark ? noted : undefined;
  } catch {
    return undefined;
  }
}

/** Stops what an earlier launcher left running under a name (kill -9 of a launcher leaves its children); touches nothing else. */
export async function stopLeftover(dataDir: string, name: string): Promise<void> {
  const left = livingProcess(dataDir, name);
  if (left) {
    process.kill(left.pid, left.stop);
    if (!(await untilGone(left.pid, left.mark, 10_000))) process.kill(left.pid, left.kill);
    await untilGone(left.pid, left.mark, 10_000);
  }
  removePidFile(dataDir, name);
}

/** Stops everything noted in a data folder: those named first in their order, then the rest. */
export async function stopLeftovers(dataDir: string, first: readonly string[] = []): Promise<void> {
  const noted = namesIn(dataDir);
  for (const name of new Set([...first.filter((one) => noted.includes(one)), ...noted])) await stopLeftover(dataDir, name);
}

/** Ends everything noted in a data folder at once, for somebody who will not wait. */
export function killLeftovers(dataDir: string): void {
  for (const name of namesIn(dataDir)) {
    const left = livingProcess(dataDir, name);
    if (left) process.kill(left.pid, left.kill);
  }
}

function namesIn(dataDir: string): string[] {
  const folder = join(dataDir, 'run');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []));
}
