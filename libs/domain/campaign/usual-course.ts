import { type Calendar, workingDay } from '../calendar/calendar';
import { type Day, type Instant, atClock, dayOf } from '../calendar/instant';
import type { Plan } from '../plan/plan';

/** A body hands in what it owes for a step. */
export interface UsualAct {
  readonly at: Instant;
  readonly step: string;
  readonly body: string;
}

export interface UsualStep {
  readonly key: string;
  readonly dueAt: Instant;
  /** Codes of the bodies that owe it, in the order of the tree. */
  readonly bearers: readonly string[];
}

/** Most bodies hand in so many working days before a deadline, the late ones so many after it. */
const EARLY_WORKING_DAYS = -3;
const LATE_WORKING_DAYS = 2;
/** Working days after the last deadline at which a rehearsal stops in any case. */
const PATIENCE_WORKING_DAYS = 20;
const MINUTE = 60_000;

/**
 * How a year usually goes: everybody hands in three working days before each deadline, a few minutes after one another; every
 * `lateEvery`-th body two working days late. A body hands in a step only after those it needs, and never before the start.
 */
export function usualCourse(
  plan: Plan,
  steps: readonly UsualStep[],
  calendar: Calendar,
  { startsAt, lateEvery }: { startsAt: Instant; lateEvery: number | null },
): { readonly acts: readonly UsualAct[]; readonly until: Instant } {
  const done = new Map<string, Instant>();
  const firstDay = workingDay(calendar, dayOf(startsAt), 1);
  const acts = steps.flatMap(({ key, dueAt, bearers }) => {
    const needs = plan.steps.find(({ id }) => id === key)?.needs ?? [];
    const opens = opening(plan, key, steps);
    return bearers.map((body, index): UsualAct => {
      const late = lateEvery !== null && (index + 1) % lateEvery === 0;
      const wished = workingDay(calendar, dayOf(dueAt), late ? LATE_WORKING_DAYS : EARLY_WORKING_DAYS);
      const day = [wished, firstDay, opens === null ? firstDay : workingDay(calendar, opens, 1)].reduce((a, b) => (a > b ? a : b));
      const after = Math.max(0, ...needs.map((need) => done.get(`${need} ${body}`) ?? 0));
      const at = Math.max(atClock(day, 8, 0) + index * MINUTE, after + MINUTE);
      done.set(`${key} ${body}`, at);
      return { at, step: key, body };
    });
  });
  const last = Math.max(startsAt, ...steps.map(({ dueAt }) => dueAt));
  return { acts: [...acts].sort((a, b) => a.at - b.at), until: atClock(workingDay(calendar, dayOf(last), PATIENCE_WORKING_DAYS), 18) };
}

/** The day on which a step is open at the latest: when the deadline of the step before it has passed. */
function opening(plan: Plan, key: string, steps: readonly UsualStep[]): Day | null {
  const opens = plan.steps.find(({ id }) => id === key)?.opens ?? 'launch';
  const before = opens === 'launch' ? undefined : steps.find((step) => step.key === opens.after);
  return before ? dayOf(before.dueAt) : null;
}
