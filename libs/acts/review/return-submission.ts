import type { Notice } from '@libs/domain/chasing/notice';
import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { runningCampaign, stepForAct } from '../campaign/running-campaign';
import { tell } from '../chasing/tell';
import type { Tx } from '../tx';

/**
 * The board returns what was handed in, with a reason. The duty is owed again, a step closed in the meantime opens again; the time
 * of the first submission still decides timeliness.
 *
 * @returns who hears of it, and when
 * @throws Refusal `no-such-duty`, `nothing-to-return`, `reason-missing`, `campaign-over`
 */
export async function returnSubmission(tx: Tx, input: { dutyId: string; reason: string }, by: Actor): Promise<Notice> {
  await authorize(tx, by, 'return-submission', { dutyId: input.dutyId });
  const duty = await tx.review.findDuty(input.dutyId, false);
  if (duty === null) throw new Refusal('no-such-duty', 'Không có việc này.', { status: 'not-found' });
  const step = await stepForAct(tx, duty.stepId, 'update');
  const campaign = await runningCampaign(tx, duty.campaignId);
  const locked = await tx.review.findDuty(input.dutyId, true);
  if (locked?.state !== 'done')
    throw new Refusal('nothing-to-return', 'Việc này chưa nộp nên không có gì để trả lại.', { status: 'conflict' });
  if (input.reason.trim() === '')
    throw new Refusal('reason-missing', 'Hãy ghi vì sao trả lại và cần làm gì; đơn vị sẽ đọc lý do này.', { path: 'reason' });
  const at = await tx.world.planTime(campaign.worldId);
  const version = await tx.review.markReturned(duty.id, at, input.reason);
  if (step.state === 'closed') await tx.campaign.reopenStep(step.id);
  // The reason stands with the version and is destroyed with it; the record of acts is kept for good.
  await tx.audit.write(by, { act: 'return-submission', at, campaignId: campaign.id, dutyId: duty.id, details: { version } });
  if (step.state === 'closed') await tx.outbox.tell(campaign.id, 'returned');
  return tell(tx, campaign, at, (planDay, sendAt) => tx.chasing.remindDuty(duty.id, 'returned', planDay, sendAt));
}
