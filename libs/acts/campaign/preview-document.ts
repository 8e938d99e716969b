import type { LaunchPreview } from '@libs/contracts/launch';
import type { Plan } from '@libs/domain/plan/plan';
import { articleOf, citedInWords } from '@libs/domain/plan/requirement';
import { documentFindings } from './document-findings';

/** What is found in a document, as `documentFindings`, each with the article as people know it. */
export function previewFindings(...of: Parameters<typeof documentFindings>): LaunchPreview['findings'] {
  return documentFindings(...of).map(({ message, cure, ...finding }) => ({
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
