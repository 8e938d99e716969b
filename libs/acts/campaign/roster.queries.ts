import type { Day } from '@libs/domain/calendar/instant';
import type { RosterEntry, RosterRules } from '@libs/domain/plan/roster';

/** A line of a launched campaign's roster. */
export interface RosterFacts {
  readonly id: string;
  readonly is: 'person' | 'organisation';
  readonly name: string;
  readonly unit: string | null;
  readonly included: boolean;
  readonly rule: NonNullable<RosterEntry['rule']> | null;
}

export interface RosterCounts extends Pick<RosterRules, 'reviewed' | 'exclusions'> {
  readonly asOf: Day;
  readonly planNumber: string;
  /** Of the plan's passage on who is reviewed; empty where it names none. */
  readonly cite: string;
  readonly peopleIn: number;
  readonly peopleOut: number;
  readonly organisationsIn: number;
  readonly organisationsOut: number;
}

export interface RosterPart {
  readonly included: boolean | null;
  readonly offset: number;
  readonly limit: number;
}

export abstract class RosterQueries {
  /** Null where there is no such campaign, or it is another committee's. */
  abstract roster(
    tenantId: string,
    campaignId: string,
    part: RosterPart,
  ): Promise<{ readonly counts: RosterCounts; readonly lines: readonly RosterFacts[] } | null>;
}
