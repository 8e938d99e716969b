import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import { runningCampaign, stepForAct } from './running-campaign';

/**
 * The board closes a step though duties are still owed; each of those is waived with the board's reason, which goes on record.
 *
 * @throws Refusal `step-closed`, `reason-missing`, `campaign-over`
 */
export async function closeStepEarly(tx: Tx, input: { stepId: string; reason: string }, by: Actor): Promise<void> {
  await authorize(tx, by, 'close-step-early', { stepId: input.stepId });
  const step = await stepForAct(tx, input.stepId, 'update');
  const campaign = await runningCampaign(tx, step.campaignId);
  if (step.state === 'closed') throw new Refusal('step-closed', 'Bước này đã đóng rồi.', { status: 'conflict' });
  if (input.reason.trim() === '')
    throw new Refusal('reason-missing', 'Hãy ghi lý do đóng bước khi còn việc chưa xong.', { path: 'reason' });
  const at = await tx.world.planTime(campaign.worldId);
  await tx.review.waiveStep(step.id, at, input.reason);
  await tx.campaign.closeStep(step.id, at, input.reason);
  await tx.audit.write(by, { act: 'close-step-early', at, campaignId: campaign.id, details: { step: step.key, reason: input.reason } });
  await tx.outbox.tell(campaign.id, 'closed');
}
