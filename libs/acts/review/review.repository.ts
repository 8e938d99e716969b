import type { Day, Instant } from '@libs/domain/calendar/instant';

export interface Duty {
  readonly id: string;
  readonly campaignId: string;
  readonly stepId: string;
  readonly stepKey: string;
  readonly bearerId: string;
  readonly state: 'owed' | 'done' | 'waived';
  readonly firstDoneAt: Instant | null;
}

export interface NewAttachment {
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly content: Buffer;
}

export interface NewSubmission {
  readonly dutyId: string;
  readonly text: string;
  readonly at: Instant;
  readonly accountId: string | null;
  readonly attachments: readonly NewAttachment[];
}

export interface ReviewRepository {
  findDuty(dutyId: string, lock: boolean): Promise<Duty | null>;
  /** The duty of a body in another step of the same campaign, as a rehearsal's script and an inbox name it. */
  dutyOf(campaignId: string, stepKey: string, bearerCode: string): Promise<string | null>;
  /** Of the named steps, those in which this body still owes its duty. */
  stillOwed(campaignId: string, bearerId: string, stepKeys: readonly string[]): Promise<readonly string[]>;
  /** A body that has duties in a campaign: the day from which it is no more, and the duties it still owes; null where it has none. */
  bearer(campaignId: string, bodyId: string): Promise<{ ended: Day | null; owed: readonly string[] } | null>;
  /** Stores the next version; returns its number. */
  addSubmission(submission: NewSubmission): Promise<number>;
  markDone(dutyId: string, at: Instant): Promise<void>;
  /** Returns which version was returned. */
  markReturned(dutyId: string, at: Instant, reason: string): Promise<number>;
  /** A duty that was waived is owed again. */
  markOwed(dutyId: string): Promise<void>;
  markWaived(dutyId: string, at: Instant, reason: string): Promise<void>;
  /** Waives every duty of a step that is still owed. */
  waiveStep(stepId: string, at: Instant, reason: string): Promise<void>;
}
