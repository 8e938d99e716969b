import type { Instant } from '@libs/domain/calendar/instant';
import { type AmendingDocument, addStep, changeStep } from '@libs/domain/campaign/amend-plan';
import { refuseDeadline } from '@libs/domain/campaign/amendment-limits';
import { type Bindings, bearersOf } from '@libs/domain/campaign/bind-bodies';
import type { DueAt } from '@libs/domain/campaign/order-of-deadlines';
import type { Plan, PlanStep } from '@libs/domain/plan/plan';
import { Refusal } from '@libs/domain/refusal';
import type { Change } from './change';
import type { Step } from './campaign.repository';

/** The plan and the deadlines as one change after the other leaves them. */
export interface Amending {
  readonly plan: Plan;
  readonly dueAt: DueAt;
}

/** What a change is held against. */
export interface AmendingFrame {
  readonly steps: readonly Step[];
  readonly bindings: Bindings;
  readonly document: AmendingDocument;
  /** Plan time. */
  readonly now: Instant;
  readonly year: number;
  readonly path: (field: string) => string;
}

/** A change that may be made, not yet written. */
export interface DraftedChange {
  readonly change: Change;
  readonly key: string;
  /** Null for a step that is added. */
  readonly step: Step | null;
  readonly dueAfter: Instant | null;
  /** Bodies of the tree that owe the step before and after. */
  readonly bearersBefore: readonly string[];
  readonly bearersAfter: readonly string[];
  /** Whether the step's words differ, for those who owe it as before. */
  readonly reworded: boolean;
  readonly after: Amending;
}

/**
 * Whether one change may be made, and what follows from it; pure.
 *
 * @throws Refusal `no-such-step`, `step-closed`, `nothing-changed`, `no-bearer`, `unknown-plan-body`, and for a deadline what `refuseDeadline` says
 */
export function draftChange(change: Change, { plan, dueAt }: Amending, frame: AmendingFrame): DraftedChange {
  const { bindings, now, year, path } = frame;
  if (change.kind === 'add') {
    refuseDeadline(change.dueAt, { now, year, inForce: null }, path('due'));
    const needs = change.needs.map((id, index) => stepOf(frame, id, `needs[${index}]`).key);
    const added = addStep(plan, { ...change, needs }, frame.document);
    return {
      ...{ change, key: added.key, step: null, dueAfter: change.dueAt, bearersBefore: [], reworded: false },
      bearersAfter: bearers(added.plan, added.key, frame),
      after: { plan: added.plan, dueAt: { ...dueAt, [added.key]: change.dueAt } },
    };
  }
  const step = openStep(frame, change.stepId, change.kind === 'extend' ? 'đổi hạn' : 'sửa');
  const before = bearersOf(planStep(plan, step.key), bindings);
  const drafted = { change, key: step.key, step, bearersBefore: before, bearersAfter: before, dueAfter: step.dueAt, reworded: false };
  switch (change.kind) {
    case 'extend':
      refuseDeadline(change.dueAt, { now, year, inForce: step.dueAt }, path('due'));
      return { ...drafted, dueAfter: change.dueAt, after: { plan, dueAt: { ...dueAt, [step.key]: change.dueAt } } };
    case 'skip':
      return { ...drafted, dueAfter: null, after: { plan, dueAt: { ...dueAt, [step.key]: null } } };
    case 'change': {
      const changed = changeStep(plan, step.key, change);
      if (changed === plan)
        throw new Refusal('nothing-changed', 'Nội dung ghi ra giống hệt nội dung đang áp dụng; hãy sửa ít nhất một mục.', {
          path: path('title'),
          cite: 'G-13',
        });
      const { bodies: _, ...words } = change;
      const reworded = changeStep(plan, step.key, words) !== plan;
      return { ...drafted, reworded, bearersAfter: bearers(changed, step.key, frame), after: { plan: changed, dueAt } };
    }
  }
}

function stepOf({ steps, path }: AmendingFrame, id: string, field: string): Step {
  const step = steps.find((candidate) => candidate.id === id);
  if (step === undefined)
    throw new Refusal('no-such-step', 'Không có bước này trong đợt kiểm điểm.', { status: 'not-found', path: path(field) });
  return step;
}

function openStep(frame: AmendingFrame, id: string, what: string): Step {
  const step = stepOf(frame, id, 'stepId');
  if (step.state === 'closed')
    throw new Refusal('step-closed', `Bước này đã đóng, không ${what} được nữa.`, { status: 'conflict', cite: 'G-13' });
  return step;
}

function planStep(plan: Plan, key: string): PlanStep {
  const step = plan.steps.find(({ id }) => id === key);
  if (step === undefined) throw new Error(`a campaign's step that its plan does not have: ${key}`);
  return step;
}

/** Who would owe the step; somebody must, among the bodies this campaign has bound. */
function bearers(plan: Plan, key: string, { bindings, path }: AmendingFrame): readonly string[] {
  const step = planStep(plan, key);
  const unknown = step.bodies.implementing.findIndex((body) => plan.bodies[body] === undefined);
  if (unknown >= 0)
    throw new Refusal('unknown-plan-body', 'Kế hoạch không có cơ quan này; hãy tải lại trang rồi chọn lại.', {
      path: path(`bodies[${unknown}]`),
    });
  const owing = bearersOf(step, bindings);
  if (owing.length === 0)
    throw new Refusal('no-bearer', 'Chưa có đơn vị nào của đợt thực hiện bước này; hãy chọn ít nhất một cơ quan đã có đơn vị.', {
      path: path('bodies'),
      cite: 'G-13',
    });
  return owing;
}
