import type { CalendarDay } from '@libs/domain/calendar/calendar';
import type { Instant } from '@libs/domain/calendar/instant';
import type { LadderRung } from '@libs/domain/plan/plan';
import type { CampaignLine } from '../campaign/campaign.queries';
import type { OwnDay } from './calendar.repository';

/** A change of a committee's calendar, and by whom. */
export interface OwnDayChange extends OwnDay {
  readonly at: Instant;
  readonly by: string | null;
}

/** A running campaign with the calendar it runs by, and the calendars its board has decided about. */
export interface CampaignCalendar {
  readonly campaign: CampaignLine;
  readonly ladder: readonly LadderRung[];
  readonly days: readonly CalendarDay[];
  readonly sha256: string;
  readonly decided: readonly string[];
  /** Steps that are not closed and have a deadline. */
  readonly steps: readonly { readonly key: string; readonly title: string; readonly dueAt: Instant }[];
}

export interface CalendarFacts {
  /** Every change, latest first. */
  readonly changes: readonly OwnDayChange[];
  readonly campaigns: readonly CampaignCalendar[];
}

export abstract class CalendarQueries {
  abstract facts(tenantId: string): Promise<CalendarFacts>;
}
