import { type Bindings, type Body, unboundBodies } from '@libs/domain/campaign/bind-bodies';
import { refuseTooFar } from '@libs/domain/campaign/campaign-span';
import type { Instant } from '@libs/domain/calendar/instant';
import type { DraftStep, StepDecision } from '@libs/domain/campaign/draft-steps';
import type { Plan } from '@libs/domain/plan/plan';
import { Refusal } from '@libs/domain/refusal';
import type { NewStep } from './campaign.repository';

type Decisions = Readonly<Record<string, StepDecision>>;

/** The same plan and year once more, without saying that it is on purpose. */
export function alreadyLaunched({ plan, year }: { readonly plan: Plan; readonly year: number }): Refusal {
  return new Refusal(
    'already-launched',
    `Kế hoạch ${plan.document.number} đã được triển khai cho năm ${year}. Nếu thật sự cần thêm một đợt nữa, hãy xác nhận “triển khai thêm đợt”.`,
    { status: 'conflict', path: 'again' },
  );
}

/** A body that must carry something out and about which the board has said nothing. @throws Refusal `unbound-bodies` */
export function refuseUnbound(plan: Plan, bindings: Bindings): void {
  const [key] = unboundBodies(plan, bindings);
  if (key === undefined) return;
  throw new Refusal(
    'unbound-bodies',
    `Chưa chọn “${plan.bodies[key]?.name ?? key}” là ai trong cây tổ chức; hãy chọn ở mục “Cơ quan trong kế hoạch”.`,
    {
      path: `bindings.${key}`,
    },
  );
}

/** A step that nobody here owes. @throws Refusal `no-bearer` */
export function refuseWithoutBearer(drafts: readonly DraftStep[], steps: readonly NewStep[]): void {
  const step = steps.find(({ bearers, waived }) => waived === null && bearers.length === 0);
  if (step === undefined) return;
  const title = drafts.find(({ key }) => key === step.key)?.title ?? step.key;
  throw new Refusal('no-bearer', `Bước “${title}” chưa có đơn vị nào thực hiện; hãy chọn cơ quan thực hiện hoặc miễn bước này.`, {
    path: 'bindings',
  });
}

/** A deadline that the board sets years ahead; the plan's own are the linter's matter. @throws Refusal `deadline-too-far` */
export function refuseFarDeadlines(drafts: readonly DraftStep[], year: number, now: Instant): void {
  for (const { key, title, dueAt, plannedDueAt } of drafts)
    if (dueAt !== null && dueAt !== plannedDueAt) refuseTooFar({ dueAt, title }, year, now, `decisions.${key}`);
}

/** Another deadline in place of one that could be kept is explained. @throws Refusal `deadline-needs-reason` */
export function refuseUnexplained(drafts: readonly DraftStep[], decisions: Decisions, now: Instant): void {
  const moved = drafts.find(
    ({ key, dueAt, plannedDueAt }) =>
      dueAt !== null && plannedDueAt !== null && plannedDueAt > now && dueAt !== plannedDueAt && !decisions[key]?.reason,
  );
  if (moved === undefined) return;
  throw new Refusal('deadline-needs-reason', `Bước “${moved.title}”: hãy ghi vì sao đổi hạn “${moved.wording ?? ''}” của văn bản.`, {
    path: `decisions.${moved.key}.reason`,
    cite: moved.cite,
  });
}

/** A step without a deadline that can be kept. @throws Refusal `step-needs-decision` */
export function refuseUndecided(drafts: readonly DraftStep[]): void {
  const [draft] = drafts.filter(({ problem }) => problem !== null);
  if (draft === undefined) return;
  const why = draft.problem === 'no-deadline' ? 'kế hoạch không ghi ngày' : `hạn “${draft.wording ?? ''}” đã qua`;
  throw new Refusal('step-needs-decision', `Bước “${draft.title}”: ${why}; hãy cho ngày mới hoặc miễn bước này, kèm lý do.`, {
    path: `decisions.${draft.key}`,
    cite: draft.cite,
  });
}

/** Bindings may only name bodies of this plan, and of this committee's own tree. @throws Refusal `unknown-plan-body`, `unknown-body` */
export function refuseUnknownBodies(plan: Plan, bindings: Bindings, bodies: readonly Body[]): void {
  const known = new Set(bodies.map(({ id }) => id));
  for (const [key, ids] of Object.entries(bindings)) {
    if (plan.bodies[key] === undefined) throw unknown('unknown-plan-body', `bindings.${key}`, 'Kế hoạch không có cơ quan này');
    const at = ids.findIndex((id) => !known.has(id));
    if (at >= 0) throw unknown('unknown-body', `bindings.${key}[${at}]`, 'Cây tổ chức không có đơn vị này');
  }
}

/** Something chosen that is not there. */
export function unknown(code: string, path: string, what: string): Refusal {
  return new Refusal(code, `${what}; hãy tải lại trang xem trước rồi chọn lại.`, { path });
}
