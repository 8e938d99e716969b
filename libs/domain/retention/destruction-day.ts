import { type Day, type Instant, addMonths, dayOf } from '../calendar/instant';
import { sayDate } from '../calendar/wording';
import { Refusal } from '../refusal';

/** A committee's term, unless the board sets another. How long review dossiers must be kept is not confirmed (docs/decisions/0508). */
export const USUAL_MONTHS = 60;
export const FEWEST_MONTHS = 12;
export const MOST_MONTHS = 600;

/** The day on which a campaign's texts and files are destroyed: so many months after the day it ended, in Viet Nam. */
export function destructionDay(endedAt: Instant, months: number): Day {
  return addMonths(dayOf(endedAt), months);
}

/** @throws Refusal `wrong-months` */
export function checkMonths(months: number): void {
  if (Number.isInteger(months) && months >= FEWEST_MONTHS && months <= MOST_MONTHS) return;
  throw new Refusal('wrong-months', `Thời gian giữ phải từ ${FEWEST_MONTHS} đến ${MOST_MONTHS} tháng, viết bằng số nguyên.`, {
    path: 'months',
  });
}

/** A destruction is only put off, never brought forward. @throws Refusal `not-later` */
export function checkPostponed(from: Day, until: Day): void {
  if (until > from) return;
  throw new Refusal('not-later', `Chỉ lùi được ngày hủy: hãy chọn ngày sau ${sayDate(from)}.`, { path: 'until' });
}
