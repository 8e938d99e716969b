import type { UnitOfWork } from '@libs/acts/tx';
import { type PerformInput, performOnce } from './perform';

/**
 * A step's deadline has passed, or its last duty is done: closes it where nothing is owed any more. What is overdue stays open and
 * is chased. Locks the step as an amendment does; a deadline that was moved in the meantime is left alone.
 */
export const createCloseStep =
  (uow: UnitOfWork) =>
  (input: PerformInput): Promise<void> =>
    performOnce(uow, input, async ({ tx, campaign, moment, at, by }) => {
      const step = await tx.campaign.findStep(moment.id, 'update');
      if (step?.state !== 'open') return;
      const owed = await tx.campaign.openDuties(step.id);
      if (owed === 0) await tx.campaign.closeStep(step.id, at, null);
      else if (step.dueAt === null || step.dueAt > moment.instant) return;
      await tx.audit.write(by, {
        act: owed === 0 ? 'close-step' : 'deadline-passed',
        at,
        campaignId: campaign.id,
        details: { step: step.key, owed },
      });
    });
