import type { Instant } from '@libs/domain/calendar/instant';

/** A message whose turn has come, claimed for one try. */
export interface ClaimedMessage {
  readonly id: string;
  /** In whose name it goes out. */
  readonly committee: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
}

export interface DeliveryRepository {
  /** Claims the next queued message, or one whose sender died, for `leaseMs`; null where none waits. */
  claim(leaseMs: number): Promise<ClaimedMessage | null>;
  /** When the next queued or claimed message is due for a try; null where none waits. */
  nextTry(): Promise<Instant | null>;
  markSent(messageId: string, code: string): Promise<void>;
  markLater(messageId: string, code: string, afterMs: number): Promise<void>;
  markRefused(messageId: string, code: string): Promise<void>;
}
