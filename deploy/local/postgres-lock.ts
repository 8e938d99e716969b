import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { birthMark, commandLine, untilGone } from './process-identity';

/**
 * `postmaster.pid` after a kill -9. Its process may be gone (then PostgreSQL itself judges, and waits for old backends), be a PostgreSQL
 * of ours that still runs (stop it), or be another program that was given the same number since, for which PostgreSQL would refuse to
 * start: then the file goes and the program is left alone.
 */
export async function clearStaleLock(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const mark = birthMark(pid);
  if (mark === undefined) return;
  if (commandLine(pid).includes(cluster)) {
    process.kill(pid, 'SIGINT');
    await untilGone(pid, mark, 15_000);
  } else {
    rmSync(file, { force: true });
  }
}
