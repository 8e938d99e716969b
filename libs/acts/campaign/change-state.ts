import type { Act } from '@libs/domain/access/permissions';
import type { Notice } from '@libs/domain/chasing/notice';
import { Refusal } from '@libs/domain/refusal';
import type { News } from '@libs/contracts/temporal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { RecordedAct } from '../audit/act-sentences';
import { tell } from '../chasing/tell';
import { scheduleDestruction } from '../retention/schedule-destruction';
import type { Tx } from '../tx';
import type { Campaign } from './campaign.repository';
import { campaignForChange, refuseOver } from './running-campaign';

export interface StateChangeInput {
  readonly campaignId: string;
  readonly reason: string;
  /** Nobody is told: a rehearsal's world comes to its end, not its campaign. */
  readonly quietly?: boolean;
}

/** Whom the change is told to; null where it was so already. */
type Told = Promise<Notice | null>;

/** Stops messages and closings; deadlines stand. Pausing a paused campaign changes nothing. @throws Refusal `campaign-over` */
export const pauseCampaign = (tx: Tx, input: StateChangeInput, by: Actor): Told =>
  change(tx, input, by, { act: 'pause-campaign', to: 'paused', news: 'paused' });

/** Goes on; the day's chase happens once, nothing is caught up. @throws Refusal `campaign-over` */
export const resumeCampaign = (tx: Tx, input: StateChangeInput, by: Actor): Told =>
  change(tx, input, by, { act: 'resume-campaign', to: 'running', news: 'resumed' });

/** Ends without result; what was handed in stays readable. @throws Refusal `campaign-over` */
export const cancelCampaign = (tx: Tx, input: StateChangeInput, by: Actor): Told =>
  change(tx, input, by, { act: 'cancel-campaign', to: 'cancelled', news: 'cancelled' });

/** The board ends a campaign before it ends by itself; what is not done then stays so on record. @throws Refusal `campaign-over` */
export const endCampaign = (tx: Tx, input: StateChangeInput, by: Actor): Told =>
  change(tx, input, by, { act: 'end-campaign', to: 'ended', news: 'ended' });

interface StateChange {
  readonly act: Act & RecordedAct;
  readonly to: Campaign['state'];
  /** Also why whoever still owes something is written to in the next digest. */
  readonly news: News;
}

async function change(tx: Tx, input: StateChangeInput, by: Actor, what: StateChange): Told {
  await authorize(tx, by, what.act, { campaignId: input.campaignId });
  const campaign = await campaignForChange(tx, input.campaignId);
  if (campaign.state === what.to) return null;
  refuseOver(campaign);
  if (what.to !== 'running' && input.reason.trim() === '')
    throw new Refusal('reason-missing', 'Hãy ghi lý do; lý do được lưu cùng đợt kiểm điểm.', { path: 'reason' });
  const at = await tx.world.planTime(campaign.worldId);
  await tx.campaign.setState(campaign.id, { state: what.to, at, reason: input.reason });
  if (what.to === 'ended' || what.to === 'cancelled') await scheduleDestruction(tx, campaign, at);
  await tx.audit.write(by, { act: what.act, at, campaignId: campaign.id, details: { from: campaign.state, reason: input.reason } });
  await tx.outbox.tell(campaign.id, what.news);
  if (input.quietly) return null;
  return tell(tx, campaign, at, (planDay, sendAt) => tx.chasing.remindAll(campaign.id, what.news, planDay, sendAt), false);
}
