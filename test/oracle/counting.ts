import type { Level } from './shapes';

/** Quotas, picking and ballots (H19-15 to H19-17, H19-20) a second time, in whole numbers only. Percentages in thousandths. */

export interface Quota {
  percent: number;
  base: 'good_or_better' | 'good_only_final' | 'all';
  rounding: 'down' | 'half_up';
  smallGroupFloor: boolean;
  classified: number;
}

/** How many may be `excellent` (H19-15, H19-16); percent in thousandths: 20% is 20000. */
export function placesFor(reachGood: number, quota: Quota): number {
  // C.IV.10, H19-16: fewer than 5 reach good: one
  if (quota.smallGroupFloor && reachGood > 0 && reachGood < 5) return 1;

  const share = (base: number): number => {
    // H19-15: "không vượt quá" 20%, rounded as set
    const raw = base * quota.percent + (quota.rounding === 'half_up' ? 50000 : 0);
    return (raw - (raw % 100000)) / 100000;
  };

  if (quota.base === 'all') return share(quota.classified); // setting: all classified
  if (quota.base === 'good_or_better') return share(reachGood); // H19-15: everyone who reaches good, before picking
  // the literal base (C.I.2.1, C.II.2.1, C.III.3.1, last paragraphs): those who stay good;
  // cli.md, quota: the greatest x with x <= round(percent * (goodOrBetter - x))
  let x = reachGood;
  while (x > 0 && x > share(reachGood - x)) x -= 1;
  return x;
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
