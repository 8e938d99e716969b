import type { AmendmentEffect, AmendmentKind, AmendmentLine } from '@libs/contracts/amendment';
import type { Instant } from '@libs/domain/calendar/instant';
import { sayDate, sayDeadline } from '@libs/domain/calendar/wording';
import type { Plan, PlanStep } from '@libs/domain/plan/plan';
import { whoOwes } from '@libs/domain/plan/who-owes';
import { orNull, showInstant } from '../calendar/show-when';
import type { AmendmentFacts } from './board.queries';
import { planStep } from './show-step';

const KINDS: Readonly<Record<AmendmentKind, string>> = { extend: 'Đổi hạn', change: 'Sửa nội dung', skip: 'Bỏ bước', add: 'Thêm bước' };

/** A step before or after a change. */
export interface StepThen {
  /** Null where it did not exist. */
  readonly step: PlanStep | null;
  readonly dueAt: Instant | null;
}

/** A change with what it changed, as the record and the preview both show it. */
export function showAmendedStep(
  kind: AmendmentKind,
  { before, after }: { before: StepThen; after: StepThen },
  plan: Plan,
): Pick<AmendmentEffect, 'kind' | 'kindText' | 'stepTitle' | 'differences'> {
  return {
    kind,
    kindText: KINDS[kind],
    stepTitle: after.step?.title ?? before.step?.title ?? '',
    differences: kind === 'skip' ? [] : differences(before, after, plan),
  };
}

/** An amendment on record: under which document, by whom, what was and what is. */
export function showAmendment(amendment: AmendmentFacts, plan: Plan): AmendmentLine {
  const { stepKey, stepBefore, stepAfter, kind, dueBefore, dueAfter } = amendment;
  // Where the words did not change the record keeps none: the step as the plan has it now gives the title.
  const now = planStep(plan, stepKey) ?? null;
  const reworded = kind === 'change' || kind === 'add';
  return {
    ...showAmendedStep(
      kind,
      {
        before: { step: reworded ? stepBefore : now, dueAt: dueBefore },
        after: { step: reworded ? stepAfter : now, dueAt: dueAfter },
      },
      plan,
    ),
    documentNumber: amendment.documentNumber,
    documentDate: amendment.documentDate,
    documentDateText: sayDate(amendment.documentDate),
    reason: amendment.reason,
    at: showInstant(amendment.at),
    by: amendment.by,
  };
}

function differences(before: StepThen, after: StepThen, plan: Plan): AmendmentLine['differences'] {
  const bodies = (step: PlanStep): string =>
    whoOwes(step)
      .map((key) => plan.bodies[key]?.name ?? key)
      .join('; ');
  const of = (say: (step: PlanStep) => string | undefined, { step }: StepThen): string | null =>
    step === null ? null : (say(step) ?? null);
  const words: [string, (step: PlanStep) => string | undefined][] = [
    ['Tên bước', ({ title }) => title],
    ['Hạn theo lời văn bản', ({ deadline }) => deadline?.text],
    ['Xong khi', ({ done }) => done],
    ['Cơ quan thực hiện', bodies],
  ];
  return [
    { what: 'Hạn', before: orNull(sayDeadline, before.dueAt), after: orNull(sayDeadline, after.dueAt) },
    ...words.map(([what, say]) => ({ what, before: of(say, before), after: of(say, after) })),
  ].filter(({ before: was, after: is }) => was !== is);
}
