import { calendarOf } from '@libs/domain/calendar/calendar';
import type { Instant } from '@libs/domain/calendar/instant';
import { bearersOf } from '@libs/domain/campaign/bind-bodies';
import { type DraftStep, draftSteps } from '@libs/domain/campaign/draft-steps';
import { type UsualStep, usualCourse } from '@libs/domain/campaign/usual-course';
import type { Rehearsal } from '@libs/contracts/rehearsal';
import type { Actor } from '../actor';
import type { LaunchInput } from '../campaign/launch-campaign';
import type { Tx } from '../tx';
import { startRehearsal } from './start-rehearsal';

export interface UsualYear {
  readonly launch: Omit<LaunchInput, 'worldId'>;
  readonly startsAt: Instant;
  readonly paceMs: number;
  /** Every so manieth body is late; nobody where null. */
  readonly lateEvery: number | null;
}

/** Rehearses a plan as a year usually goes, so that a board sees who gets what on which day. @throws Refusal as launching does */
export async function rehearseUsualYear(tx: Tx, input: UsualYear, by: Actor): Promise<{ worldId: string; campaignId: string }> {
  const { plan, year, decisions, bindings, calendarDays } = input.launch;
  const codes = new Map((await tx.campaign.bodies(by.tenantId)).map(({ id, code }) => [id, code]));
  const bearers = (key: string): string[] => {
    const step = plan.steps.find(({ id }) => id === key);
    return step === undefined ? [] : bearersOf(step, bindings).flatMap((id) => codes.get(id) ?? []);
  };
  const steps = draftSteps(plan, year, input.startsAt, decisions).flatMap((draft: DraftStep): UsualStep[] =>
    draft.dueAt === null ? [] : [{ key: draft.key, dueAt: draft.dueAt, bearers: bearers(draft.key) }],
  );
  const { acts, until } = usualCourse(plan, steps, calendarOf(calendarDays), input);
  const rehearsal: Rehearsal = { startsAt: input.startsAt, until, acts: acts.map((act) => ({ ...act, act: 'submit', plan: plan.id })) };
  return startRehearsal(tx, { launch: input.launch, rehearsal, paceMs: input.paceMs }, by);
}
