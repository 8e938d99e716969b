import type { z } from 'zod';
import type { LaunchPreview, previewStep } from '@libs/contracts/launch';
import { bearersOf, type Bindings } from '@libs/domain/campaign/bind-bodies';
import type { DraftStep } from '@libs/domain/campaign/draft-steps';
import { type DueAt, outOfOrder, sayOutOfOrder } from '@libs/domain/campaign/order-of-deadlines';
import type { Plan } from '@libs/domain/plan/plan';
import { articleOf } from '@libs/domain/plan/requirement';
import { orNull, showDeadline } from '../calendar/show-when';

const PROBLEMS = {
  'overdue-at-launch': 'Hạn này đã qua: hãy cho hạn mới hoặc miễn bước này, kèm lý do.',
  'no-deadline': 'Kế hoạch không ghi ngày cụ thể: hãy cho hạn hoặc miễn bước này, kèm lý do.',
} as const;

/** A step beside its source's own wording, as the launch would start it. */
export function showDraft(draft: DraftStep, plan: Plan, bindings: Bindings): z.infer<typeof previewStep> {
  const step = plan.steps.find(({ id }) => id === draft.key);
  const names = (keys: readonly string[] = []): string[] => keys.map((key) => plan.bodies[key]?.name ?? key);
  const { key, title, cite, wording, reading, waived, problem } = draft;
  return {
    key,
    title,
    cite,
    article: articleOf(cite),
    done: step?.done ?? '',
    wording,
    reading,
    warnings: draft.warnings.map(({ code, message, cite: source }) => ({
      code,
      message,
      ...(source === undefined ? {} : { cite: source }),
    })),
    planned: orNull(showDeadline, draft.plannedDueAt),
    due: orNull(showDeadline, draft.dueAt),
    waived,
    problem,
    problemText: problem === null ? null : PROBLEMS[problem],
    directing: names(step?.bodies.directing),
    advisory: names(step?.bodies.advisory),
    implementing: names(step?.bodies.implementing),
    cooperating: names(step?.bodies.cooperating),
    opinion: names(step?.bodies.opinion),
    bearers: step === undefined ? 0 : bearersOf(step, bindings).length,
  };
}

/** What the board's own dates put before a step they need; what the document itself has the wrong way round is the linter's (G-04). */
export function previewOrder(plan: Plan, drafts: readonly DraftStep[]): LaunchPreview['order'] {
  const planned: DueAt = Object.fromEntries(drafts.map(({ key, plannedDueAt }) => [key, plannedDueAt]));
  const chosen: DueAt = Object.fromEntries(drafts.map(({ key, dueAt }) => [key, dueAt]));
  const told = new Set(outOfOrder(plan, planned).map(sayOutOfOrder));
  return outOfOrder(plan, chosen).flatMap((pair) => {
    const message = sayOutOfOrder(pair);
    return told.has(message) ? [] : [{ steps: [pair.first.key, pair.then.key], message }];
  });
}
