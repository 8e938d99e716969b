import type { Instant } from '@libs/domain/calendar/instant';
import type { Actor } from '../actor';
import type { RecordedAct } from './act-sentences';

export interface AuditEntry {
  /** The act's name, such as `submit-duty`; each has its sentence. */
  readonly act: RecordedAct;
  /** Plan time of the world. */
  readonly at: Instant;
  readonly campaignId?: string;
  readonly dutyId?: string;
  /** Ids, instants, codes, and what the actor gave as a reason; never the content of papers. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Append-only. An entry with a campaign also tells the open screens of that campaign to look again. */
export interface AuditLog {
  write(by: Actor, entry: AuditEntry): Promise<void>;
}
