import type { Plan } from '@libs/domain/plan/plan';
import type { MadeRung } from './show-escalation';

export interface LetterFacts extends MadeRung {
  readonly plan: Plan;
  readonly stepKey: string;
  readonly bearer: string;
}

export abstract class LetterQueries {
  /** Null where no letter was drafted at this escalation, or it is another committee's. */
  abstract letter(tenantId: string, escalationId: string): Promise<LetterFacts | null>;
}
