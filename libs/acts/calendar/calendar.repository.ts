import type { CalendarDay } from '@libs/domain/calendar/calendar';
import type { Day, Instant } from '@libs/domain/calendar/instant';

/** What a committee says of a day, in place of the calendar that comes with the product; `as-published` takes that back. */
export interface OwnDay {
  readonly date: Day;
  readonly kind: CalendarDay['kind'] | 'ordinary' | 'as-published';
  readonly reason: string;
  readonly document: string | null;
  readonly confirmed: boolean;
}

/** A committee's own days, inside one transaction; every change is kept, the latest of a day counts. */
export interface CalendarRepository {
  /** The latest word of each day, by date. Another change of this committee's waits until this transaction has ended. */
  ownDays(tenantId: string): Promise<readonly OwnDay[]>;
  add(tenantId: string, day: OwnDay, at: Instant, accountId: string | null): Promise<void>;
  /** Puts a running campaign on another version of the calendar. */
  use(campaignId: string, versionId: string): Promise<void>;
  /** What the board decided about a calendar for a campaign: taken over, or left alone. */
  decide(campaignId: string, sha256: string, decision: { taken: boolean; at: Instant; accountId: string | null }): Promise<void>;
}
