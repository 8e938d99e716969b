import type { Notice } from '@libs/domain/chasing/notice';

/** Whom a change would be told to, and when; null where there is no such thing, or it is another committee's. */
export abstract class NoticeQueries {
  /** Everybody who still owes something in the campaign. */
  abstract ofCampaign(tenantId: string, campaignId: string): Promise<Notice | null>;
  /** Everybody who answers for the body of a duty, whatever its state. */
  abstract ofDuty(tenantId: string, dutyId: string): Promise<Notice | null>;
}
