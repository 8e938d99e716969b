import type { UnitOfWork } from '@libs/acts/tx';
import { type PerformInput, performOnce } from './perform';

/** Opens a step: its duties can be handed in and are chased from now on. */
export const createOpenStep =
  (uow: UnitOfWork) =>
  (input: PerformInput): Promise<void> =>
    performOnce(uow, input, async ({ tx, campaign, moment, at, by }) => {
      await tx.campaign.openStep(moment.id, at);
      await tx.audit.write(by, { act: 'open-step', at, campaignId: campaign.id, details: { step: moment.id } });
    });
