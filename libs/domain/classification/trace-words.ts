import type { ConditionTrace, Evaluation } from './evaluate';
import { specOf } from './facts';
import type { Level } from './level';
import type { RuleTable } from './table';
import { demandWords, valueWords } from './words';

/** A condition as a person reads it. */
export interface ConditionLine {
  readonly fact: string;
  /** "Tổng điểm đánh giá: từ 85 điểm trở lên". */
  readonly asks: string;
  /** "72 điểm". */
  readonly found: string;
  readonly held: boolean;
  readonly cite: string;
}

/** A row that was asked, as a person reads it. */
export interface TraceLine {
  readonly level: Level;
  readonly says: string;
  readonly cite: string;
  readonly held: boolean;
  readonly conditions: readonly ConditionLine[];
}

/** An evaluation sentence by sentence, each with its article; complete in itself, whatever becomes of the table. */
export function traceLines(table: RuleTable, { trace }: Evaluation): TraceLine[] {
  return trace.map(({ outcome, cite, held, conditions }, at) => ({
    level: outcome,
    says: table.rows[at]?.says ?? '',
    cite,
    held,
    conditions: conditions.map((one) => conditionLine(table, one)),
  }));
}

function conditionLine(table: RuleTable, { condition, actual, held }: ConditionTrace): ConditionLine {
  const { fact, cite } = condition;
  const label = table.facts[fact] ?? table.derived[fact] ?? fact;
  return { fact, asks: `${label}: ${demandWords(specOf(fact), condition)}`, found: valueWords(specOf(fact), actual), held, cite };
}
