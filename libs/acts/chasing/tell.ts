import { type Day, type Instant, dayOf } from '@libs/domain/calendar/instant';
import { type Notice, noticeOf } from '@libs/domain/chasing/notice';
import { sendingHour } from '@libs/domain/chasing/sending-hour';
import type { Campaign } from '../campaign/campaign.repository';
import type { Tx } from '../tx';
import type { Hearer } from './chasing.repository';

/**
 * Tells people of a change in the next digest: `remind` writes the reminders for that morning. Somebody named twice hears once.
 *
 * @param at plan time of the change
 * @param rests whether nothing is sent for now; news of a pause go out all the same
 */
export async function tell(
  tx: Tx,
  campaign: Campaign,
  at: Instant,
  remind: (planDay: Day, sendAt: Instant) => Promise<readonly Hearer[]>,
  rests = campaign.state === 'paused',
): Promise<Notice> {
  const calendar = await tx.campaign.calendar(campaign.calendarVersionId);
  // Under the day of that morning: two changes before it are told once, one after it is told again.
  const sendAt = sendingHour(calendar, at);
  const hearers = await remind(dayOf(sendAt), sendAt);
  return noticeOf([...new Map(hearers.map((hearer) => [hearer.personId, hearer])).values()], calendar, { at, rests });
}
