import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { runningCampaign } from '../campaign/running-campaign';
import type { Tx } from '../tx';

export interface AcknowledgeInput {
  readonly dutyId: string;
  /** On whose behalf: the member in charge or the directing body's head; null for the board itself. */
  readonly personId: string | null;
  readonly note: string;
}

/**
 * "Tôi đã nắm": somebody above has the matter in hand. The ladder of this duty waits some working days and goes on if nothing follows.
 *
 * @throws Refusal `no-such-duty`, `nothing-owed`, `campaign-over`
 */
export async function acknowledge(tx: Tx, input: AcknowledgeInput, by: Actor): Promise<void> {
  await authorize(tx, by, 'acknowledge', { dutyId: input.dutyId });
  const duty = await tx.review.findDuty(input.dutyId, false);
  if (duty === null) throw new Refusal('no-such-duty', 'Không có việc này.', { status: 'not-found' });
  const campaign = await runningCampaign(tx, duty.campaignId);
  const locked = await tx.review.findDuty(input.dutyId, true);
  if (locked?.state !== 'owed') throw new Refusal('nothing-owed', 'Việc này đã xong, không cần nắm thêm.', { status: 'conflict' });
  const at = await tx.world.planTime(campaign.worldId);
  await tx.chasing.acknowledge({
    campaignId: campaign.id,
    dutyId: duty.id,
    personId: input.personId,
    accountId: by.accountId,
    at,
    note: input.note,
  });
  await tx.audit.write(by, { act: 'acknowledge', at, campaignId: campaign.id, dutyId: duty.id, details: { note: input.note } });
}
