import type { Instant } from '@libs/domain/calendar/instant';
import type { Draft } from './draft.repository';

/** A draft with its plan's name, when it was made, and who decided about it. */
export interface DraftFacts extends Draft {
  readonly planNumber: string;
  readonly planTitle: string;
  readonly madeAt: Instant;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
}

export abstract class DraftQueries {
  /** A committee's drafts, latest first. */
  abstract list(tenantId: string): Promise<readonly DraftFacts[]>;
  /** Null where there is no such draft, or it is another committee's. */
  abstract find(tenantId: string, draftId: string): Promise<DraftFacts | null>;
}
