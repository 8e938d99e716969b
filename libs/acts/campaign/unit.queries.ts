import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { MessageFacts } from '../chasing/message.queries';
import type { BodyLine, CampaignFrame, DutyLine } from './board.queries';

export interface Contact {
  readonly personId: string;
  readonly name: string;
  readonly title: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface SubmissionFacts {
  readonly dutyId: string;
  readonly version: number;
  readonly submittedAt: Instant;
  readonly by: string | null;
  /** Null once the campaign's texts and files are destroyed; so are the names of files. */
  readonly text: string | null;
  readonly returnedAt: Instant | null;
  readonly returnReason: string | null;
  readonly files: readonly { readonly id: string; readonly name: string | null; readonly type: string; readonly size: number }[];
}

export interface EscalationFacts {
  readonly id: string;
  readonly dutyId: string;
  readonly rung: number;
  readonly planDay: Day;
  readonly dueAt: Instant;
  readonly letter: boolean;
}

export interface AcknowledgementFacts {
  readonly dutyId: string;
  readonly at: Instant;
  readonly by: string | null;
  readonly note: string;
}

/** An entry of the audit log about a campaign or one of a unit's duties. */
export interface StoryFacts {
  readonly at: Instant;
  readonly act: string;
  readonly by: string | null;
  /** Null where the whole campaign is meant. */
  readonly dutyId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface UnitFacts extends CampaignFrame {
  readonly body: BodyLine;
  /** The plan's bodies it stands for in this campaign. */
  readonly keys: readonly string[];
  /** From which day the body is no more. */
  readonly ended: Day | null;
  readonly heads: readonly Contact[];
  readonly overseers: readonly Contact[];
  readonly duties: readonly DutyLine[];
  /** Each latest first. */
  readonly submissions: readonly SubmissionFacts[];
  readonly escalations: readonly EscalationFacts[];
  readonly acknowledgements: readonly AcknowledgementFacts[];
  readonly messages: readonly MessageFacts[];
  readonly story: readonly StoryFacts[];
}

export abstract class UnitQueries {
  /** Null where there is no such campaign, it is another committee's, or this body owes nothing in it. */
  abstract unit(tenantId: string, campaignId: string, bodyId: string): Promise<UnitFacts | null>;
}
