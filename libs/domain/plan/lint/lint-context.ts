import type { Calendar } from '../../calendar/calendar';
import type { Day } from '../../calendar/instant';
import { isOutsideCampaignYear, type ResolvedDeadline } from '../deadline';
import type { Plan, PlanStep } from '../plan';
import { requirementOf } from '../requirement';
import { stepDeadlines, type StepDeadline } from '../step-deadlines';
import type { Report } from './finding';

/** An instrument that another replaced, and since when; from the rulebook. */
export interface Supersession {
  readonly number: string;
  readonly replacedBy: string;
  readonly from: Day;
}

/** The calendar and the years it covers; outside them nothing is known of days off. */
export interface KnownCalendar {
  readonly calendar: Calendar;
  readonly from: number;
  readonly to: number;
}

export interface LintInput {
  readonly plan: Plan;
  readonly campaignYear: number;
  readonly known: KnownCalendar;
  readonly supersessions: readonly Supersession[];
}

export interface DatedStep {
  readonly step: PlanStep;
  readonly due: ResolvedDeadline;
}

export interface LintContext extends LintInput {
  readonly deadlines: readonly StepDeadline[];
  /** Steps whose deadline can be read and lies in the campaign year: the only ones a date finding is about (cli.md). */
  readonly dated: readonly DatedStep[];
  /** Whether the plan is read for the year its document was written for; its issue date is never shifted. */
  readonly ownYear: boolean;
}

export type Check = (context: LintContext) => readonly Report[];

export function lintContext(input: LintInput): LintContext {
  const deadlines = stepDeadlines(input.plan, input.campaignYear);
  const dated = deadlines.flatMap(({ step, deadline }) =>
    deadline && !isOutsideCampaignYear(deadline.day, input.campaignYear) ? [{ step, due: deadline }] : [],
  );
  return { ...input, deadlines, dated, ownYear: input.campaignYear === input.plan.document.campaignYear };
}

/** A report about a step, under the requirement its citation leads with. */
export function aboutStep(step: PlanStep, message: string, cure: string, rule?: string): Report {
  const cite = step.deadline?.cite ?? step.cite;
  return { step: requirementOf(step.cite) ?? step.id, message, cure, cite: rule === undefined ? cite : `${cite}; ${rule}` };
}

export function namesOf(plan: Plan, bodies: readonly string[]): string {
  return bodies.map((key) => plan.bodies[key]?.name ?? key).join('; ');
}
