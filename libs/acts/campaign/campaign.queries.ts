import type { Day, Instant } from '@libs/domain/calendar/instant';

/** A campaign in one line, as the lists and the head of every page show it. */
export interface CampaignLine {
  readonly id: string;
  readonly planId: string;
  readonly planNumber: string;
  readonly planTitle: string;
  readonly issuer: string;
  readonly year: number;
  readonly round: number;
  readonly state: 'running' | 'paused' | 'cancelled' | 'ended';
  readonly reason: string | null;
  readonly launchedAt: Instant;
  /** When its texts and files are, and were, destroyed. */
  readonly destroyOn: Day | null;
  readonly destroyedAt: Instant | null;
  readonly world: 'live' | 'rehearsal';
  readonly worldId: string;
  /** In a cascade the superior's campaign, and the organisation of the tree it runs in (P58-05). */
  readonly superiorId: string | null;
  readonly organisation: string | null;
  /** Plan time. */
  readonly now: Instant;
  readonly owed: number;
  readonly done: number;
  readonly waived: number;
  readonly overdue: number;
}

export abstract class CampaignQueries {
  /** A committee's campaigns, latest first. */
  abstract list(tenantId: string): Promise<readonly CampaignLine[]>;
  /** Whether a campaign is this committee's. */
  abstract owns(tenantId: string, campaignId: string): Promise<boolean>;
}
