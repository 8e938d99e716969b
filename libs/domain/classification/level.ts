/** The four levels, best first (H19 C.I.2; the same names in every rule set). */
export const LEVELS = ['excellent', 'good', 'completed', 'not_completed'] as const;
export type Level = (typeof LEVELS)[number];

/** The grades of one criterion, best first (H19 C.I.1.4). */
export const GRADES = ['excellent', 'good', 'average', 'poor'] as const;
export type Grade = (typeof GRADES)[number];

/** Discipline of the year and the unit concerned: `remedied` is self-detected and fully remedied. */
export const DISCIPLINES = ['none', 'disciplined', 'remedied'] as const;

/** The heaviest discipline of a committee's members (H19 C.III.3.4). */
export const MEMBER_DISCIPLINES = ['none', 'reprimand', 'warning_or_heavier'] as const;

/** How long somebody was absent in the year (NĐ 90/2020); what follows from 6 months or more is not confirmed, so it cannot be entered. */
export const ABSENCES = ['under_3_months', '3_to_under_6_months'] as const;

/** Levels and grades stand on one ladder: `completed` beside `average`, `not_completed` beside `poor`. */
const RANK: Readonly<Record<string, number>> = { excellent: 3, good: 2, completed: 1, average: 1, not_completed: 0, poor: 0 };

/** The place on the ladder, 3 (excellent) to 0; -1 for what is neither level nor grade. */
export function rank(name: string): number {
  return RANK[name] ?? -1;
}

/** The lowest of several levels or grades; null of none. */
export function lowest<T extends string>(names: readonly T[]): T | null {
  return names.reduce<T | null>((low, name) => (low === null || rank(name) < rank(low) ? name : low), null);
}

/** The level one step up; null above `excellent`. */
export function nextAbove(level: Level): Level | null {
  return LEVELS[LEVELS.indexOf(level) - 1] ?? null;
}

/** The level one step down; `not_completed` stays. */
export function nextBelow(level: Level): Level {
  return LEVELS[LEVELS.indexOf(level) + 1] ?? 'not_completed';
}
