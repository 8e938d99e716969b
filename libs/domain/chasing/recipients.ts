import type { LadderRung } from '../plan/plan';

/** In what capacity somebody hears of a duty (G-10). */
export type Hears = 'owes' | 'oversight' | 'directing';

/** Who hears at a rung: whoever owes, always; higher up everybody that a lower rung after the deadline already told. */
export function hearersOf(rung: LadderRung, ladder: readonly LadderRung[]): readonly Hears[] {
  const told = ladder.filter((step) => step.day > 0 && step.day <= rung.day).flatMap((step) => step.also ?? []);
  return ['owes', ...new Set(told)];
}

/** Why a reminder was written, as it stands in the table: `owes:-5`, `oversight:1`. */
export function whyOf(hears: Hears, rung: LadderRung): string {
  return `${hears}:${rung.day}`;
}
