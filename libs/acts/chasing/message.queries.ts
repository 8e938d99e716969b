import type { Instant } from '@libs/domain/calendar/instant';

/** A message with why it was written and what became of it. */
export interface MessageFacts {
  readonly id: string;
  readonly personId: string;
  readonly person: string;
  readonly channel: 'email';
  /** `digest`, or `launch:<campaign>`. */
  readonly occasion: string;
  readonly subject: string;
  readonly body: string;
  readonly state: 'queued' | 'sending' | 'sent' | 'failed' | 'no-address' | 'captured';
  readonly composedAt: Instant;
  readonly sentAt: Instant | null;
  /** Only those of the campaign asked about. */
  readonly reasons: readonly { readonly why: string; readonly stepTitle: string; readonly body: string }[];
  /** Latest first. */
  readonly deliveries: readonly { readonly at: Instant; readonly outcome: 'sent' | 'later' | 'refused'; readonly code: string }[];
}

export abstract class MessageQueries {
  /**
   * A campaign's messages, latest first, from the one after `cursor` (a message's id) on.
   * @returns null where there is no such campaign, or it is another committee's
   */
  abstract page(tenantId: string, campaignId: string, cursor: string | null, limit: number): Promise<readonly MessageFacts[] | null>;
}
