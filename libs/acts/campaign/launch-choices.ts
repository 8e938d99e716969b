import type { Bindings } from '@libs/domain/campaign/bind-bodies';
import { type Body, guessBindings } from '@libs/domain/campaign/bind-bodies';
import type { Reasons } from '@libs/domain/campaign/confirm-findings';
import type { StepDecision } from '@libs/domain/campaign/draft-steps';
import type { Answer } from '@libs/domain/campaign/settle-questions';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { Plan } from '@libs/domain/plan/plan';
import { Refusal } from '@libs/domain/refusal';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { libraryPlanIds, loadPlan } from '@libs/rulebook/load-plan';
import type { PlanToLaunch } from './launch-campaign';
import { refuseUnknownBodies, unknown } from './launch-refusals';

/** What a board chooses for a launch or its preview, as it comes over the wire. */
export interface LaunchChoices {
  readonly plan: string;
  readonly year: number;
  readonly bindings?: Bindings;
  readonly decisions?: Readonly<Record<string, { readonly due?: Instant; readonly waive?: string; readonly reason?: string }>>;
  readonly rosterAsOf?: Day;
}

/** What a board says besides when it launches or rehearses: why all the same, and its answers. */
export interface LaunchWords {
  readonly confirmed?: Reasons;
  readonly answers?: Readonly<Record<string, Answer>>;
}

/** A plan of the library with the product's calendar. @throws Refusal `unknown-plan` */
export function planToLaunch(planId: string): PlanToLaunch {
  if (!libraryPlanIds().includes(planId)) {
    const known = libraryPlanIds().join(', ');
    throw new Refusal('unknown-plan', `Không có kế hoạch này trong thư viện; hiện có: ${known}.`, { path: 'plan', cite: 'G-01' });
  }
  const { plan, sha256 } = loadPlan(planId);
  const calendar = loadCalendar();
  return { plan, planSha256: sha256, calendarDays: calendar.days, calendarSha256: calendar.sha256 };
}

/** The bindings chosen, guessed where nothing was. @throws Refusal `unknown-plan-body`, `unknown-body` */
export function chosenBindings(plan: Plan, { bindings = {} }: LaunchChoices, bodies: readonly Body[]): Bindings {
  refuseUnknownBodies(plan, bindings, bodies);
  return { ...guessBindings(plan, bodies), ...bindings };
}

/** The bodies of the plan of which the board says that there are none here; a guess that found none says nothing. */
export function saidAbsent({ bindings = {} }: LaunchChoices): string[] {
  return Object.keys(bindings).filter((key) => bindings[key]?.length === 0);
}

/** The decisions chosen, by step. @throws Refusal `unknown-step`, `two-decisions` */
export function chosenDecisions(plan: Plan, { decisions = {} }: LaunchChoices): Readonly<Record<string, StepDecision>> {
  const entries = Object.entries(decisions).map(([key, { due, waive, reason }]): [string, StepDecision] => {
    if (!plan.steps.some(({ id }) => id === key)) throw unknown('unknown-step', `decisions.${key}`, 'Kế hoạch không có bước này');
    if (due !== undefined && waive !== undefined)
      throw unknown('two-decisions', `decisions.${key}`, 'Một bước chỉ được cho hạn mới hoặc được miễn');
    const optional = { ...(waive === undefined ? {} : { waive }), ...(reason === undefined ? {} : { reason }) };
    return [key, { ...(due === undefined ? {} : { dueAt: due }), ...optional }];
  });
  return Object.fromEntries(entries);
}
