import type { Notice } from '@libs/domain/chasing/notice';
import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { runningCampaign, stepForAct } from '../campaign/running-campaign';
import { tell } from '../chasing/tell';
import type { Tx } from '../tx';

/**
 * The board takes a waiver back, with a reason that goes on record: the body owes the duty again; a step closed in the meantime opens again.
 *
 * @returns who hears of it, and when
 * @throws Refusal `no-such-duty`, `not-waived`, `step-skipped`, `no-deadline`, `reason-missing`, `campaign-over`
 */
export async function unwaiveDuty(tx: Tx, input: { dutyId: string; reason: string }, by: Actor): Promise<Notice> {
  await authorize(tx, by, 'waive-duty', { dutyId: input.dutyId });
  const duty = await tx.review.findDuty(input.dutyId, false);
  if (duty === null) throw new Refusal('no-such-duty', 'Không có việc này.', { status: 'not-found' });
  const step = await stepForAct(tx, duty.stepId, 'update');
  const campaign = await runningCampaign(tx, duty.campaignId);
  const locked = await tx.review.findDuty(input.dutyId, true);
  if (locked?.state !== 'waived')
    throw new Refusal('not-waived', 'Việc này không được miễn nên không có gì để bỏ.', { status: 'conflict' });
  if (await tx.amendment.isSkipped(step.id))
    throw new Refusal('step-skipped', 'Bước này đã được bỏ theo văn bản; muốn làm lại thì thêm bước mới ở trang “Sửa kế hoạch”.', {
      status: 'conflict',
      cite: 'G-13',
    });
  if (step.dueAt === null)
    throw new Refusal(
      'no-deadline',
      'Bước này được miễn từ khi triển khai và không có hạn; muốn làm thì thêm bước ở trang “Sửa kế hoạch”.',
      {
        status: 'conflict',
        cite: 'G-13',
      },
    );
  if (input.reason.trim() === '')
    throw new Refusal('reason-missing', 'Hãy ghi lý do bỏ miễn; đơn vị phải làm lại việc này.', { path: 'reason' });
  const at = await tx.world.planTime(campaign.worldId);
  await tx.review.markOwed(duty.id);
  if (step.state === 'closed') await tx.campaign.reopenStep(step.id);
  await tx.audit.write(by, { act: 'unwaive-duty', at, campaignId: campaign.id, dutyId: duty.id, details: { reason: input.reason } });
  if (step.state === 'closed') await tx.outbox.tell(campaign.id, 'returned');
  return tell(tx, campaign, at, (planDay, sendAt) => tx.chasing.remindDuty(duty.id, 'unwaived', planDay, sendAt));
}
