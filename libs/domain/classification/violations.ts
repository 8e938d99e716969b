import type { DISCIPLINES } from './level';

/** The year and unit an act fell in. */
export interface Occasion {
  readonly year: number;
  readonly unit: string;
}

/** A violation that was disciplined: where and when each part of it was done, and in which year the decision or its aggravation came. */
export interface Violation {
  readonly id: string;
  readonly acts: readonly Occasion[];
  readonly decidedIn: number;
  /** Self-detected and fully remedied. */
  readonly remedied: boolean;
}

/** A classification of the past that the direct superior must open again (H19-24, C.IV.9). */
export interface Reopening extends Occasion {
  readonly violation: string;
  /** `weigh` where self-detected and remedied: the superior decides after weighing. */
  readonly proposal: 'not_completed' | 'weigh';
  readonly cite: string;
}

/**
 * The violations that count for one unit and year, each once (H19-23, H19-31): where the act was, not where or when it was punished. So a
 * decision of this year for an earlier act does not lower this year, and a new unit does not answer for the old one.
 */
export function countedViolations(violations: readonly Violation[], occasion: Occasion): Violation[] {
  return once(violations).filter(({ acts }) => acts.some((act) => isSame(act, occasion)));
}

/** The fact `discipline` of one unit and year: `disciplined` as soon as one counted violation was not remedied. */
export function disciplineIn(violations: readonly Violation[], occasion: Occasion): (typeof DISCIPLINES)[number] {
  const counted = countedViolations(violations, occasion);
  if (counted.length === 0) return 'none';
  return counted.every(({ remedied }) => remedied) ? 'remedied' : 'disciplined';
}

/** What the decisions of a year open again: every earlier year and unit an act fell in, once a violation (H19-24). */
export function reopenings(violations: readonly Violation[], year: number): Reopening[] {
  return once(violations.filter(({ decidedIn }) => decidedIn === year)).flatMap(({ id, acts, remedied }) => {
    const earlier = acts.filter((act) => act.year < year);
    const distinct = earlier.filter((act, at) => earlier.findIndex((other) => isSame(act, other)) === at);
    return distinct.map(
      (act) => ({ ...act, violation: id, proposal: remedied ? 'weigh' : 'not_completed', cite: 'H19-24, C.IV.9' }) as const,
    );
  });
}

function once(violations: readonly Violation[]): Violation[] {
  return violations.filter(({ id }, at) => violations.findIndex((other) => other.id === id) === at);
}

function isSame(one: Occasion, other: Occasion): boolean {
  return one.year === other.year && one.unit === other.unit;
}
