import type { Rehearsal } from '@libs/contracts/rehearsal';
import { calendarOf } from '@libs/domain/calendar/calendar';
import type { Instant } from '@libs/domain/calendar/instant';
import { bearersOf } from '@libs/domain/campaign/bind-bodies';
import { type DraftStep, draftSteps } from '@libs/domain/campaign/draft-steps';
import { type UsualStep, usualCourse } from '@libs/domain/campaign/usual-course';
import type { LaunchInput } from '../campaign/launch-campaign';

export interface Pace {
  readonly startsAt: Instant;
  /** Every so manieth body is late; nobody where null. */
  readonly lateEvery: number | null;
}

/** The script of a year as it usually goes, for the launch of one plan; `codes` gives the bodies' codes by their id. */
export function usualYear(
  launch: Omit<LaunchInput, 'worldId'>,
  { startsAt, lateEvery }: Pace,
  codes: ReadonlyMap<string, string>,
): Rehearsal {
  const { plan, year, decisions, bindings, calendarDays } = launch;
  const bearers = (key: string): string[] => {
    const step = plan.steps.find(({ id }) => id === key);
    return step === undefined ? [] : bearersOf(step, bindings).flatMap((id) => codes.get(id) ?? []);
  };
  const steps = draftSteps(plan, year, startsAt, decisions).flatMap((draft: DraftStep): UsualStep[] =>
    draft.dueAt === null ? [] : [{ key: draft.key, dueAt: draft.dueAt, bearers: bearers(draft.key) }],
  );
  const { acts, until } = usualCourse(plan, steps, calendarOf(calendarDays), { startsAt, lateEvery });
  return { startsAt, until, acts: acts.map((act) => ({ ...act, act: 'submit', plan: plan.id })) };
}
