import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Child, startChild, untilReady } from './child';
import { stopLeftover } from './pid-file';
import { freePort, listens } from './ports';
import { temporalBinary } from './temporal-binary';
import { hasNamespace } from './temporal-namespace';

export interface TemporalOptions {
  dataDir: string;
  /** This very port; any free one unless given. */
  port?: number;
  namespace?: string;
  /** The port of Temporal's own web page; none unless given. */
  uiPort?: number;
  /** What is acknowledged survives a power cut, at a third of the speed; a kill -9 it survives either way. True unless said otherwise. */
  durable?: boolean;
  say?: (line: string) => void;
}

export interface Temporal extends Child {
  readonly address: string;
  /** The server began with an empty store: what ought to run must be started again (`dondoc reconcile`). */
  readonly fresh: boolean;
}

/** Starts a Temporal development server on a data folder; stops first what an earlier launcher left. 127.0.0.1 only. */
export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const { dataDir, namespace = 'dondoc', uiPort, durable = true, say = () => undefined } = options;
  const command = await temporalBinary(say);
  await stopLeftover(dataDir, 'temporal');
  const folder = join(resolve(dataDir), 'temporal');
  mkdirSync(folder, { recursive: true });
  const store = join(folder, `${versionOf(command)}.db`);
  const fresh = !existsSync(store);
  const port = options.port ?? (await freePort());
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', `${port}`, '--namespace', namespace];
  args.push(...(uiPort === undefined ? ['--headless'] : ['--ui-port', `${uiPort}`]), '--db-filename', store, '--log-level', 'error');
  args.push('--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', `synchronous=${durable ? 2 : 1}`);
  // By default a timer may fire up to a second late.
  args.push('--dynamic-config-value', 'history.timerProcessorMaxTimeShift="10ms"');
  const child = startChild({ name: 'temporal', command, args, dataDir, env: withoutTemporalSettings() });
  const address = `127.0.0.1:${port}`;
  // Asked before it listens, a gRPC client would wait a second before it asks again.
  await untilReady(child, async () => (await listens(port)) && hasNamespace(address, namespace));
  return { ...child, address, fresh };
}

/** A store made by one server version is not migrated by the next, so the file carries the version. */
function versionOf(command: string): string {
  const said = spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout;
  return /Server (\d+\.\d+\.\d+)/.exec(said)?.[1] ?? /(\d+\.\d+\.\d+)/.exec(said)?.[1] ?? 'unknown';
}

/** The user's own `TEMPORAL_*` settings are meant for other servers. */
function withoutTemporalSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}
