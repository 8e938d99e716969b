import type { Calendar } from './calendar';
import { workingDaysUntil } from './calendar';
import { addDays, type Day, type Instant, dayOf, toIso, weekday } from './instant';

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

/** Farther away, nobody counts the days. */
const COUNTED_BY_HAND = 10;

/** `còn 2 ngày làm việc, trừ Tết Dương lịch 01/01`, `hôm nay`, `quá 3 ngày làm việc`. A near deadline names the holidays not counted. */
export function sayDistance(calendar: Calendar, today: Day, dueDay: Day): string {
  if (today === dueDay) return 'hôm nay';
  const count = workingDaysUntil(calendar, today, dueDay);
  if (dueDay < today) return `quá ${-count} ngày làm việc`;
  const off = count > COUNTED_BY_HAND ? [] : holidaysUntil(calendar, today, dueDay);
  return `còn ${count} ngày làm việc${off.length === 0 ? '' : `, trừ ${off.join(', ')}`}`;
}

/** The weekdays off after `today` up to and including `last`, each block of one holiday once: `Tết Nguyên đán 16/02–20/02`. */
function holidaysUntil(calendar: Calendar, today: Day, last: Day): string[] {
  const blocks = new Map<string, Day[]>();
  for (let day = addDays(today, 1); day <= last; day = addDays(day, 1)) {
    const special = calendar.get(day);
    if (special?.kind === 'off') blocks.set(special.reason, [...(blocks.get(special.reason) ?? []), day]);
  }
  return [...blocks].map(([reason, days]) => {
    // `Ngày Chiến thắng 30/4` says its day itself.
    if (days.length === 1 && /\d\/\d/.test(reason)) return reason;
    return `${reason} ${[...new Set([days[0], days.at(-1)])].map((day) => shortDate(day ?? today)).join('–')}`;
  });
}

/** `01/01` */
const shortDate = (day: Day): string => sayDate(day).slice(0, 5);
