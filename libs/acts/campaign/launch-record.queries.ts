import type { Instant } from '@libs/domain/calendar/instant';
import type { Plan } from '@libs/domain/plan/plan';
import type { CampaignLine } from './campaign.queries';

export interface RecordedStep {
  readonly key: string;
  readonly dueAt: Instant | null;
  readonly plannedDueAt: Instant | null;
  readonly dueReason: string | null;
  readonly closedReason: string | null;
}

interface Said {
  readonly id: string;
  readonly cite: string;
  readonly at: Instant;
  /** The account's name; null where nobody was signed in. */
  readonly by: string | null;
}

export interface LaunchRecordFacts {
  readonly campaign: CampaignLine;
  readonly plan: Plan;
  readonly steps: readonly RecordedStep[];
  readonly confirmed: readonly (Said & { readonly message: string; readonly reason: string | null })[];
  readonly answers: readonly (Said & { readonly question: string; readonly answer: string | null; readonly note: string | null })[];
}

export abstract class LaunchRecordQueries {
  /** Null where there is no such campaign, or it is another committee's. */
  abstract record(tenantId: string, campaignId: string): Promise<LaunchRecordFacts | null>;
}
