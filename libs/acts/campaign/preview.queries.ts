import type { Instant } from '@libs/domain/calendar/instant';
import type { Body } from '@libs/domain/campaign/bind-bodies';
import type { RosterOrganisation, RosterPerson } from '@libs/domain/plan/roster';
import type { OwnDay } from '../calendar/calendar.repository';

export interface NamedPerson extends RosterPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
}

export interface NamedOrganisation extends RosterOrganisation {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
}

/** Somebody who answers for a body and would get a launch notice. */
export interface Answerer {
  readonly bodyId: string;
  readonly personId: string;
  readonly name: string;
  readonly hasEmail: boolean;
}

/** What a preview of a launch starts from. */
export interface PreviewFacts {
  /** The database's clock. */
  readonly now: Instant;
  /** Live campaigns of the same plan and year. */
  readonly rounds: number;
  readonly bodies: readonly Body[];
  readonly people: readonly NamedPerson[];
  readonly organisations: readonly NamedOrganisation[];
  readonly answerers: readonly Answerer[];
  /** What the committee says of single days. */
  readonly ownDays: readonly OwnDay[];
}

export abstract class PreviewQueries {
  abstract facts(tenantId: string, planId: string, year: number): Promise<PreviewFacts>;
}
