import type { Calendar } from '@libs/domain/calendar/calendar';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { LadderRung } from '@libs/domain/plan/plan';
import type { ChasedDuty } from './chasing.repository';

/** A person's unsent reminder of a duty, with what its text needs. */
export interface PendingReminder {
  readonly id: string;
  readonly why: string;
  readonly campaignId: string;
  readonly planTitle: string;
  readonly planNumber: string;
  readonly stepTitle: string;
  readonly wording: string;
  readonly cite: string;
  readonly bearerName: string;
  readonly duty: ChasedDuty;
}

export interface Addressee {
  readonly personId: string;
  readonly fullName: string;
  readonly email: string | null;
  /** `digest`, or `launch:<campaign>`. */
  readonly occasion: string;
  readonly reminders: readonly PendingReminder[];
}

export interface NewMessage {
  readonly personId: string;
  readonly occasion: string;
  readonly planDay: Day;
  readonly subject: string;
  readonly body: string;
  readonly state: 'queued' | 'no-address' | 'captured';
  readonly at: Instant;
  readonly reminderIds: readonly string[];
}

export interface MessageRepository {
  /** The earliest instant at which an unsent reminder of the world may be sent. */
  earliestSending(worldId: string): Promise<Instant | null>;
  /** Whether a campaign of the world still owes its chase of this morning (it is neither done nor stalled). */
  chaseOutstanding(worldId: string, morning: Instant): Promise<boolean>;
  /** A page of people with reminders that may be sent now, locked so that two couriers do not write to the same person. */
  addressees(worldId: string, now: Instant, limit: number): Promise<readonly Addressee[]>;
  /** Reminders for a digest that may be sent now wait: all of them, or those of people who have had the digest of a day already. */
  postpone(worldId: string, rest: { now: Instant; until: Instant; afterDigestOf: Day | null }): Promise<void>;
  /** Writes messages and ties their reminders to them; returns how many were new. */
  compose(worldId: string, messages: readonly NewMessage[]): Promise<number>;
  drop(reminderIds: readonly string[], reason: string): Promise<void>;
  /** The calendars and ladders of the campaigns concerned. */
  settings(campaignIds: readonly string[]): Promise<ReadonlyMap<string, { calendar: Calendar; ladder: readonly LadderRung[] }>>;
}
