import type { Instant } from '@libs/domain/calendar/instant';

/** An act as it stands on record, with the names its ids stand for. */
export interface AuditFacts {
  readonly id: string;
  readonly number: number | null;
  /** By the clock of the server, whatever a world's time was. */
  readonly recordedAt: Instant;
  readonly who: string | null;
  readonly via: 'web' | 'rehearsal' | 'machine' | 'cli';
  readonly origin: string | null;
  readonly act: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly campaignId: string | null;
  readonly planNumber: string | null;
  readonly year: number | null;
  readonly stepTitle: string | null;
  readonly unit: string | null;
  /** Who was acted upon, by the name they have now. */
  readonly whom: string | null;
}

export abstract class AuditQueries {
  /** The acts of a committee in its live world, latest first, from the one after `cursor` (an entry's id) on. */
  abstract page(tenantId: string, cursor: string | null, limit: number): Promise<readonly AuditFacts[]>;
}
