import type { Calendar } from '../calendar/calendar';
import { workingDay } from '../calendar/calendar';
import { type Day, type Instant, atClock, dayOf } from '../calendar/instant';
import type { LadderRung } from '../plan/plan';
import { type Moment, byOrder, momentKey } from './moment';

/** The hour of the morning's chase, and of the mails that follow it (architecture.md section 6). */
export const CHASE_AT = { hour: 7, minute: 0 } as const;
export const SENDING_AT = { hour: 7, minute: 30 } as const;
/** A campaign whose steps are all closed ends by itself after so many working days, in which papers may still be returned. */
export const ENDS_AFTER_WORKING_DAYS = 5;

export interface StepFacts {
  readonly id: string;
  readonly state: 'waiting' | 'open' | 'closed';
  /** The step after which it opens; null for one that opens with the launch. */
  readonly afterId: string | null;
  /** The deadline in force; null only for a step waived at launch. */
  readonly dueAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly openDuties: number;
  /** When the last of its duties was done or waived; null while one is open. */
  readonly completedAt: Instant | null;
  /** A gate: when it closes, the rules are applied to everybody (a step of kind classify or decide). */
  readonly gate?: boolean;
}

export interface CampaignFacts {
  readonly state: 'running' | 'paused' | 'cancelled' | 'ended';
  readonly launchedAt: Instant;
  readonly resumedAt: Instant | null;
  readonly steps: readonly StepFacts[];
  /** The plan's ladder: no morning is looked at before its first rung. */
  readonly ladder: readonly LadderRung[];
  /** Keys of performed moments (`momentKey`). */
  readonly done: ReadonlySet<string>;
  /** Failed moments and when each is offered again. */
  readonly stalled: ReadonlyMap<string, Instant>;
}

export interface Agenda {
  /** The moments that have come, in order. */
  readonly due: readonly Moment[];
  /** The next instant at which something happens by itself; null where only news can change anything. */
  readonly next: Instant | null;
  readonly finished: boolean;
}

/**
 * From the facts to what has to happen now and when to look again (UTC ms). Pure: the same facts always give the same agenda,
 * so a run that was lost goes on from the tables alone.
 */
export function agenda(facts: CampaignFacts, calendar: Calendar, now: Instant): Agenda {
  if (facts.state === 'cancelled' || facts.state === 'ended') return { due: [], next: null, finished: true };
  if (facts.state === 'paused') return { due: [], next: null, finished: false };
  const moments = [...stepMoments(facts), ...mornings(facts, calendar, now), ...ending(facts, calendar)];
  const open = moments.filter((moment) => !facts.done.has(momentKey(moment))).map((moment) => ({ moment, at: whenOffered(facts, moment) }));
  const due = open.filter(({ at }) => at <= now).map(({ moment }) => moment);
  const later = open.filter(({ at }) => at > now).map(({ at }) => at);
  return { due: due.sort(byOrder), next: later.length > 0 ? Math.min(...later) : null, finished: false };
}

function whenOffered(facts: CampaignFacts, moment: Moment): Instant {
  return Math.max(moment.instant, facts.stalled.get(momentKey(moment)) ?? moment.instant);
}

function stepMoments(facts: CampaignFacts): Moment[] {
  return facts.steps.flatMap((step): Moment[] => {
    if (step.state === 'waiting') {
      const instant = opensAt(facts, step);
      return instant === null ? [] : [{ kind: 'open-step', id: step.id, instant }];
    }
    if (step.state === 'closed') return gateMoments(step);
    const closings: Moment[] = [];
    if (step.openDuties === 0) closings.push({ kind: 'close-step', id: step.id, instant: closesAt(facts, step) });
    else if (step.dueAt !== null) closings.push({ kind: 'close-step', id: step.id, instant: step.dueAt });
    return closings;
  });
}

/** The rules are applied once each time such a step closes; one that was waived at launch never had anything to gather. */
function gateMoments({ id, gate, dueAt, closedAt }: StepFacts): Moment[] {
  return gate === true && dueAt !== null && closedAt !== null ? [{ kind: 'apply-rules', id, instant: closedAt }] : [];
}

/**
 * The instant at which its last duty was done or waived. Where the step was closed or its deadline seen to pass at that very instant
 * (a rehearsal's time stands still between its acts) the next millisecond is still free: a step that owes nothing never stays open.
 */
function closesAt(facts: CampaignFacts, { id, completedAt }: StepFacts): Instant {
  let instant = completedAt ?? facts.launchedAt;
  while (facts.done.has(momentKey({ kind: 'close-step', id, instant }))) instant += 1;
  return instant;
}

/** A step opens with the launch, or once the step before it is closed or its deadline has passed, whichever comes first; null while neither is known. */
export function opensAt(facts: Pick<CampaignFacts, 'launchedAt' | 'steps'>, step: StepFacts): Instant | null {
  if (step.afterId === null) return facts.launchedAt;
  const before = facts.steps.find(({ id }) => id === step.afterId);
  const instants = [before?.closedAt, before?.dueAt].filter((instant): instant is Instant => instant !== null && instant !== undefined);
  return instants.length > 0 ? Math.max(Math.min(...instants), facts.launchedAt) : null;
}

/**
 * The morning that is due or was missed last, and the next one; none before the first on which anybody could have to hear. Missed
 * mornings are not caught up one by one, and none of the time before a resumption (section 4): the day's chase happens once.
 */
function mornings(facts: CampaignFacts, calendar: Calendar, now: Instant): Moment[] {
  const first = firstChase(facts, calendar);
  if (first === null) return [];
  const today = dayOf(now);
  const past =
    atClock(workingDay(calendar, today, 0), CHASE_AT.hour) <= now ? workingDay(calendar, today, 0) : workingDay(calendar, today, -1);
  const upcoming = past < first ? first : workingDay(calendar, past, 1);
  return [past, upcoming].flatMap((day): Moment[] => {
    const instant = atClock(day, CHASE_AT.hour, CHASE_AT.minute);
    if (day < first || instant <= facts.launchedAt || (facts.resumedAt !== null && day < dayOf(facts.resumedAt))) return [];
    return [{ kind: 'chase', id: day, instant }];
  });
}

/** The working day on which the ladder of the nearest deadline not yet closed begins; null where there is none. */
function firstChase({ steps, ladder }: CampaignFacts, calendar: Calendar): Day | null {
  const rung = Math.min(...ladder.map(({ day }) => day));
  const days = steps.flatMap(({ state, dueAt }) =>
    state === 'closed' || dueAt === null || ladder.length === 0 ? [] : [workingDay(calendar, dayOf(dueAt), rung)],
  );
  return days.reduce<Day | null>((earliest, day) => (earliest === null || day < earliest ? day : earliest), null);
}

function ending(facts: CampaignFacts, calendar: Calendar): Moment[] {
  const closings = facts.steps.map(({ closedAt }) => closedAt);
  if (closings.some((closed) => closed === null)) return [];
  const last = Math.max(facts.launchedAt, ...closings.filter((closed): closed is Instant => closed !== null));
  const day = workingDay(calendar, dayOf(last), ENDS_AFTER_WORKING_DAYS);
  return [{ kind: 'end', id: day, instant: atClock(day, CHASE_AT.hour, CHASE_AT.minute) }];
}
