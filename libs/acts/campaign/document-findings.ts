import type { CalendarDay } from '@libs/domain/calendar/calendar';
import { absentBodies } from '@libs/domain/campaign/absent-bodies';
import { type NamedFinding, nameFindings } from '@libs/domain/campaign/confirm-findings';
import { lintPlan } from '@libs/domain/plan/lint/lint-plan';
import type { Plan } from '@libs/domain/plan/plan';
import { lintInput } from '@libs/rulebook/lint-input';

/** What the linter says of a document for a year, and which of its bodies the board says are `absent` here: seen at the preview, confirmed at the launch. */
export function documentFindings(plan: Plan, year: number, days: readonly CalendarDay[], absent: readonly string[] = []): NamedFinding[] {
  return [...nameFindings(lintPlan(lintInput(plan, year, days))), ...absentBodies(plan, absent)];
}
