import { nameFindings } from '@libs/domain/campaign/confirm-findings';
import type { Answer } from '@libs/domain/campaign/settle-questions';
import { lintPlan } from '@libs/domain/plan/lint/lint-plan';
import type { Plan } from '@libs/domain/plan/plan';
import { lintInput } from '@libs/rulebook/lint-input';
import { loadPlan } from '@libs/rulebook/load-plan';

interface BoardWords {
  readonly confirmed: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** What a board says so that a plan may be launched: every error confirmed with a reason, every question answered. */
export function boardWords(plan: Plan, year: number): BoardWords {
  const errors = nameFindings(lintPlan(lintInput(plan, year))).filter(({ severity }) => severity === 'error');
  return {
    confirmed: Object.fromEntries(errors.map(({ id }) => [id, 'Đã hỏi cấp trên, thực hiện như văn bản'])),
    answers: Object.fromEntries(plan.settings.map(({ id, suggested, options }) => [id, { answer: suggested ?? options[0] ?? '' }])),
  };
}

/** The same for P79, of which every other year has the same errors. */
export const P79_WORDS = boardWords(loadPlan('p79').plan, 2026);
