import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { Bindings } from '@libs/domain/campaign/bind-bodies';
import type { Plan } from '@libs/domain/plan/plan';
import type { ChasedDuty } from '../chasing/chasing.repository';
import type { Step } from './campaign.repository';

export const AMENDMENT_KINDS = ['extend', 'change', 'skip', 'add'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

/** One change of one step as it goes on record; what was is kept (G-13). */
export interface NewAmendment {
  readonly campaignId: string;
  readonly stepId: string;
  readonly kind: AmendmentKind;
  readonly documentNumber: string;
  readonly documentDate: Day;
  readonly reason: string;
  readonly dueBefore: Instant | null;
  readonly dueAfter: Instant | null;
  /** The plan's versions, where its words changed. */
  readonly planBefore: string | null;
  readonly planAfter: string | null;
  readonly at: Instant;
}

export interface AddedStepRow {
  readonly campaignId: string;
  readonly key: string;
  readonly dueAt: Instant;
  readonly bearers: readonly string[];
  readonly at: Instant;
}

export interface OwedDuty {
  readonly id: string;
  readonly bearerId: string;
}

export interface AmendmentRepository {
  /** Every step of a campaign in its order. */
  steps(campaignId: string): Promise<readonly Step[]>;
  bindings(campaignId: string): Promise<Bindings>;
  record(amendment: NewAmendment, accountId: string | null): Promise<void>;
  moveDeadline(stepId: string, dueAt: Instant): Promise<void>;
  /** Keeps a plan under the hash of its data and lets the campaign follow it; returns its version. */
  followPlan(campaignId: string, plan: Plan, sha256: string): Promise<string>;
  /** A step more, open at once, with a duty for each bearer; returns its id. */
  addStep(step: AddedStepRow): Promise<string>;
  /** Lets bodies owe a step, also those whose duty was waived before; returns the duties owed anew. */
  oblige(stepId: string, bearerIds: readonly string[]): Promise<readonly string[]>;
  /** The duties that these bodies still owe in a step. */
  owedBy(stepId: string, bearerIds: readonly string[]): Promise<readonly OwedDuty[]>;
  waiveDuties(dutyIds: readonly string[], at: Instant, reason: string): Promise<void>;
  /** Whether a document has taken this step out of the campaign. */
  isSkipped(stepId: string): Promise<boolean>;
  /** The duties still owed in a step, with the people who may have to hear of them. */
  owedDuties(stepId: string): Promise<readonly ChasedDuty[]>;
}
