import type { Instant } from '@libs/domain/calendar/instant';

export interface RehearsalFacts {
  readonly id: string;
  readonly campaignId: string;
  readonly planNow: Instant;
  readonly startsAt: Instant;
  readonly finishedAt: Instant | null;
  readonly performed: number;
  readonly acts: number;
}

export abstract class RehearsalQueries {
  /** Null where there is no such rehearsal, or it is another committee's. */
  abstract find(tenantId: string, worldId: string): Promise<RehearsalFacts | null>;
}
