import type { CalendarDay } from '@libs/domain/calendar/calendar';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { DutyFacts } from '@libs/domain/chasing/next-move';
import type { Plan, PlanStep } from '@libs/domain/plan/plan';
import type { AmendmentKind } from './amendment.repository';
import type { CampaignLine } from './campaign.queries';

export interface StepLine {
  readonly id: string;
  readonly key: string;
  readonly state: 'waiting' | 'open' | 'closed';
  readonly dueAt: Instant | null;
  readonly plannedDueAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closedReason: string | null;
  /** Taken out of the campaign under a document (G-13). */
  readonly skipped: boolean;
  readonly owed: number;
  readonly done: number;
  readonly waived: number;
}

export interface BodyLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shape: 'organisation' | 'collective';
  readonly kind: string;
  /** Names of who answers for it, its head first. */
  readonly heads: readonly string[];
  /** People of the roster whose review happens there. */
  readonly people: number;
}

export interface DutyLine {
  readonly id: string;
  readonly stepId: string;
  readonly bodyId: string;
  readonly waivedReason: string | null;
  readonly facts: DutyFacts;
}

export interface AmendmentFacts {
  readonly stepKey: string;
  readonly kind: AmendmentKind;
  readonly documentNumber: string;
  readonly documentDate: Day;
  readonly reason: string;
  readonly dueBefore: Instant | null;
  /** Null for a step that was skipped. */
  readonly dueAfter: Instant | null;
  /** The step's words, where the amendment changed them. */
  readonly stepBefore: PlanStep | null;
  readonly stepAfter: PlanStep | null;
  readonly at: Instant;
  readonly by: string | null;
}

/** What every page of a campaign starts from. */
export interface CampaignFrame {
  readonly campaign: CampaignLine;
  readonly plan: Plan;
  readonly calendarDays: readonly CalendarDay[];
  readonly steps: readonly StepLine[];
}

/** A campaign and who owes what in it. */
export interface CampaignDuties extends CampaignFrame {
  /** In the order of the tree. */
  readonly bodies: readonly BodyLine[];
  readonly duties: readonly DutyLine[];
}

/** A campaign somewhere beneath another (P58-05): 1 where it is directly beneath it. */
export interface CampaignBeneath extends CampaignDuties {
  readonly depth: number;
}

export interface BoardFacts extends CampaignDuties {
  /** Branches and people of the roster. */
  readonly branches: number;
  readonly people: number;
  /** Moments that failed, and live moments more than two minutes past. */
  readonly stalled: number;
  readonly late: number;
  readonly superior: CampaignLine | null;
  /** All that are beneath it, each followed by those beneath itself. */
  readonly beneath: readonly CampaignBeneath[];
  readonly amendments: readonly AmendmentFacts[];
}

export abstract class BoardQueries {
  /** Null where there is no such campaign, or it is another committee's. */
  abstract board(tenantId: string, campaignId: string): Promise<BoardFacts | null>;
}
