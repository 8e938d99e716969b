import type { AmendmentPageFacts } from './show-amendment-page';

export abstract class AmendmentQueries {
  /** Null where there is no such campaign, or it is another committee's. */
  abstract page(tenantId: string, campaignId: string): Promise<AmendmentPageFacts | null>;
}
