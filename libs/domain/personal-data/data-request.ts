import { type Calendar, workingDay } from '../calendar/calendar';
import type { Day } from '../calendar/instant';
import { sayDate } from '../calendar/wording';
import { Refusal } from '../refusal';

/** What somebody may ask about the data held of them (Luật 91/2025/QH15, Điều 4). */
export const REQUEST_KINDS = {
  access: 'Xem, nhận bản sao',
  correct: 'Sửa cho đúng',
  erase: 'Xóa',
  restrict: 'Hạn chế sử dụng',
  object: 'Phản đối',
} as const;
export type RequestKind = keyof typeof REQUEST_KINDS;

export const OUTCOMES = { done: 'Đã làm', partly: 'Đã làm một phần', refused: 'Không làm được' } as const;
export type Outcome = keyof typeof OUTCOMES;

/** A request is answered within two working days (NĐ 356/2025/NĐ-CP). */
const WORKING_DAYS = 2;

/** The last day for the answer: the second working day after the day of receipt, by the committee's calendar. */
export function answerDueOn(calendar: Calendar, receivedOn: Day): Day {
  return workingDay(calendar, receivedOn, WORKING_DAYS);
}

/** @throws Refusal `received-later` where a request is said to come from a day that has not been */
export function checkReceived(receivedOn: Day, today: Day): void {
  if (receivedOn <= today) return;
  throw new Refusal('received-later', `Ngày nhận không thể sau hôm nay (${sayDate(today)}).`, { path: 'receivedOn' });
}
