import { type Calendar, workingDay } from '../calendar/calendar';
import { type Day, type Instant, addDays, atClock, dayOf } from '../calendar/instant';
import { SENDING_AT } from '../campaign/agenda';
import type { LadderRung } from '../plan/plan';
import { type Hears, hearersOf } from './recipients';
import { nextChase } from './rungs';

/** So many working days before the deadline a duty is shown as due soon; also the ladder's last call but one. */
export const DUE_SOON_WORKING_DAYS = 2;

export interface DutyFacts {
  readonly campaign: 'running' | 'paused' | 'cancelled' | 'ended';
  readonly step: 'waiting' | 'open' | 'closed';
  readonly duty: 'owed' | 'done' | 'waived';
  readonly dueAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly firstDoneAt: Instant | null;
  readonly returnedAt: Instant | null;
  /** Titles of the earlier steps this body must do first and has not (G-04). */
  readonly missing: readonly string[];
  readonly made: { readonly rung: number; readonly day: string } | null;
  readonly acknowledgedAt: Instant | null;
}

export type DutyStatus =
  'waived' | 'done-on-time' | 'done-late' | 'not-done' | 'not-open' | 'blocked' | 'overdue' | 'returned' | 'due-soon' | 'open';

export interface NextMove {
  readonly status: DutyStatus;
  /** Whose move it is: the body that owes, the body's own earlier step, or nobody. */
  readonly mover: 'bearer' | 'own-earlier-step' | 'nobody';
  /** Since when it is theirs. */
  readonly since: Instant | null;
  /** What the machine does next by itself: the sending hour, the rung, who hears. Null where it does nothing. */
  readonly next: { readonly at: Instant; readonly rung: LadderRung; readonly hears: readonly Hears[] } | null;
}

/** On time if the *first* time it was done lies within the deadline in force (issue of G-13: an extension counts). */
export function timeliness(firstDoneAt: Instant, dueAt: Instant | null): 'done-on-time' | 'done-late' {
  return dueAt === null || firstDoneAt <= dueAt ? 'done-on-time' : 'done-late';
}

/**
 * Whose move it is, since when, and what the system does next. One function for page and message, so that they cannot disagree
 * (architecture.md section 6). Pure; `asOf` is plan time.
 */
export function nextMove(facts: DutyFacts, ladder: readonly LadderRung[], calendar: Calendar, asOf: Instant): NextMove {
  const status = statusOf(facts, calendar, asOf);
  if (facts.duty !== 'owed' || facts.step !== 'open' || !isAlive(facts)) return { status, mover: 'nobody', since: null, next: null };
  if (facts.missing.length > 0) return { status, mover: 'own-earlier-step', since: facts.openedAt, next: null };
  return {
    status,
    mover: 'bearer',
    since: facts.returnedAt ?? facts.openedAt,
    next: facts.campaign === 'paused' ? null : comingRung(facts, ladder, calendar, asOf),
  };
}

/** Whether somebody may be reminded of this duty now: never who is done, blocked, or whose campaign rests. */
export function isChased(facts: DutyFacts): boolean {
  return facts.campaign === 'running' && facts.step === 'open' && facts.duty === 'owed' && facts.missing.length === 0;
}

function isAlive(facts: DutyFacts): boolean {
  return facts.campaign === 'running' || facts.campaign === 'paused';
}

function statusOf(facts: DutyFacts, calendar: Calendar, asOf: Instant): DutyStatus {
  if (facts.duty === 'waived') return 'waived';
  if (facts.duty === 'done') return timeliness(facts.firstDoneAt ?? asOf, facts.dueAt);
  if (facts.step === 'closed' || !isAlive(facts)) return 'not-done';
  if (facts.step === 'waiting') return 'not-open';
  if (facts.dueAt !== null && asOf > facts.dueAt) return 'overdue';
  if (facts.missing.length > 0) return 'blocked';
  if (facts.returnedAt !== null) return 'returned';
  const soon = facts.dueAt !== null && dayOf(asOf) >= workingDay(calendar, dayOf(facts.dueAt), -DUE_SOON_WORKING_DAYS);
  return soon ? 'due-soon' : 'open';
}

function comingRung(facts: DutyFacts, ladder: readonly LadderRung[], calendar: Calendar, asOf: Instant): NextMove['next'] {
  if (facts.dueAt === null) return null;
  const days = {
    dueDay: dayOf(facts.dueAt),
    returnedDay: facts.returnedAt === null ? null : dayOf(facts.returnedAt),
    made: facts.made,
    acknowledgedDay: facts.acknowledgedAt === null ? null : dayOf(facts.acknowledgedAt),
  };
  // Until the sending hour has come, this morning is still ahead.
  const today = dayOf(asOf);
  const coming = nextChase(days, ladder, calendar, asOf < sendingOf(today) ? addDays(today, -1) : today);
  return coming && { at: sendingOf(coming.day), rung: coming.rung, hears: hearersOf(coming.rung, ladder) };
}

function sendingOf(day: Day): Instant {
  return atClock(day, SENDING_AT.hour, SENDING_AT.minute);
}
