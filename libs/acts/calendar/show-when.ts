import type { When } from '@libs/contracts/when';
import { type Calendar, workingDaysUntil } from '@libs/domain/calendar/calendar';
import { type Instant, dayOf, toIso } from '@libs/domain/calendar/instant';
import { sayDeadline, sayDistance, sayInstant } from '@libs/domain/calendar/wording';

/** An instant for a screen: `08:00 thứ Hai, 23/11/2026`. */
export function showInstant(at: Instant): When {
  return { at: toIso(at), text: sayInstant(at) };
}

/** A deadline for a screen: `hết thứ Tư, 25/11/2026`. */
export function showDeadline(at: Instant): When {
  return { at: toIso(at), text: sayDeadline(at) };
}

/** Null stays null. */
export function orNull<T, S>(show: (value: T) => S, value: T | null): S | null {
  return value === null ? null : show(value);
}

/** How far a deadline is: `còn 2 ngày làm việc`, `hôm nay`, `quá 3 ngày làm việc`; `quá hạn` where no working day lies between. */
export function showDistance(calendar: Calendar, now: Instant, dueAt: Instant): string {
  const [today, dueDay] = [dayOf(now), dayOf(dueAt)];
  if (now > dueAt && workingDaysUntil(calendar, dueDay, today) === 0) return 'quá hạn';
  return sayDistance(calendar, today, dueDay);
}
