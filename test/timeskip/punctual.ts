import type { Instant } from '@libs/domain/calendar/instant';
import type { History } from '../support/histories';
import { performedIn } from './play';

/** How late a timer may fire, and how long the test's own acts may take to arrive on a busy machine: the server's clock runs meanwhile. */
const LATEST_MS = { timer: 2_000, act: 60_000 };

/** An instant in Viet Nam: `at('2026-11-25 23:59:59.999')`. */
export const at = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}+07:00`);

/** The chases of a month's working mornings, written as the days: `mornings('2026-11', '10 11 12')`. */
export const mornings = (month: string, days: string): string[] =>
  days.split(' ').map((day) => `${month}-${day} 07:00:00.000 chase ${month}-${day}`);

/**
 * Holds what a campaign performed against lines `day time activity id` worked out by hand: all of it, in this order, never early, and
 * what a timer woke it for at most 2 s late by the server's clock.
 */
export function expectPunctual(runs: readonly History[], ...lines: readonly string[]): void {
  const expected = [...lines].sort((a, b) => at(a.slice(0, 23)) - at(b.slice(0, 23)));
  const performed = performedIn(runs);
  expect(performed.map(({ activity, moment }) => `${activity} ${moment.id}`)).toEqual(expected.map((line) => line.slice(24)));
  const late = performed.map((one, n) => ({
    what: expected[n],
    lateMs: one.at - at(expected[n]?.slice(0, 23) ?? ''),
    byTimer: one.byTimer,
  }));
  expect(late.filter(({ lateMs, byTimer }) => lateMs < 0 || lateMs > (byTimer ? LATEST_MS.timer : LATEST_MS.act))).toEqual([]);
}
