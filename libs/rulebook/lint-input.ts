import { calendarOf } from '@libs/domain/calendar/calendar';
import type { LintInput } from '@libs/domain/plan/lint/lint-context';
import type { Plan } from '@libs/domain/plan/plan';
import { loadCalendar } from './load-calendar';
import { loadSupersessions } from './load-supersessions';

/** What the linter needs for a plan and a year, with the product's own calendar and knowledge of instruments. */
export function lintInput(plan: Plan, campaignYear: number): LintInput {
  const { days, from, to } = loadCalendar();
  return { plan, campaignYear, known: { calendar: calendarOf(days), from, to }, supersessions: loadSupersessions() };
}
