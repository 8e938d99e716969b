import { sayDay } from '@libs/domain/calendar/wording';
import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import type { OwnDay } from './calendar.repository';
import { ownCalendar } from './own-calendar';

/**
 * Adds, changes or takes away a special day of the committee's calendar (G-03). Holds for what is launched from now on; running campaigns
 * keep theirs until the board takes the change over (`decideCalendar`).
 *
 * @throws Refusal `not-a-special-day`, `nothing-changes`
 */
export async function changeCalendar(tx: Tx, day: OwnDay, by: Actor): Promise<void> {
  await authorize(tx, by, 'launch-campaign');
  const before = await tx.calendar.ownDays(by.tenantId);
  const after = [...before.filter(({ date }) => date !== day.date), day];
  if (ownCalendar(after).sha256 === ownCalendar(before).sha256)
    throw new Refusal('nothing-changes', `${sayDay(day.date)} vốn đã như vậy trong lịch; không có gì để đổi.`, {
      cite: 'G-03',
      path: 'date',
    });
  const at = await tx.organisation.now();
  await tx.calendar.add(by.tenantId, day, at, by.accountId);
  await tx.audit.write(by, { act: 'change-calendar', at, details: { date: day.date, kind: day.kind, reason: day.reason } });
}
