/**
 * Plan time. An instant is UTC milliseconds; a day is a calendar day of Viet Nam, which keeps UTC+7 all year (G-02).
 * Only integer arithmetic: no Intl, no local getters, so that every machine and every replay computes the same.
 */

/** UTC milliseconds since 1970. */
export type Instant = number;
/** A calendar day in Viet Nam, `YYYY-MM-DD`; sorts as text. */
export type Day = string;

const HOUR = 3_600_000;
export const DAY_MS = 24 * HOUR;
const OFFSET = 7 * HOUR;

const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The first moment of a day in Viet Nam. Throws RangeError where the text is not a real day. */
export function startOfDay(day: Day): Instant {
  const parts = DAY_SHAPE.exec(day);
  const utc = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : Number.NaN;
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: ${day}`);
  return utc - OFFSET;
}

/** The last moment of a day in Viet Nam, 23:59:59.999 (G-02). */
export function endOfDay(day: Day): Instant {
  return startOfDay(day) + DAY_MS - 1;
}

/** A clock time of a day in Viet Nam. */
export function atClock(day: Day, hour: number, minute = 0): Instant {
  return startOfDay(day) + hour * HOUR + minute * 60_000;
}

/** The Vietnamese calendar day an instant falls on. */
export function dayOf(instant: Instant): Day {
  return new Date(instant + OFFSET).toISOString().slice(0, 10);
}

/** The day `count` calendar days later (earlier where negative). */
export function addDays(day: Day, count: number): Day {
  return dayOf(startOfDay(day) + count * DAY_MS);
}

/** The day in the same place `count` calendar months later; a day that does not exist becomes the month's last (31/8 + 6 → 28/2, G-07). */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 7)}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: Day): number {
  return new Date(startOfDay(day) + OFFSET).getUTCDay();
}

/** `2026-11-25T23:59:59.999+07:00`: how instants are written for people and other programs. */
export function toIso(instant: Instant): string {
  return `${new Date(instant + OFFSET).toISOString().slice(0, 23)}+07:00`;
}
