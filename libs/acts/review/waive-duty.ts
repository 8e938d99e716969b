import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { runningCampaign, stepForAct } from '../campaign/running-campaign';
import type { Tx } from '../tx';

/**
 * The board lets one body off a duty, with a reason that goes on record.
 *
 * @throws Refusal `no-such-duty`, `nothing-owed`, `reason-missing`, `campaign-over`
 */
export async function waiveDuty(tx: Tx, input: { dutyId: string; reason: string }, by: Actor): Promise<void> {
  await authorize(tx, by, 'waive-duty', { dutyId: input.dutyId });
  const duty = await tx.review.findDuty(input.dutyId, false);
  if (duty === null) throw new Refusal('no-such-duty', 'Không có việc này.', { status: 'not-found' });
  const step = await stepForAct(tx, duty.stepId, 'share');
  const campaign = await runningCampaign(tx, duty.campaignId);
  const locked = await tx.review.findDuty(input.dutyId, true);
  if (locked?.state !== 'owed') throw new Refusal('nothing-owed', 'Việc này đã xong hoặc đã được miễn.', { status: 'conflict' });
  if (input.reason.trim() === '') throw new Refusal('reason-missing', 'Hãy ghi lý do miễn.', { path: 'reason' });
  const at = await tx.world.planTime(campaign.worldId);
  await tx.review.markWaived(duty.id, at, input.reason);
  await tx.audit.write(by, { act: 'waive-duty', at, campaignId: campaign.id, dutyId: duty.id, details: { reason: input.reason } });
  await tx.outbox.tellIfComplete(campaign.id, step.id);
}
