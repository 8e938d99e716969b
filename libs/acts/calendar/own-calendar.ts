import type { CalendarDay } from '@libs/domain/calendar/calendar';
import { type CalendarChange, withChanges } from '@libs/domain/calendar/change-calendar';
import { calendarOf } from '@libs/domain/calendar/calendar';
import { fingerprint } from '@libs/rulebook/fingerprint';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import type { OwnDay } from './calendar.repository';

/** The special days that hold for a committee, and their fingerprint: that of the product's own calendar where it changed nothing. */
export interface OwnCalendar {
  readonly days: readonly CalendarDay[];
  readonly sha256: string;
}

/** The product's calendar with a committee's own days. @throws Refusal `not-a-special-day` */
export function ownCalendar(own: readonly OwnDay[]): OwnCalendar {
  const base = loadCalendar();
  const changes = own.flatMap((day): CalendarChange[] => {
    const { date, kind, reason, document, confirmed } = day;
    if (kind === 'as-published') return [];
    return [kind === 'ordinary' ? { date, kind } : { date, kind, reason, document, confirmed }];
  });
  if (changes.length === 0) return base;
  const days = [...withChanges(calendarOf(base.days), changes).values()];
  return { days, sha256: fingerprint(days) };
}
