import { type Calendar, workingDay } from '../calendar/calendar';
import { type Instant, atClock, dayOf } from '../calendar/instant';
import { SENDING_AT } from '../campaign/agenda';
import type { LadderRung } from '../plan/plan';

/** A morning on which whoever still owes a step hears of it. */
export interface ComingRung {
  readonly at: Instant;
  readonly rung: LadderRung;
}

/**
 * The mornings still to come on which the ladder calls out a step that is due at `dueAt`, in order, as long as it is owed (UTC ms, plan
 * time). What one unit's acknowledgement or an earlier rung shifts is not looked at: this is the step's calendar, not a unit's.
 */
export function comingRungs(dueAt: Instant, ladder: readonly LadderRung[], calendar: Calendar, now: Instant): ComingRung[] {
  return ladder
    .map((rung) => ({ rung, at: atClock(workingDay(calendar, dayOf(dueAt), rung.day), SENDING_AT.hour, SENDING_AT.minute) }))
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at - b.at || a.rung.day - b.rung.day);
}
