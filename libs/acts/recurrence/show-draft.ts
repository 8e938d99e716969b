import type { z } from 'zod';
import type { Draft, draftSummary } from '@libs/contracts/draft';
import { articleOf, citedInWords } from '@libs/domain/plan/requirement';
import { orNull, showDeadline, showInstant } from '../calendar/show-when';
import type { DraftFacts } from './draft.queries';

const STATES = { waiting: 'chờ duyệt', approved: 'đã duyệt', rejected: 'không duyệt' } as const;

export function showDraftLine({ id, planId, planNumber, planTitle, year, state, madeAt }: DraftFacts): z.infer<typeof draftSummary> {
  return {
    id,
    plan: { id: planId, number: planNumber, title: planTitle },
    year,
    state,
    stateText: `Bản nháp năm ${year} ${STATES[state]}`,
    made: showInstant(madeAt),
  };
}

/** A draft for the board: each step beside how it was last year, and what is wrong with the document for the new one. */
export function showDraft(facts: DraftFacts): Draft {
  const { content, decidedAt, decidedBy, reason } = facts;
  return {
    ...showDraftLine(facts),
    lastYear: content.lastYear,
    steps: content.steps.map(({ key, title, wording, lastDueAt, dueAt, proposed, notes }) => ({
      ...{ key, title, wording, proposed, notes: [...notes] },
      last: orNull(showDeadline, lastDueAt),
      due: orNull(showDeadline, dueAt),
    })),
    gone: [...content.gone],
    findings: content.findings.map(({ id, severity, message, cure, cite }) => ({
      ...{ id, severity, message: citedInWords(message), cure: citedInWords(cure), article: articleOf(cite) },
    })),
    decided: decidedAt === null ? null : { at: showInstant(decidedAt), by: decidedBy, reason },
  };
}
