import { type Calendar, workingDaysUntil } from '../calendar/calendar';
import { type Day, type Instant, dayOf } from '../calendar/instant';
import type { DutyFacts, DutyStatus } from './next-move';

/**
 * The word of a cell on the board, beside its colour and sign: `xong 18/11`, `xong muộn 1 ngày làm việc`, `còn 2 ngày làm việc`.
 *
 * @param asOf plan time
 */
export function cellWords(status: DutyStatus, facts: DutyFacts, calendar: Calendar, asOf: Instant): string {
  const days = (from: Instant, to: Instant): number => workingDaysUntil(calendar, dayOf(from), dayOf(to));
  switch (status) {
    case 'waived':
      return 'được miễn';
    case 'not-done':
      return facts.campaign === 'cancelled' ? 'dừng cùng đợt' : 'chưa xong khi đóng';
    case 'not-open':
      return 'chưa mở';
    case 'blocked':
      return 'chờ việc trước';
    case 'returned':
      return facts.returnedAt === null ? 'bị trả lại' : `bị trả lại ${shortDay(dayOf(facts.returnedAt))}`;
    case 'done-on-time':
      return facts.firstDoneAt === null ? 'xong' : `xong ${shortDay(dayOf(facts.firstDoneAt))}`;
    case 'done-late':
      return facts.firstDoneAt === null || facts.dueAt === null ? 'xong muộn' : late('xong muộn', days(facts.dueAt, facts.firstDoneAt));
    case 'overdue':
      return facts.dueAt === null ? 'quá hạn' : late('quá hạn', days(facts.dueAt, asOf));
    case 'due-soon':
      return facts.dueAt === null || days(asOf, facts.dueAt) === 0 ? 'hạn hôm nay' : `còn ${days(asOf, facts.dueAt)} ngày làm việc`;
    case 'open':
      return 'đang làm';
  }
}

function late(word: string, days: number): string {
  return days > 0 ? `${word} ${days} ngày làm việc` : word;
}

/** `18/11` */
function shortDay(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}`;
}
