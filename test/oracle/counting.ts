import type { Level } from './party-organisation';

/** Quotas, picking and ballots (H19-15 to H19-17, H19-20) a second time, in whole numbers only. Percentages in thousandths. */

export interface Quota {
  percent: number;
  base: 'good_or_better' | 'good_only_final' | 'all';
  rounding: 'down' | 'half_up';
  smallGroupFloor: boolean;
  classified: number;
}

/** percent × number, rounded. */
function portion(percent: number, number: number, rounding: Quota['rounding']): number {
  const hundredThousandths = percent * number;
  const whole = Math.floor(hundredThousandths / 100_000);
  const rest = hundredThousandths % 100_000;
  return rounding === 'half_up' && rest >= 50_000 ? whole + 1 : whole;
}

export function placesFor(reachGood: number, quota: Quota): number {
  if (quota.smallGroupFloor && [1, 2, 3, 4].includes(reachGood)) return 1;
  if (quota.base === 'all') return portion(quota.percent, quota.classified, quota.rounding);
  if (quota.base === 'good_or_better') return portion(quota.percent, reachGood, quota.rounding);
  // The greatest that the final number of good allows: every number is tried.
  const possible = Array.from({ length: reachGood + 1 }, (_, x) => x).filter(
    (x) => x <= portion(quota.percent, reachGood - x, quota.rounding),
  );
  return Math.max(...possible);
}

/** Fills the places one by one: all with the most votes together, as long as all of them fit. */
export function fill(votes: readonly number[], places: number): { picked: number; tied: number; free: number } {
  let picked = 0;
  for (const most of [...new Set(votes)].sort((a, b) => b - a)) {
    const together = votes.filter((one) => one === most).length;
    if (picked === places) break;
    if (picked + together > places) return { picked, tied: together, free: places - picked };
    picked += together;
  }
  return { picked, tied: 0, free: 0 };
}

/** The best level with more ballots for it or above than not. */
export function ballotLevel(votes: Readonly<Record<Level, number>>, of: number): Level {
  let soFar = 0;
  for (const level of ['excellent', 'good', 'completed'] as const) {
    soFar += votes[level];
    if (soFar > of - soFar) return level;
  }
  return 'not_completed';
}
