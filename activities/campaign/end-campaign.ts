import type { UnitOfWork } from '@libs/acts/tx';
import { type PerformInput, performOnce } from './perform';

/** Ends a campaign whose steps have all been closed for some working days. */
export const createEndCampaign =
  (uow: UnitOfWork) =>
  (input: PerformInput): Promise<void> =>
    performOnce(uow, input, async ({ tx, campaign, at, by }) => {
      await tx.campaign.setState(campaign.id, { state: 'ended', at, reason: null });
      await tx.audit.write(by, { act: 'end-campaign', at, campaignId: campaign.id });
    });
