import { type Calendar, calendarOf } from '@libs/domain/calendar/calendar';
import type { Day } from '@libs/domain/calendar/instant';
import { isDayOff, unconfirmedDays } from '@libs/domain/calendar/papers';
import { sayDate, sayDay } from '@libs/domain/calendar/wording';
import type { Warning } from '@libs/domain/plan/warning';
import { loadCalendar } from '@libs/rulebook/load-calendar';

const { days, from, to } = loadCalendar();

export const calendar: Calendar = calendarOf(days);

/** What the reader must know about the days off from `first` to `last` that an answer rests on (G-03). */
export function calendarWarnings(first: Day, last: Day): Warning[] {
  const unconfirmed = unconfirmedDays(calendar, first, last).map(sayDate).join(', ');
  const years = [first, last].map((day) => Number(day.slice(0, 4))).filter((year) => year < from || year > to);
  const unknown = [...new Set(years)].join(', ');
  return [
    ...(unconfirmed === ''
      ? []
      : [{ code: 'unconfirmed-day-off', message: `Ngày nghỉ hoặc làm bù chưa được xác nhận: ${unconfirmed}.`, cite: 'G-03' }]),
    ...(unknown === ''
      ? []
      : [{ code: 'no-calendar', message: `Chưa có lịch nghỉ năm ${unknown}: mới chỉ tính được thứ bảy, chủ nhật.`, cite: 'G-03' }]),
  ];
}

/** That a day is off: kept and said, never moved (G-02). */
export function dayOffWarning(day: Day, code: string, what: string): Warning[] {
  if (!isDayOff(calendar, day)) return [];
  const holiday = calendar.get(day);
  return [{ code, message: `${what} rơi vào ngày nghỉ: ${sayDay(day)}${holiday ? ` (${holiday.reason})` : ''}.`, cite: 'G-02' }];
}
