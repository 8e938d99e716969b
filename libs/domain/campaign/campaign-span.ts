import { type Day, type Instant, dayOf } from '../calendar/instant';
import { sayDate } from '../calendar/wording';
import { Refusal } from '../refusal';

/**
 * The days a campaign launched at `now` can have anything to do with: from the beginning of its year to the end of the year that
 * follows it, or this one where it is launched years late.
 */
export function campaignSpan(year: number, now: Instant): { readonly from: Day; readonly to: Day } {
  const last = Math.max(year, Number(dayOf(now).slice(0, 4))) + 1;
  return { from: `${year}-01-01`, to: `${last}-12-31` };
}

/** A deadline that a board gives must not lie years ahead: most likely a slip of the pen. @throws Refusal `deadline-too-far` */
export function refuseTooFar(
  { dueAt, title }: { readonly dueAt: Instant; readonly title: string },
  year: number,
  now: Instant,
  path: string,
): void {
  const { to } = campaignSpan(year, now);
  const day = dayOf(dueAt);
  if (day <= to) return;
  const message = `Bước “${title}”: hạn ${sayDate(day)} quá xa; hạn của đợt kiểm điểm năm ${year} muộn nhất là ${sayDate(to)}.`;
  throw new Refusal('deadline-too-far', message, { path, cite: 'G-02' });
}

/** The day of the roster lies within the campaign (G-07). @throws Refusal `roster-day-outside` */
export function refuseRosterDayOutside(day: Day, year: number, now: Instant): void {
  const { from, to } = campaignSpan(year, now);
  if (day >= from && day <= to) return;
  const message = `Ngày chốt danh sách ${sayDate(day)} nằm ngoài đợt kiểm điểm năm ${year}; hãy chọn một ngày từ ${sayDate(from)} đến ${sayDate(to)}.`;
  throw new Refusal('roster-day-outside', message, { path: 'rosterAsOf', cite: 'G-07' });
}
