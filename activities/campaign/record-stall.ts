import type { UnitOfWork } from '@libs/acts/tx';
import type { PerformInput } from './perform';

const MINUTE = 60_000;

export interface StallInput extends PerformInput {
  /** A failure's type; never its message, which may carry what it must not. */
  readonly code: string;
}

/** Remembers that a moment failed: it is offered again after 15 minutes, then hourly, and does not stop the others. Told twice, it counts once. */
export const createRecordStall =
  (uow: UnitOfWork) =>
  ({ campaignId, moment, code }: StallInput): Promise<void> =>
    uow.run({ campaignId }, async (tx) => {
      const campaign = await tx.campaign.find(campaignId);
      if (campaign === null) return;
      const at = await tx.world.planTime(campaign.worldId);
      await tx.campaign.markStalled(campaignId, moment, { code, at, nextTry: (failures) => at + (failures > 1 ? 60 : 15) * MINUTE });
    });
