import type { News } from '@libs/contracts/temporal';

/** News for workflows, delivered by the relay after commit. */
export interface Outbox {
  /** The campaign must look again. */
  tell(campaignId: string, news: News): Promise<void>;
  /** The campaign must look again if this step has no open duty left once everything in flight is committed. */
  tellIfComplete(campaignId: string, stepId: string): Promise<void>;
}
