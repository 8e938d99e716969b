import { scheduleDestruction } from '@libs/acts/retention/schedule-destruction';
import type { UnitOfWork } from '@libs/acts/tx';
import { type Effect, type PerformInput, performOnce } from './perform';

/** Ends a campaign whose steps have all been closed for some working days; not one whose papers are returned at this very moment. */
export const createEndCampaign =
  (uow: UnitOfWork) =>
  (input: PerformInput): Promise<void> => {
    const end = async ({ tx, campaign, at, by }: Effect): Promise<void> => {
      const { steps } = await tx.campaign.agendaFacts(campaign.id);
      if (steps.some(({ state }) => state !== 'closed')) return;
      await tx.campaign.setState(campaign.id, { state: 'ended', at, reason: null });
      await scheduleDestruction(tx, campaign, at);
      await tx.audit.write(by, { act: 'end-campaign', at, campaignId: campaign.id });
    };
    return performOnce(uow, input, end, 'update');
  };
