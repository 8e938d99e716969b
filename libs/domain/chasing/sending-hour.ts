import { type Calendar, isWorkingDay, workingDay } from '../calendar/calendar';
import { type Instant, atClock, dayOf } from '../calendar/instant';
import { CHASE_AT, SENDING_AT } from '../campaign/agenda';

/** After this hour nothing more is sent that day. */
const LAST_HOUR = 18;

/** The next sending hour (07:30 of a working day) at or after an instant: digests wait for it. */
export function sendingHour(calendar: Calendar, from: Instant): Instant {
  const today = dayOf(from);
  const hour = atClock(today, SENDING_AT.hour, SENDING_AT.minute);
  if (isWorkingDay(calendar, today) && from <= hour) return hour;
  return atClock(workingDay(calendar, today, 1), SENDING_AT.hour, SENDING_AT.minute);
}

/** When the reminders of a morning's chase may go out; a chase made late by the machine still goes out the same day, within working hours. */
export function sendingAfterChase(calendar: Calendar, chasedAt: Instant): Instant {
  const today = dayOf(chasedAt);
  const late = chasedAt > atClock(today, SENDING_AT.hour, SENDING_AT.minute) && chasedAt <= atClock(today, LAST_HOUR);
  return late && isWorkingDay(calendar, today) ? chasedAt : sendingHour(calendar, chasedAt);
}

/** The morning's chase that a digest at this instant must not overtake. */
export function morningBefore(sending: Instant): Instant {
  return atClock(dayOf(sending), CHASE_AT.hour, CHASE_AT.minute);
}
