import { type Actor, machine } from '@libs/acts/actor';
import type { Campaign } from '@libs/acts/campaign/campaign.repository';
import type { Tx, UnitOfWork } from '@libs/acts/tx';
import type { Instant } from '@libs/domain/calendar/instant';
import type { Moment } from '@libs/domain/campaign/moment';

export interface PerformInput {
  readonly campaignId: string;
  readonly moment: Moment;
}

/** What an effect works with, inside one transaction. */
export interface Effect {
  readonly tx: Tx;
  readonly campaign: Campaign;
  readonly moment: Moment;
  /** Plan time. */
  readonly at: Instant;
  readonly by: Actor;
}

/**
 * Performs a moment once: its effect and the mark that it was performed are one transaction, so that a repetition after a crash finds
 * either both or neither. A moment that has nothing to do is marked as well. Does nothing where the campaign no longer runs; `lock` keeps
 * it as it is until the effect is committed.
 */
export function performOnce(
  uow: UnitOfWork,
  { campaignId, moment }: PerformInput,
  effect: (effect: Effect) => Promise<void>,
  lock?: 'update',
): Promise<void> {
  return uow.run({ campaignId }, async (tx) => {
    const campaign = await tx.campaign.find(campaignId, lock);
    if (campaign?.state !== 'running') return;
    const at = await tx.world.planTime(campaign.worldId);
    // Marked first: the same moment performed elsewhere at the same time waits here until this one is committed, and then finds it done.
    if (!(await tx.campaign.markDone(campaignId, moment, at))) return;
    await effect({ tx, campaign, moment, at, by: machine(campaign.tenantId) });
  });
}
