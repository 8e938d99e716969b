import { Refusal } from '../refusal';
import { type Calendar, isWorkingDay, workingDay } from './calendar';
import { addDays, type Day } from './instant';
import { sayDate } from './wording';

/** The last day on which the drafts may leave, and the whole working days that lie between it and the conference (G-05). */
export interface PapersWindow {
  readonly latestSend: Day;
  readonly between: readonly Day[];
}

/**
 * When the drafts for a conference must be out: `workingDays` whole working days lie between sending and conference, and the latest
 * sending day is itself a working day, until its last moment (G-05).
 */
export function papersWindow(calendar: Calendar, conference: Day, workingDays: number): PapersWindow {
  const between = Array.from({ length: workingDays }, (_, at) => workingDay(calendar, conference, at - workingDays));
  return { latestSend: workingDay(calendar, conference, -(workingDays + 1)), between };
}

/** The first working day a conference may be held on whose drafts leave on `sent`: after the whole working days between (G-05). */
export function firstConference(calendar: Calendar, sent: Day, workingDays: number): Day {
  return workingDay(calendar, sent, workingDays + 1);
}

/**
 * Checks that drafts sent on `sent` are in time for a conference (which may lie on a day off: the working days before it count).
 * Throws a Refusal with the first date that would do (G-05).
 */
export function checkPapersInTime(calendar: Calendar, sent: Day, conference: Day, workingDays: number): void {
  const { latestSend } = papersWindow(calendar, conference, workingDays);
  if (sent <= latestSend) return;
  const first = firstConference(calendar, sent, workingDays);
  throw new Refusal(
    'papers-late',
    `Dự thảo gửi ngày ${sayDate(sent)} không kịp ${workingDays} ngày làm việc trước hội nghị ngày ${sayDate(conference)} ` +
      `(phải gửi chậm nhất ${sayDate(latestSend)}); ngày làm việc đầu tiên có thể họp là ${sayDate(first)}.`,
    { cite: 'G-05', path: 'conference' },
  );
}

/** The days from `from` to `to`, both counted, that differ from Monday–Friday by an entry nobody has confirmed (G-03). */
export function unconfirmedDays(calendar: Calendar, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let at = from; at <= to; at = addDays(at, 1)) if (calendar.get(at)?.confirmed === false) days.push(at);
  return days;
}

/** Whether a day is off: a weekend that is not worked, or a holiday. */
export function isDayOff(calendar: Calendar, day: Day): boolean {
  return !isWorkingDay(calendar, day);
}
