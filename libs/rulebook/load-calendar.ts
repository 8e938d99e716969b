import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CalendarDay } from '@libs/domain/calendar/calendar';
import { weekday } from '@libs/domain/calendar/instant';
import { type CalendarFile, calendarSchema } from './calendar-schema';
import type { Mistake } from './explain-issue';
import { fingerprint } from './fingerprint';
import { readDataFile } from './read-data-file';

/** The days that differ from Monday–Friday from 1 January of `from` to 31 December of `to`; outside, nothing is known. */
export interface LoadedCalendar {
  readonly version: string;
  readonly sha256: string;
  readonly from: number;
  readonly to: number;
  readonly days: readonly CalendarDay[];
}

const VIET_NAM = join(__dirname, 'calendar', 'viet-nam.yaml');

/** The calendar that comes with the product (G-03): Viet Nam's civil service, 2018–2027. */
export function loadCalendar(): LoadedCalendar {
  return readCalendar(readFileSync(VIET_NAM, 'utf8'), 'viet-nam.yaml');
}

/** Reads a calendar file's text. Throws a Refusal with every mistake by line and column. */
export function readCalendar(text: string, fileName: string): LoadedCalendar {
  const file = readDataFile(text, fileName, calendarSchema, checkDays);
  return { ...file, sha256: fingerprint(file) };
}

function checkDays({ days, from, to }: CalendarFile): Mistake[] {
  return days.flatMap(({ date, kind }, at) => {
    const path = ['days', at, 'date'];
    const year = Number(date.slice(0, 4));
    const weekend = weekday(date) === 0 || weekday(date) === 6;
    return [
      ...(year < from || year > to ? [{ path, message: `ngày ${date} ngoài các năm ${from}–${to} mà tệp khai` }] : []),
      ...(at > 0 && date <= (days[at - 1]?.date ?? '')
        ? [{ path, message: `ngày ${date} phải đứng sau ngày ở dòng trước, không ghi hai lần` }]
        : []),
      ...(kind === 'off' && weekend ? [{ path, message: `ngày ${date} vốn là ngày nghỉ cuối tuần; chỉ ghi ngày khác thường` }] : []),
      ...(kind === 'working' && !weekend ? [{ path, message: `ngày ${date} vốn là ngày làm việc; chỉ ghi ngày khác thường` }] : []),
    ];
  });
}
