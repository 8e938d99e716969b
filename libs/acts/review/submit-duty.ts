import type { Instant } from '@libs/domain/calendar/instant';
import { opensAt } from '@libs/domain/campaign/agenda';
import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { runningCampaign, stepForAct } from '../campaign/running-campaign';
import type { Tx } from '../tx';
import type { NewAttachment } from './review.repository';

export interface SubmitInput {
  readonly dutyId: string;
  readonly text: string;
  readonly attachments: readonly NewAttachment[];
  /** The latest version its writer has seen, 0 for none; left out where nobody can have come between. */
  readonly seen?: number | undefined;
}

/**
 * A body hands in what it owes. The act counts when it is committed; timeliness keeps the first time, a later version supersedes.
 *
 * @returns the version stored and the plan time that counts (UTC ms)
 * @throws Refusal `no-such-duty`, `step-not-open`, `step-closed`, `out-of-order` (G-04), `duty-waived`, `nothing-submitted`, `campaign-over`,
 *   `handed-in-meanwhile` where a version came that its writer has not seen
 */
export async function submitDuty(tx: Tx, input: SubmitInput, by: Actor): Promise<{ version: number; at: number }> {
  const { onBehalf } = await authorize(tx, by, 'submit-duty', { dutyId: input.dutyId });
  const duty = await tx.review.findDuty(input.dutyId, false);
  if (duty === null) throw new Refusal('no-such-duty', 'Không có việc này.', { status: 'not-found' });
  const step = await stepForAct(tx, duty.stepId, 'share');
  const campaign = await runningCampaign(tx, duty.campaignId);
  const locked = await tx.review.findDuty(input.dutyId, true);
  if (step.state === 'closed')
    throw new Refusal('step-closed', 'Bước này đã đóng; muốn nộp lại, đề nghị Ban Tổ chức trả hồ sơ.', { status: 'conflict' });
  if (locked?.state === 'waived') throw new Refusal('duty-waived', 'Việc này đã được miễn, không phải nộp.', { status: 'conflict' });
  if (input.text.trim() === '' && input.attachments.length === 0) {
    throw new Refusal('nothing-submitted', 'Hãy viết nội dung hoặc đính kèm ít nhất một tệp.', { path: 'text' });
  }
  await refuseOutOfOrder(tx, campaign.planVersionId, duty);
  const at = await tx.world.planTime(campaign.worldId);
  if (step.state === 'waiting') await refuseTooEarly(tx, campaign.id, step.id, at);
  const version = await tx.review.addSubmission({
    dutyId: duty.id,
    text: input.text,
    attachments: input.attachments,
    at,
    accountId: by.accountId,
  });
  if (input.seen !== undefined && version !== input.seen + 1) {
    throw new Refusal(
      'handed-in-meanwhile',
      `Việc này đã được nộp (bản ${version - 1}) trong lúc đồng chí đang viết nên chưa ghi bản mới. Xem bản ấy, rồi nộp thay nếu vẫn cần.`,
      { status: 'conflict' },
    );
  }
  await tx.review.markDone(duty.id, at);
  await tx.audit.write(by, {
    act: 'submit-duty',
    at,
    campaignId: campaign.id,
    dutyId: duty.id,
    details: { version, files: input.attachments.length, ...(onBehalf ? { onBehalf } : {}) },
  });
  await tx.outbox.tellIfComplete(campaign.id, step.id);
  return { version, at };
}

/** Judged from the facts: a step whose moment has come takes papers also while the machine that opens it is down. */
async function refuseTooEarly(tx: Tx, campaignId: string, stepId: string, at: Instant): Promise<void> {
  const facts = await tx.campaign.agendaFacts(campaignId);
  const step = facts.steps.find(({ id }) => id === stepId);
  const opens = step ? opensAt(facts, step) : null;
  if (opens !== null && opens <= at) return;
  throw new Refusal('step-not-open', 'Bước này chưa mở nên chưa nộp được.', { status: 'conflict', cite: 'G-04' });
}

async function refuseOutOfOrder(
  tx: Tx,
  planVersionId: string,
  duty: { campaignId: string; bearerId: string; stepKey: string },
): Promise<void> {
  const plan = await tx.campaign.plan(planVersionId);
  const step = plan.steps.find(({ id }) => id === duty.stepKey);
  const [missing] = await tx.review.stillOwed(duty.campaignId, duty.bearerId, step?.needs ?? []);
  if (step === undefined || missing === undefined) return;
  const title = plan.steps.find(({ id }) => id === missing)?.title ?? missing;
  throw new Refusal('out-of-order', `Chưa nộp được “${step.title}”: đơn vị còn phải xong trước bước “${title}”.`, {
    status: 'conflict',
    cite: `G-04; ${step.cite}`,
  });
}
