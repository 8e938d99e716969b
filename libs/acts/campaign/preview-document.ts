import type { LaunchPreview } from '@libs/contracts/launch';
import type { CalendarDay } from '@libs/domain/calendar/calendar';
import { absentBodies } from '@libs/domain/campaign/absent-bodies';
import { nameFindings } from '@libs/domain/campaign/confirm-findings';
import { lintPlan } from '@libs/domain/plan/lint/lint-plan';
import type { Plan } from '@libs/domain/plan/plan';
import { articleOf, citedInWords } from '@libs/domain/plan/requirement';
import { lintInput } from '@libs/rulebook/lint-input';

/**
 * What the linter says of a document for a year, and which of its bodies the board says are `absent` here, each with the article as people
 * know it.
 */
export function previewFindings(
  plan: Plan,
  year: number,
  days: readonly CalendarDay[],
  absent: readonly string[] = [],
): LaunchPreview['findings'] {
  const findings = [...nameFindings(lintPlan(lintInput(plan, year, days))), ...absentBodies(plan, absent)];
  return findings.map(({ message, cure, ...finding }) => ({
    ...finding,
    message: citedInWords(message),
    cure: citedInWords(cure),
    article: articleOf(finding.cite),
  }));
}

/** What a document leaves to the board. */
export function previewQuestions(plan: Plan): LaunchPreview['questions'] {
  return plan.settings.map(({ id, question, options, suggested, cite }) => ({
    ...{ id, question, options: [...options], suggested: suggested ?? null, cite, article: articleOf(cite) },
  }));
}
