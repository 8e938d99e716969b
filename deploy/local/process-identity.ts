import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A text that belongs to one process and to no other that later gets the same number (pids are reused, in containers soon);
 * undefined where there is no such process, or only a zombie of it.
 */
export function birthMark(pid: number): string | undefined {
  try {
    return process.platform === 'linux'
      ? linuxMark(pid)
      : execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

function linuxMark(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // proc(5): the name is in brackets and may hold anything; after it comes the state, and the start time is 19 further on.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
}

/** What a process was started as; empty where there is none. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'args=', '-p', `${pid}`], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Waits until the process with this mark is gone; false where it still lives after `ms` milliseconds. */
export async function untilGone(pid: number, mark: string, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (birthMark(pid) !== mark) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return birthMark(pid) !== mark;
}
