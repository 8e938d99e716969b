import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Child, startChild, untilReady } from './child';
import { projectRoot } from './root';

export interface NodeService {
  name: string;
  /** Below dist/. */
  script: string;
  dataDir: string;
  env: NodeJS.ProcessEnv;
  /** Answers 200 when the service is ready. */
  health: string;
}

/** Starts one of our own programs and waits until its health page says yes. */
export async function startNodeService({ name, script, dataDir, env, health }: NodeService): Promise<Child> {
  const args = ['--enable-source-maps', join(projectRoot(), 'dist', script)];
  const child = startChild({ name, command: process.execPath, args, dataDir, env, cwd: projectRoot() });
  try {
    await untilReady(child, async () => (await fetch(health, { signal: AbortSignal.timeout(2_000) })).ok, 60_000);
  } catch (error) {
    await child.stop();
    throw error;
  }
  return child;
}

/** Runs one of our own programs to its end and gives what it printed; rejects with its words where it fails. */
export function runNode(script: string, args: string[], env: NodeJS.ProcessEnv): string {
  const done = spawnSync(process.execPath, [join(projectRoot(), 'dist', script), ...args], { env, cwd: projectRoot(), encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${script}: ${`${done.stdout}${done.stderr}`.trim()}`);
  return done.stdout.trim();
}
