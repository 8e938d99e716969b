import { isDayOff, papersWindow } from './papers';
import { type Calendar, type CalendarDay, calendarOf, workingDay } from './calendar';
import { type Day, weekday } from './instant';
import { Refusal } from '../refusal';
import { sayDate } from './wording';

/** What an organisation changes in the calendar it started from (G-03): a day added or replaced, or one made ordinary again. */
export type CalendarChange = CalendarDay | { readonly date: Day; readonly kind: 'ordinary' };

/** The calendar with an organisation's changes. Throws a Refusal for a day declared off or worked that is so anyway. */
export function withChanges(base: Calendar, changes: readonly CalendarChange[]): Calendar {
  const days = new Map(base);
  for (const change of changes) {
    if (change.kind === 'ordinary') {
      days.delete(change.date);
      continue;
    }
    const weekend = weekday(change.date) === 0 || weekday(change.date) === 6;
    if (weekend === (change.kind === 'off')) throw notSpecial(change);
    days.set(change.date, change);
  }
  return calendarOf([...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)));
}

function notSpecial({ date, kind }: CalendarDay): Refusal {
  const already = kind === 'off' ? 'vốn là ngày nghỉ cuối tuần' : 'vốn là ngày làm việc';
  return new Refusal('not-a-special-day', `Ngày ${sayDate(date)} ${already}; chỉ khai ngày khác với thứ hai – thứ sáu.`, {
    cite: 'G-03',
    path: 'date',
  });
}

/** What of a running campaign rests on the calendar: limits, whose rungs count working days, and conferences, whose papers do. */
export interface CalendarUses {
  readonly limits: readonly { readonly id: string; readonly day: Day; readonly rungs: readonly number[] }[];
  readonly conferences: readonly { readonly id: string; readonly day: Day; readonly workingDays: number }[];
}

/** One thing a change of the calendar would alter. The limit itself never moves (G-02); it is only flagged. */
export type CalendarEffect =
  | { readonly what: 'rung'; readonly id: string; readonly rung: number; readonly from: Day; readonly to: Day }
  | { readonly what: 'latest-send'; readonly id: string; readonly from: Day; readonly to: Day }
  | { readonly what: 'limit-on-day-off' | 'limit-on-working-day'; readonly id: string; readonly day: Day };

/** What would be different under another calendar: a proposal to show and confirm, never a silent shift. */
export function effectsOfChange(before: Calendar, after: Calendar, { limits, conferences }: CalendarUses): CalendarEffect[] {
  const ofLimits = limits.flatMap(({ id, day, rungs }): CalendarEffect[] => {
    const off = isDayOff(after, day);
    const flagged: CalendarEffect[] =
      off === isDayOff(before, day) ? [] : [{ what: off ? 'limit-on-day-off' : 'limit-on-working-day', id, day }];
    const moved = rungs.map((rung) => ({
      what: 'rung' as const,
      id,
      rung,
      from: workingDay(before, day, rung),
      to: workingDay(after, day, rung),
    }));
    return [...flagged, ...moved.filter(({ from, to }) => from !== to)];
  });
  const ofConferences = conferences.map(({ id, day, workingDays }) => ({
    what: 'latest-send' as const,
    id,
    from: papersWindow(before, day, workingDays).latestSend,
    to: papersWindow(after, day, workingDays).latestSend,
  }));
  return [...ofLimits, ...ofConferences.filter(({ from, to }) => from !== to)];
}
