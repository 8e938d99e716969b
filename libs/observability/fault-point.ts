/**
 * Places at which the fault tests kill the process with -9. `DONDOC_FAULT=chase.between-pages:3` dies at the third passage; without
 * the variable, as everywhere outside those tests, a fault point does nothing.
 */
const [place, count] = (process.env['DONDOC_FAULT'] ?? '').split(':');
let left = Number(count ?? 1);

export function faultPoint(name: string): void {
  if (name !== place) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}
