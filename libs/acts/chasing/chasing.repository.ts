import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { DutyFacts } from '@libs/domain/chasing/next-move';
import type { Hears } from '@libs/domain/chasing/recipients';

/** An open duty with the people who may have to hear of it. */
export interface ChasedDuty {
  readonly dutyId: string;
  readonly facts: DutyFacts;
  readonly hears: Readonly<Record<Hears, readonly string[]>>;
}

export interface NewReminder {
  readonly dutyId: string;
  readonly personId: string;
  readonly why: string;
  readonly planDay: Day;
  readonly sendAt: Instant;
}

export interface NewEscalation {
  readonly dutyId: string;
  readonly dueAt: Instant;
  readonly rung: number;
  readonly planDay: Day;
  readonly letter: boolean;
}

/** Somebody a change is told to. */
export interface Hearer {
  readonly personId: string;
  /** Whether an e-mail address is known. */
  readonly reachable: boolean;
}

export interface ChasingRepository {
  /** A page of duties that are owed in open steps, ordered by id. */
  owedDuties(campaignId: string, afterDutyId: string | null, limit: number): Promise<readonly ChasedDuty[]>;
  /** One duty, whatever its state. */
  dutyFacts(dutyIds: readonly string[]): Promise<ReadonlyMap<string, ChasedDuty>>;
  /** The last morning whose chase was performed. */
  lastChase(campaignId: string): Promise<Day | null>;
  /** Writes reminders that do not stand yet; one already written is left as it is. */
  remind(campaignId: string, reminders: readonly NewReminder[]): Promise<void>;
  /** A reminder to everybody who answers for any open duty of the campaign; gives whom it concerns, also where it stood already. */
  remindAll(campaignId: string, why: string, planDay: Day, sendAt: Instant): Promise<readonly Hearer[]>;
  /** A reminder to everybody who answers for one duty. */
  remindDuty(dutyId: string, why: string, planDay: Day, sendAt: Instant): Promise<readonly Hearer[]>;
  /** A reminder to everybody who answers for any of these duties that is still owed. */
  remindDuties(dutyIds: readonly string[], why: string, planDay: Day, sendAt: Instant): Promise<readonly Hearer[]>;
  /** A reminder to everybody who answers for the step's open duties. */
  remindStep(stepId: string, why: string, planDay: Day, sendAt: Instant): Promise<readonly Hearer[]>;
  escalate(campaignId: string, escalations: readonly NewEscalation[]): Promise<void>;
  acknowledge(acknowledgement: {
    campaignId: string;
    dutyId: string;
    personId: string | null;
    accountId: string | null;
    at: Instant;
    note: string;
  }): Promise<void>;
}
