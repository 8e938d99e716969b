import type { Warning } from '../plan/warning';
import type { Facts, FactValue } from './facts';
import { holds } from './holds';
import type { Level } from './level';
import type { Condition, RuleTable } from './table';

export interface ConditionTrace {
  readonly condition: Condition;
  readonly actual: FactValue;
  readonly held: boolean;
}

export interface RowTrace {
  readonly outcome: Level;
  readonly cite: string;
  readonly held: boolean;
  readonly conditions: readonly ConditionTrace[];
}

/** The level a table proposes, with every row asked on the way and every condition of each. */
export interface Evaluation {
  readonly level: Level;
  readonly trace: readonly RowTrace[];
  readonly warnings: readonly Warning[];
}

/** The level of the first row that holds (ecosystem.md section 7). The facts must be those `readFacts` gave for the same table. */
export function evaluate(table: RuleTable, facts: Facts): Evaluation {
  const trace: RowTrace[] = [];
  for (const row of table.rows) {
    const asked = ask(row.when, facts);
    const held = asked.every((one) => one.held);
    trace.push({ outcome: row.outcome, cite: row.cite, held, conditions: asked });
    if (held) return { level: row.outcome, trace, warnings: warningsOf(table, facts, row.warning) };
  }
  throw new RangeError(`${table.id}/${table.kind}: no row holds`); // cannot be: a table with a gap is refused when it is loaded
}

/** Each condition with what it found. */
export function ask(conditions: readonly Condition[], facts: Facts): ConditionTrace[] {
  return conditions.map((condition) => {
    const actual = facts[condition.fact];
    if (actual === undefined) throw new RangeError(`fact missing: ${condition.fact}`);
    return { condition, actual, held: holds(condition, actual) };
  });
}

function warningsOf(table: RuleTable, facts: Facts, own: Warning | undefined): Warning[] {
  const remarks = table.remarks.filter(({ when }) => when.every((condition) => holds(condition, facts[condition.fact] ?? null)));
  const told = new Map(remarks.map(({ warning }) => [warning.code, warning]));
  const always = [
    ...(table.unconfirmed === undefined
      ? []
      : [{ code: 'unconfirmed-rules', message: table.unconfirmed, cite: `${table.document}, ${table.article}` }]),
    ...(table.standsInFor === undefined ? [] : [standIn(table.document, table.standsInFor)]),
  ];
  return [...(own ? [own] : []), ...told.values(), ...always];
}

/** Said in every answer of rules that stand in for others (G-14). */
export function standIn(document: string, insteadOf: string): Warning {
  const message = `${document} chỉ được dùng tạm thay cho ${insteadOf}, vì chưa có toàn văn; ban chỉ đạo phải xác nhận hoặc thay bằng tệp quy tắc riêng.`;
  return { code: 'stand-in-rules', message, cite: 'G-14' };
}
