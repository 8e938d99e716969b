import type { Calendar } from './calendar';
import { workingDaysUntil } from './calendar';
import { type Day, type Instant, dayOf, toIso, weekday } from './instant';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** `25/11/2026` */
export function sayDate(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** `thứ Tư, 25/11/2026` */
export function sayDay(day: Day): string {
  return `${WEEKDAYS[weekday(day)]}, ${sayDate(day)}`;
}

/** `08:00 thứ Hai, 23/11/2026` */
export function sayInstant(instant: Instant): string {
  return `${toIso(instant).slice(11, 16)} ${sayDay(dayOf(instant))}`;
}

/** A deadline: `hết thứ Tư, 25/11/2026`, or the clock time where it does not end with its day. */
export function sayDeadline(dueAt: Instant): string {
  return toIso(dueAt).includes('T23:59:59.999') ? `hết ${sayDay(dayOf(dueAt))}` : sayInstant(dueAt);
}

/** `còn 2 ngày làm việc`, `hôm nay`, `quá 3 ngày làm việc`. */
export function sayDistance(calendar: Calendar, today: Day, dueDay: Day): string {
  if (today === dueDay) return 'hôm nay';
  const count = workingDaysUntil(calendar, today, dueDay);
  return today < dueDay ? `còn ${count} ngày làm việc` : `quá ${-count} ngày làm việc`;
}
