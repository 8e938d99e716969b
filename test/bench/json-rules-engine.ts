import { Engine } from 'json-rules-engine';
import type { Facts, FactValue } from '@libs/domain/classification/facts';
import { rank } from '@libs/domain/classification/level';
import { type Operand, OPERATORS, type Operator, type RuleTable } from '@libs/domain/classification/table';
import { isExact } from '@libs/domain/exact/exact';

type Plain = number | boolean | string | null | readonly string[];

/**
 * The same table in json-rules-engine: a rule a row, by priority, stopped at the first that holds. It copies its rules in a way that loses
 * exact numbers, so it is given floats, which are also faster.
 */
export function engineFor(table: RuleTable): (facts: Facts) => Promise<string> {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const op of OPERATORS)
    engine.addOperator(op, (actual: Plain, { value, absent }: { value: Plain; absent: boolean }) => holdsPlain(op, actual, value, absent));
  table.rows.forEach(({ outcome, when, cite }, at) =>
    engine.addRule({
      priority: table.rows.length - at,
      conditions: {
        all: when.map(({ fact, op, value, absent = false }) => ({ fact, operator: op, value: { value: plain(value), absent } })),
      },
      event: { type: outcome, params: { cite } },
    }),
  );
  engine.on('success', () => engine.stop());
  return async (facts) => {
    const { events } = await engine.run(facts);
    return events[0]?.type ?? 'none';
  };
}

/** Facts as the engine takes them; made once, outside what is measured. */
export function plainFacts(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, plain(value)])) as unknown as Facts;
}

function plain(value: FactValue | Operand): Plain {
  return isExact(value) ? value.valueOf() : value;
}

function holdsPlain(op: Operator, actual: Plain, value: Plain, absent: boolean): boolean {
  if (op === 'is') return actual === value;
  if (actual === null) return absent;
  if (op === 'one_of') return Array.isArray(value) && value.includes(actual);
  const order = typeof actual === 'number' ? actual - Number(value) : rank(String(actual)) - rank(String(value));
  if (op === 'at_least') return order >= 0;
  if (op === 'at_most') return order <= 0;
  return op === 'more_than' ? order > 0 : order < 0;
}
