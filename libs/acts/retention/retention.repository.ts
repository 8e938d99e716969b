import type { Day, Instant } from '@libs/domain/calendar/instant';

/** What becomes of a campaign's texts and files. */
export interface Destruction {
  /** Null while the campaign runs. */
  readonly destroyOn: Day | null;
  readonly destroyedAt: Instant | null;
}

/** Texts and files of campaigns: how long they are kept, and their end. */
export interface RetentionRepository {
  /** How many months after its end a campaign's texts are kept. */
  months(tenantId: string): Promise<number>;
  setMonths(tenantId: string, months: number): Promise<void>;
  /** Sets the day of destruction. */
  schedule(campaignId: string, destroyOn: Day): Promise<void>;
  /** Locked until the transaction ends; null where no day was set yet. */
  lock(campaignId: string): Promise<Destruction | null>;
  /** The campaigns of a world whose day has come. */
  due(worldId: string, today: Day): Promise<readonly string[]>;
  /** The next day that comes in a world; null where none is set. */
  nextDay(worldId: string): Promise<Day | null>;
  /** Destroys the key, and what it sealed with it: nothing brings them back. */
  destroy(campaignId: string, at: Instant): Promise<void>;
  /** Seals what an older version wrote plainly in a world, at most some rows of each kind at a time. Returns how many. */
  sealPlain(worldId: string): Promise<number>;
}
