import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { campaignForChange, refuseOver } from '../campaign/running-campaign';
import type { Tx } from '../tx';
import { ownCalendar } from './own-calendar';

export interface CalendarDecision {
  readonly campaignId: string;
  /** Take the committee's calendar over, or go on with the one launched with. */
  readonly take: boolean;
}

/** The board's answer to what a changed calendar would move in a running campaign: no deadline moves by it. @throws Refusal `campaign-over` */
export async function decideCalendar(tx: Tx, { campaignId, take }: CalendarDecision, by: Actor): Promise<void> {
  await authorize(tx, by, 'amend-step', { campaignId });
  const campaign = await campaignForChange(tx, campaignId);
  refuseOver(campaign);
  const { days, sha256 } = ownCalendar(await tx.calendar.ownDays(by.tenantId));
  const at = await tx.world.planTime(campaign.worldId);
  await tx.calendar.decide(campaignId, sha256, { taken: take, at, accountId: by.accountId });
  if (take) await tx.calendar.use(campaignId, await tx.campaign.keepCalendar(null, days, sha256));
  await tx.audit.write(by, { act: take ? 'take-calendar' : 'leave-calendar', at, campaignId, details: { calendar: sha256 } });
  if (take) await tx.outbox.tell(campaignId, 'amended');
}
