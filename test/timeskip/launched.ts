import { type Calendar, calendarOf } from '@libs/domain/calendar/calendar';
import type { Instant } from '@libs/domain/calendar/instant';
import type { CampaignFacts, StepFacts } from '@libs/domain/campaign/agenda';
import { type StepDecision, draftSteps } from '@libs/domain/campaign/draft-steps';
import type { Plan } from '@libs/domain/plan/plan';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { loadPlan } from '@libs/rulebook/load-plan';

/** The facts of a plan from the rulebook as a launch at `now` leaves them, with so many bodies owing every step that was not waived. */
export function launched(
  planId: string,
  year: number,
  now: Instant,
  bodies: number,
  decisions: Readonly<Record<string, StepDecision>> = {},
): { facts: CampaignFacts; calendar: Calendar } {
  const { plan } = loadPlan(planId);
  const steps = draftSteps(plan, year, now, decisions).map(({ key, dueAt, waived, problem }): StepFacts => {
    if (problem !== null) throw new Error(`${key}: ${problem}`);
    const [carriedOut, after] = [waived === null, afterId(plan, key)];
    return {
      id: key,
      state: !carriedOut ? 'closed' : after === null ? 'open' : 'waiting',
      afterId: after,
      dueAt,
      closedAt: carriedOut ? null : now,
      openDuties: carriedOut ? bodies : 0,
      completedAt: carriedOut ? null : now,
    };
  });
  return {
    facts: { state: 'running', launchedAt: now, resumedAt: null, steps, ladder: plan.ladder, done: new Set(), stalled: new Map() },
    calendar: calendarOf(loadCalendar().days),
  };
}

function afterId(plan: Plan, key: string): string | null {
  const opens = plan.steps.find(({ id }) => id === key)?.opens ?? 'launch';
  return opens === 'launch' ? null : opens.after;
}
