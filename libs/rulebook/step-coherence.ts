import type { PlanStep } from '@libs/domain/plan/plan';
import type { Mistake } from './explain-issue';
import { didYouMean } from './nearest-word';
import type { PlanParts } from './plan-parts';

/** What one step says of another and of itself. */
export function steps(plan: PlanParts): Mistake[] {
  const ids = plan.steps.map((step) => step.id);
  return plan.steps.flatMap((step, at): Mistake[] => {
    const path = ['steps', at];
    return [
      ...(ids.indexOf(step.id) < at ? [{ path: [...path, 'id'], message: `bước “${step.id}” đã có ở trên; mỗi bước một mã riêng` }] : []),
      ...pointers(step).flatMap(([where, id]) => (ids.includes(id) ? [] : [{ path: [...path, ...where], message: noSuchStep(id, ids) }])),
      ...drafts(plan, step).map((message) => ({ path: [...path, 'drafts'], message })),
      ...reasons(step).map(([where, message]) => ({ path: [...path, ...where], message })),
    ];
  });
}

type Placed = readonly [path: readonly PropertyKey[], text: string];

/** Every place in a step that names another. */
function pointers({ needs, shapes = [], drafts: drafted, opens }: PlanStep): readonly Placed[] {
  const found: Placed[] = [...needs.map((id, n): Placed => [['needs', n], id]), ...shapes.map((id, n): Placed => [['shapes', n], id])];
  if (drafted !== undefined) found.push([['drafts'], drafted]);
  if (opens !== 'launch') found.push([['opens', 'after'], opens.after]);
  return found;
}

function noSuchStep(id: string, ids: readonly string[]): string {
  return `nhắc đến bước “${id}” không có${didYouMean(id, ids) || `; các bước: ${ids.join(', ')}`}`;
}

function drafts(plan: PlanParts, { drafts: drafted }: PlanStep): string[] {
  const report = plan.steps.find(({ id }) => id === drafted);
  if (report === undefined || report.does === 'hold-reviews') return [];
  return [`“${report.id}” không phải bước kiểm điểm (hold-reviews) nên không có báo cáo nào để dự thảo; sửa mã hoặc bỏ “drafts”`];
}

function reasons({ does, reason, reviews }: PlanStep): readonly Placed[] {
  const found: Placed[] = [];
  if (does === 'confirm' && !reason) found.push([['does'], 'bước loại confirm phải ghi “reason”: vì sao không có loại nào hợp hơn']);
  if (does !== 'confirm' && reason) found.push([['reason'], 'chỉ bước loại confirm mới ghi “reason”']);
  if (does === 'hold-reviews' && !reviews) found.push([['does'], 'bước hold-reviews phải ghi “reviews”: collectives, persons hoặc both']);
  if (does !== 'hold-reviews' && reviews) found.push([['reviews'], 'chỉ bước hold-reviews mới ghi “reviews”']);
  return found;
}
