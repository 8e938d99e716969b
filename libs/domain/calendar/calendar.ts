import { addDays, type Day, weekday } from './instant';

/** One day that differs from Monday–Friday (G-03): a weekday that is off, or a Saturday that is worked. */
export interface CalendarDay {
  readonly date: Day;
  readonly kind: 'off' | 'working';
  readonly reason: string;
  /** The notice or law that says so; null where none was found. */
  readonly document: string | null;
  readonly confirmed: boolean;
}

/** The days that differ, by date. Plain Monday–Friday where empty. */
export type Calendar = ReadonlyMap<Day, CalendarDay>;

export function calendarOf(days: readonly CalendarDay[]): Calendar {
  return new Map(days.map((day) => [day.date, day]));
}

/** Whether a day counts as a working day (G-03). */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const special = calendar.get(day);
  if (special) return special.kind === 'working';
  const name = weekday(day);
  return name !== 0 && name !== 6;
}

/**
 * The n-th working day after `day` (n > 0) or before it (n < 0). For n = 0 the day itself, or the last working day before it
 * where it is a day off (the ladder's rung 0).
 */
export function workingDay(calendar: Calendar, day: Day, n: number): Day {
  const step = n > 0 ? 1 : -1;
  let at = day;
  if (n === 0) {
    while (!isWorkingDay(calendar, at)) at = addDays(at, -1);
    return at;
  }
  for (let left = Math.abs(n); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and including `to`; negative where `to` lies before `from`. */
export function workingDaysUntil(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysUntil(calendar, to, from);
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(calendar, at)) count += 1;
  return count;
}
