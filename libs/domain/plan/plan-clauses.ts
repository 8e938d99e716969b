import type { Day } from '../calendar/instant';
import type { BodyBinding } from './plan';

/** A number or limit the document leaves open, and how it is read unless the board says otherwise (P75-02); `cite` leads with the id. */
export interface OpenReading {
  readonly question: string;
  readonly reading: string;
  readonly cite: string;
}

/** Somebody who is reviewed or classified: a kind of organisation, of collective or of person (P79-01, G-07). */
export interface PlanSubject {
  readonly name: string;
  readonly is: 'organisation' | 'collective' | 'person';
  readonly binds?: BodyBinding;
  readonly cite: string;
}

/** Who settles the level of some subjects; `decides` empty where the document names nobody (P79-05). */
export interface DecidingRule {
  readonly subjects: readonly string[];
  readonly decides: readonly string[];
  readonly proposes?: readonly string[];
  readonly cite: string;
}

/** The rule set that gives the levels; a stand-in until the board confirms it or names a rule file (G-14). */
export interface RuleSetChoice {
  readonly set: string;
  readonly standsInFor?: string;
  readonly cite: string;
}

/** An instrument the document rests on; the linter compares it with what is in force in the campaign year. */
export interface BasisInstrument {
  readonly number: string;
  readonly title?: string;
}

/** A sentence that binds somebody the whole campaign long, without a limit of its own. */
export interface StandingDuty {
  readonly who: readonly string[];
  readonly text: string;
  readonly cite: string;
}

/** A point the board must settle before it can launch. */
export interface PlanSetting {
  readonly id: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly suggested?: string;
  readonly cite: string;
}

/** Something odd in the document that changes nothing; shown beside the plan, never a finding. */
export interface PlanNote {
  readonly text: string;
  readonly cite: string;
}

export interface PlanDocument {
  readonly number: string;
  readonly issuer: string;
  readonly title: string;
  /** Null where the document carries none (H19). */
  readonly date: Day | null;
  readonly campaignYear: number;
  readonly basis: readonly BasisInstrument[];
}
