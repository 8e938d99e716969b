import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livingProcess, removePidFile, stopLeftovers, writePidFile } from '../../deploy/local/pid-file';

const PREFIX = 'dondoc-test-';
const OWNER = 'jest';

/** A folder for one test run; clears away first what runs that were killed have left, processes and files. */
export async function openRunFolder(): Promise<string> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    // Without a note of its owner it may be one that is being opened this moment.
    if (existsSync(join(folder, 'run', `${OWNER}.json`)) && !livingProcess(folder, OWNER)) await removeRunFolder(folder);
  }
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // PostgreSQL, where we are root, runs as another user and must get in.
  chmodSync(folder, 0o755);
  writePidFile(folder, OWNER, process.pid, { stop: 'SIGTERM', kill: 'SIGKILL' });
  return folder;
}

/** Stops whatever still runs in a run's folder and the data folders inside it, and removes it. */
export async function removeRunFolder(folder: string): Promise<void> {
  removePidFile(folder, OWNER);
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const dataDir of [...inside.map((entry) => join(folder, entry.name)), folder]) await stopLeftovers(dataDir);
  rmSync(folder, { recursive: true, force: true });
}
