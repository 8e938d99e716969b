import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removePidFile, type StopSignals, writePidFile } from './pid-file';

export interface ChildSpec {
  /** Names the log (`logs/NAME.log`) and the pid file (`run/NAME.json`) in the data folder. */
  name: string;
  command: string;
  args: string[];
  dataDir: string;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  user?: { uid: number; gid: number } | undefined;
  /** SIGTERM and SIGKILL unless it wants others. */
  signals?: StopSignals;
}

export interface Child {
  readonly pid: number;
  readonly name: string;
  /** Resolves when the process is gone, with how it ended; never rejects. */
  readonly exited: Promise<string>;
  /** Whether it still runs. */
  running(): boolean;
  /** Asks it to stop, insists after 20 s, and waits until it is gone. */
  stop(): Promise<void>;
  /** The last lines it wrote. */
  lastWords(): string;
}

/** A longer log is set aside at the next start; one older log is kept. */
const LARGEST_LOG = 50 * 1024 * 1024;
const PATIENCE_MS = 20_000;
const USUAL: StopSignals = { stop: 'SIGTERM', kill: 'SIGKILL' };

/**
 * Starts a program in a process group of its own (so that Ctrl-C reaches the launcher alone, which then stops its children in order),
 * writing to a file and not to a pipe (so that it outlives a killed launcher).
 */
export function startChild(spec: ChildSpec): Child {
  mkdirSync(join(spec.dataDir, 'logs'), { recursive: true });
  const logFile = join(spec.dataDir, 'logs', `${spec.name}.log`);
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a');
  const start = fstatSync(log).size;
  const signals = spec.signals ?? USUAL;
  const running = spawn(spec.command, spec.args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: spec.env ?? process.env,
    ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
    ...(spec.user ?? {}),
  });
  closeSync(log);
  if (running.pid !== undefined) writePidFile(spec.dataDir, spec.name, running.pid, signals);

  let alive = running.pid !== undefined;
  const exited = new Promise<string>((resolve) => {
    const gone = (how: string): void => {
      if (alive) removePidFile(spec.dataDir, spec.name);
      alive = false;
      resolve(how);
    };
    running.once('error', (error) => gone(error.message));
    running.once('exit', (code, signal) => gone(signal ?? `mã ${code}`));
  });
  return {
    pid: running.pid ?? 0,
    name: spec.name,
    exited,
    running: () => alive,
    async stop() {
      if (alive) running.kill(signals.stop);
      const insist = setTimeout(() => alive && running.kill(signals.kill), PATIENCE_MS);
      await exited;
      clearTimeout(insist);
    },
    lastWords: () => readFileSync(logFile).subarray(start).toString('utf8').trim().split('\n').slice(-8).join('\n'),
  };
}

/** Waits until `probe` says yes; rejects when the child ends before that, or after `ms` milliseconds. */
export async function untilReady(child: Child, probe: () => Promise<boolean>, ms = 30_000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (!child.running()) throw new Error(`${child.name} dừng ngay khi khởi động (${await child.exited}):\n${child.lastWords()}`);
    if (await probe().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${child.name} không sẵn sàng sau ${ms / 1000} giây:\n${child.lastWords()}`);
}
