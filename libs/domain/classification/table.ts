import type { Warning } from '../plan/warning';
import type { Exact } from '../exact/exact';
import type { Level } from './level';

/** Everything a condition may ask. Levels and grades are ordered; of a yes-or-no fact only `is` can be asked. */
export const OPERATORS = ['at_least', 'more_than', 'at_most', 'less_than', 'is', 'one_of'] as const;
export type Operator = (typeof OPERATORS)[number];

export type Operand = Exact | boolean | string | null | readonly string[];

export interface Condition {
  readonly fact: string;
  readonly op: Operator;
  readonly value: Operand;
  /** What the condition gives where the fact is null (no leadership, no vote held). */
  readonly absent?: boolean;
  readonly cite: string;
}

/** One row: the outcome where every condition holds, in the source's own words. */
export interface Row {
  readonly outcome: Level;
  readonly says: string;
  readonly cite: string;
  readonly when: readonly Condition[];
  /** The reading or open point this row stands on. */
  readonly warning?: Warning;
}

/** Something to tell beside the level whichever row held. */
export interface Remark {
  readonly when: readonly Condition[];
  readonly warning: Warning;
}

/** A decision table: rows in order, the first that holds gives the level. */
export interface RuleTable {
  /** The rule set, `h19-2024`. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly document: string;
  readonly article: string;
  /** First and last day it is meant for; null where it is open. */
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Facts that must be entered, with the words a screen shows, in the order of a form. */
  readonly facts: Readonly<Record<string, string>>;
  /** Words for what follows from them. */
  readonly derived: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
  readonly remarks: readonly Remark[];
  /** What the sources do not say or have not been confirmed to say, for the reader. */
  readonly openPoints: readonly string[];
  /** What of this table is not confirmed by any text at hand: then every answer says so. */
  readonly unconfirmed?: string;
  /** The document this table is used in place of (G-14): then every answer says so. */
  readonly standsInFor?: string;
  /** Of the data of the file, with the settings it was given. */
  readonly sha256: string;
}
