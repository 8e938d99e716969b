import type { Instant } from '@libs/domain/calendar/instant';
import { destructionDay } from '@libs/domain/retention/destruction-day';
import type { Tx } from '../tx';

/** When a campaign ends: the day on which its texts and files are destroyed, by what the committee has set then. */
export async function scheduleDestruction(tx: Tx, campaign: { id: string; tenantId: string }, at: Instant): Promise<void> {
  await tx.retention.schedule(campaign.id, destructionDay(at, await tx.retention.months(campaign.tenantId)));
}
