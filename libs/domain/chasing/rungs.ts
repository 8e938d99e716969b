import { type Calendar, workingDay } from '../calendar/calendar';
import type { Day } from '../calendar/instant';
import type { LadderRung } from '../plan/plan';

/** After "tôi đã nắm" the ladder waits so many working days, then goes on if nothing followed (product.md section 3, no. 7). */
export const ACKNOWLEDGED_HOLDS_WORKING_DAYS = 3;

/** What the ladder needs to know of one open duty. All days in Viet Nam. */
export interface ChaseFacts {
  /** The day of the deadline in force. */
  readonly dueDay: Day;
  /** The day the board returned the papers, where it did. */
  readonly returnedDay: Day | null;
  /** The last day of which reminders need not be made up for: of the last chase, the launch, or the day before a resumption. */
  readonly coveredUntil: Day;
  /** The highest rung after the deadline really made for this deadline, and when. */
  readonly made: { readonly rung: number; readonly day: Day } | null;
  readonly acknowledgedDay: Day | null;
}

/**
 * The rung that a duty stands on this morning, or null where nobody has to hear today. Before the deadline: the latest rung whose
 * day has come since the last chase. After it: the next rung, counted from the one really made, never several at once.
 */
export function rungToday(facts: ChaseFacts, ladder: readonly LadderRung[], calendar: Calendar, today: Day): LadderRung | null {
  return today > facts.dueDay ? overdueRung(facts, ladder, calendar, today) : earlyRung(facts, ladder, calendar, today);
}

function earlyRung(facts: ChaseFacts, ladder: readonly LadderRung[], calendar: Calendar, today: Day): LadderRung | null {
  const reached = ladder.filter((rung) => {
    const day = workingDay(calendar, facts.dueDay, rung.day);
    return rung.day <= 0 && day > facts.coveredUntil && day <= today;
  });
  return reached.reduce<LadderRung | null>((latest, rung) => (latest === null || rung.day > latest.day ? rung : latest), null);
}

function overdueRung(facts: ChaseFacts, ladder: readonly LadderRung[], calendar: Calendar, today: Day): LadderRung | null {
  const coming = nextOverdueRung(facts, ladder, calendar);
  return coming !== null && coming.day <= today ? coming.rung : null;
}

/**
 * The rung after the deadline that comes next and its day, or null at the top of the ladder. Counted from the deadline, from the rung
 * really made, or from the day on which the papers were returned, whichever is last.
 */
export function nextOverdueRung(
  facts: Omit<ChaseFacts, 'coveredUntil'>,
  ladder: readonly LadderRung[],
  calendar: Calendar,
): { readonly rung: LadderRung; readonly day: Day } | null {
  const rungs = ladder.filter((rung) => rung.day > (facts.made?.rung ?? 0)).sort((a, b) => a.day - b.day);
  const [rung] = rungs;
  if (rung === undefined) return null;
  const since = [facts.returnedDay, facts.made?.day].reduce<Day>((latest, day) => (day && day > latest ? day : latest), facts.dueDay);
  const counted = workingDay(calendar, since, rung.day - (facts.made?.rung ?? 0));
  if (facts.acknowledgedDay === null) return { rung, day: counted };
  const held = workingDay(calendar, facts.acknowledgedDay, ACKNOWLEDGED_HOLDS_WORKING_DAYS);
  return { rung, day: held > counted ? held : counted };
}

/** The next day after `today` on which a duty will be chased, and by which rung. */
export function nextChase(
  facts: Omit<ChaseFacts, 'coveredUntil'>,
  ladder: readonly LadderRung[],
  calendar: Calendar,
  today: Day,
): { readonly rung: LadderRung; readonly day: Day } | null {
  const early = ladder
    .filter((rung) => rung.day <= 0)
    .map((rung) => ({ rung, day: workingDay(calendar, facts.dueDay, rung.day) }))
    .filter(({ day }) => day > today)
    .sort((a, b) => a.rung.day - b.rung.day)[0];
  if (early) return early;
  const overdue = nextOverdueRung(facts, ladder, calendar);
  if (overdue === null || overdue.day > today) return overdue;
  return { rung: overdue.rung, day: workingDay(calendar, today, 1) };
}
