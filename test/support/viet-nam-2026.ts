import { type Calendar, calendarOf } from '@libs/domain/calendar/calendar';
import type { Instant } from '@libs/domain/calendar/instant';

/** The end of 2026 as the tests count it: besides the weekends 24/11 is off and so is New Year’s Day, and Saturday 5/12 is worked. */
export const calendar2026: Calendar = calendarOf([
  { date: '2026-11-24', kind: 'off', reason: 'Ngày Văn hóa Việt Nam', document: 'Nghị quyết 28/2026/QH16', confirmed: true },
  { date: '2026-12-05', kind: 'working', reason: 'Làm bù, chỉ có trong kiểm thử', document: null, confirmed: false },
  { date: '2027-01-01', kind: 'off', reason: 'Tết Dương lịch', document: 'Bộ luật Lao động 2019, Điều 112', confirmed: true },
]);

/** A clock time in Viet Nam in 2026: `at('11-25 07:00')`; with a year where another is meant: `at('2027-01-04 07:00')`. */
export function at(text: string): Instant {
  const [day = '', time = ''] = (text.length > 11 ? text : `2026-${text}`).split(' ');
  return Date.parse(`${day}T${time}:00+07:00`);
}

/** The last moment of a day in 2026 (G-02): `lastOf('11-25')`. */
export function lastOf(day: string): Instant {
  return Date.parse(`2026-${day}T23:59:59.999+07:00`);
}
