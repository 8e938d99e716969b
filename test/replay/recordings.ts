import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { projectRoot } from '@deploy/local/root';
import type { History } from '../support/histories';

const FOLDER = join(projectRoot(), 'test/replay/histories');

/** The key of the recorded histories: no secret, for nothing in them is. */
export const RECORDING_KEYS = `recording:${Buffer.alloc(32, 'recording').toString('base64')}`;

export interface Recording {
  /** `0.1.0/campaign-by-timers-2`: version, what was played, and the number of the run. */
  readonly name: string;
  readonly json: string;
}

/** The recorded histories of every released version, and of the one being worked on. */
export function recordings(): Recording[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((version) => readdirSync(join(FOLDER, version)).map((file) => join(version, file)))
    .map((path) => ({ name: path.replace('.json', ''), json: readFileSync(join(FOLDER, path), 'utf8') }));
}

/** Forgets what was recorded of a version and writes these runs in its place, without the names of the machines they ran on. */
export function keep(version: string, played: Readonly<Record<string, readonly History[]>>): void {
  const folder = join(FOLDER, version);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [what, runs] of Object.entries(played))
    for (const [n, run] of runs.entries()) writeFileSync(join(folder, `${what}-${n + 1}.json`), withoutMachine(historyToJSON(run)));
}

/** Workers and their own queues are named `PID@HOST…`. */
function withoutMachine(json: string): string {
  const anonymous: unknown = JSON.parse(json, (_, value: unknown) =>
    typeof value === 'string' && /^\d+@/.test(value) ? 'recorded' : value,
  );
  return `${JSON.stringify(anonymous).replaceAll('{"eventId"', '\n{"eventId"')}\n`;
}
