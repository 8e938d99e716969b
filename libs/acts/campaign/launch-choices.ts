import type { Bindings } from '@libs/domain/campaign/bind-bodies';
import { type Body, guessBindings } from '@libs/domain/campaign/bind-bodies';
import type { StepDecision } from '@libs/domain/campaign/draft-steps';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { Plan } from '@libs/domain/plan/plan';
import { Refusal } from '@libs/domain/refusal';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { libraryPlanIds, loadPlan } from '@libs/rulebook/load-plan';
import type { PlanToLaunch } from './launch-campaign';

/** What a board chooses for a launch or its preview, as it comes over the wire. */
export interface LaunchChoices {
  readonly plan: string;
  readonly year: number;
  readonly bindings?: Bindings;
  readonly decisions?: Readonly<Record<string, { readonly due?: Instant; readonly waive?: string }>>;
  readonly rosterAsOf?: Day;
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
  const known = new Set(bodies.map(({ id }) => id));
  for (const [key, ids] of Object.entries(bindings)) {
    if (plan.bodies[key] === undefined) throw unknown('unknown-plan-body', `bindings.${key}`, 'Kế hoạch không có cơ quan này');
    const at = ids.findIndex((id) => !known.has(id));
    if (at >= 0) throw unknown('unknown-body', `bindings.${key}[${at}]`, 'Cây tổ chức không có đơn vị này');
  }
  return { ...guessBindings(plan, bodies), ...bindings };
}

/** The decisions chosen, by step. @throws Refusal `unknown-step`, `two-decisions` */
export function chosenDecisions(plan: Plan, { decisions = {} }: LaunchChoices): Readonly<Record<string, StepDecision>> {
  const entries = Object.entries(decisions).map(([key, { due, waive }]): [string, StepDecision] => {
    if (!plan.steps.some(({ id }) => id === key)) throw unknown('unknown-step', `decisions.${key}`, 'Kế hoạch không có bước này');
    if (due !== undefined && waive !== undefined)
      throw unknown('two-decisions', `decisions.${key}`, 'Một bước chỉ được cho hạn mới hoặc được miễn');
    return [key, { ...(due === undefined ? {} : { dueAt: due }), ...(waive === undefined ? {} : { waive }) }];
  });
  return Object.fromEntries(entries);
}

function unknown(code: string, path: string, what: string): Refusal {
  return new Refusal(code, `${what}; hãy tải lại trang xem trước rồi chọn lại.`, { path });
}
