import { type CalendarDay, calendarOf } from '@libs/domain/calendar/calendar';
import type { LintInput } from '@libs/domain/plan/lint/lint-context';
import type { Plan } from '@libs/domain/plan/plan';
import { loadCalendar } from './load-calendar';
import { loadSupersessions } from './load-supersessions';

/** What the linter needs for a plan and a year: the special days that hold for the committee, else the product's own, and what is known of instruments. */
export function lintInput(plan: Plan, campaignYear: number, own?: readonly CalendarDay[]): LintInput {
  const { days, from, to } = loadCalendar();
  return { plan, campaignYear, known: { calendar: calendarOf(own ?? days), from, to }, supersessions: loadSupersessions() };
}
