import type { Instant } from '@libs/domain/calendar/instant';
import type { LastYear, NextYear } from '@libs/domain/campaign/next-year';
import type { NamedFinding } from '@libs/domain/campaign/confirm-findings';

/** The last campaign of a plan in the live world that was not cancelled. */
export interface LastCampaign extends LastYear {
  readonly id: string;
}

/** What a draft says; kept as it was made. */
export interface DraftContent extends NextYear {
  /** What the linter says of the document for the new year. */
  readonly findings: readonly NamedFinding[];
}

export interface NewDraft {
  readonly tenantId: string;
  readonly planId: string;
  readonly planSha256: string;
  readonly year: number;
  readonly fromCampaignId: string;
  readonly madeAt: Instant;
  readonly content: DraftContent;
}

export interface Draft {
  readonly id: string;
  readonly planId: string;
  readonly year: number;
  readonly state: 'waiting' | 'approved' | 'rejected';
  readonly content: DraftContent;
}

export interface Decision {
  readonly state: 'approved' | 'rejected';
  readonly at: Instant;
  readonly accountId: string | null;
  readonly reason: string | null;
}

/** Drafts of next year's campaigns, inside one transaction. */
export interface DraftRepository {
  lastCampaign(tenantId: string, planId: string): Promise<LastCampaign | null>;
  /** Whether the plan was launched for the year in the live world. */
  launched(tenantId: string, planId: string, year: number): Promise<boolean>;
  /** The new draft's id; null where the plan had one for the year, whatever became of it. */
  add(draft: NewDraft): Promise<string | null>;
  /** Locked until the transaction ends. */
  find(tenantId: string, draftId: string): Promise<Draft | null>;
  decide(draftId: string, decision: Decision): Promise<void>;
}
