import type { z } from 'zod';
import type { CalendarPage, calendarChange } from '@libs/contracts/calendar';
import { sayDate, sayDay } from '@libs/domain/calendar/wording';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { showInstant } from './show-when';
import type { CalendarFacts, OwnDayChange } from './calendar.queries';
import type { OwnDay } from './calendar.repository';
import { ownCalendar } from './own-calendar';

const KINDS = { off: 'Nghỉ', working: 'Làm việc' } as const;
const SAID = {
  off: 'là ngày nghỉ',
  working: 'là ngày làm việc',
  ordinary: 'là ngày thường',
  'as-published': 'trở lại như lịch chung',
} as const;

/** The special days of a year as they hold for a committee, with what it changed itself, when and by whom (G-03). */
export function showCalendar({ changes }: Pick<CalendarFacts, 'changes'>, year: number): CalendarPage {
  const { from, to } = loadCalendar();
  const own = latest(changes);
  const inYear = ({ date }: { readonly date: string }): boolean => date.startsWith(`${year}-`);
  return {
    year,
    from,
    to,
    days: ownCalendar(own)
      .days.filter(inYear)
      .map(({ date, kind, reason, document, confirmed }) => ({
        ...{ date, text: sayDay(date), kind, kindText: KINDS[kind], reason, document, confirmed },
        own: own.some((day) => day.date === date && day.kind !== 'as-published'),
      })),
    changes: changes.filter(inYear).map(showChange),
  };
}

function showChange({ date, kind, reason, document, at, by }: OwnDayChange): z.infer<typeof calendarChange> {
  const cited = document === null ? '' : ` (${document})`;
  return { date, text: `${sayDate(date)} ${SAID[kind]}: ${reason}${cited}`, at: showInstant(at), by };
}

/** The word of each day that counts: the last one said. */
export function latest(changes: readonly OwnDayChange[]): OwnDay[] {
  const own = new Map<string, OwnDay>();
  for (const change of changes) if (!own.has(change.date)) own.set(change.date, change);
  return [...own.values()];
}
