import { evaluate } from '@libs/domain/classification/evaluate';
import { type Facts, type FactValue, specOf } from '@libs/domain/classification/facts';
import { holds } from '@libs/domain/classification/holds';
import { nextLevel } from '@libs/domain/classification/next-level';
import { rank } from '@libs/domain/classification/level';
import { representatives } from '@libs/domain/classification/reach';
import type { Condition, Operator, Row, RuleTable } from '@libs/domain/classification/table';
import { exact, isExact } from '@libs/domain/exact/exact';
import { kindsOf, loadTable } from './load-rules';

const TABLES = kindsOf('h19-2024').map((kind) => [kind, loadTable('h19-2024', kind)] as const);

/** What each operator says one step below a threshold, on it, and one step above. */
const AROUND: Readonly<Record<Operator, readonly [boolean, boolean, boolean] | null>> = {
  at_least: [false, true, true],
  more_than: [false, false, true],
  at_most: [true, true, false],
  less_than: [true, false, false],
  is: null,
  one_of: null,
};

const conditionsOf = (table: RuleTable): Condition[] => [...table.rows, ...table.remarks].flatMap(({ when }) => when);

/** One subject for each row that is first to hold there, found by trying values row by row; the rest of its facts are like the best's. */
function witnesses(table: RuleTable): Facts[] {
  const values = Object.fromEntries(
    [...new Set(conditionsOf(table).map(({ fact }) => fact))].map((fact) => {
      const spec = specOf(fact);
      return [
        fact,
        representatives(
          spec,
          conditionsOf(table).filter((one) => one.fact === fact),
        ),
      ] as const;
    }),
  );
  return table.rows.map((row, at) =>
    search(values, [...table.rows.slice(0, at).map((one) => ({ row: one, held: false })), { row, held: true }]),
  );
}

function search(values: Readonly<Record<string, readonly FactValue[]>>, wanted: readonly { row: Row; held: boolean }[]): Facts {
  const [next, ...rest] = [...wanted].sort((a, b) => Number(b.held) - Number(a.held));
  if (!next) return Object.fromEntries(Object.entries(values).map(([fact, left]) => [fact, left[0] ?? null]));
  const keep = (conditions: readonly Condition[], held: boolean): Record<string, readonly FactValue[]> =>
    conditions.reduce<Record<string, readonly FactValue[]>>(
      (left, condition) => ({
        ...left,
        [condition.fact]: (left[condition.fact] ?? []).filter((value) => holds(condition, value) === held),
      }),
      { ...values },
    );
  const ways = next.held ? [keep(next.row.when, true)] : next.row.when.map((condition) => keep([condition], false));
  for (const way of ways) {
    if (Object.values(way).some((left) => left.length === 0)) continue;
    try {
      return search(way, rest);
    } catch {
      // another condition of this row has to fail
    }
  }
  throw new Error('no subject');
}

/** Rows that hold and have no earlier row that holds: the outcome, found without the evaluator. */
function firstRows(table: RuleTable, facts: Facts): number[] {
  const held = table.rows.map(({ when }) => when.every((condition) => holds(condition, facts[condition.fact] ?? null)));
  return held.flatMap((one, at) => (one && !held.slice(0, at).includes(true) ? [at] : []));
}

/** The threshold with a step to each side; of words, every one. */
function points({ fact, value }: Condition): FactValue[] {
  const spec = specOf(fact);
  if (!isExact(value)) return [...representatives(spec, [])];
  const step = exact(spec.type === 'count' ? 1 : '0.000001');
  return [value.sub(step), value, value.add(step), ...(spec.none === undefined ? [] : [null])];
}

describe.each(TABLES)('every boundary of the table “%s” (H19-03 to H19-13)', (_, table) => {
  const subjects = witnesses(table);

  test('each row decides its own subject', () => {
    expect(subjects.map((facts) => evaluate(table, facts).trace.length - 1)).toEqual(table.rows.map((__, at) => at));
  });

  test('a step below, on and above each threshold: the condition turns exactly there', () => {
    for (const condition of conditionsOf(table)) {
      const around = AROUND[condition.op];
      if (around && isExact(condition.value))
        expect(
          points(condition)
            .slice(0, 3)
            .map((value) => holds(condition, value)),
        ).toEqual(around);
    }
  });

  test('at every such point of every subject exactly one row decides, and the evaluator names it', () => {
    let asked = 0;
    for (const subject of subjects)
      for (const condition of conditionsOf(table))
        for (const value of points(condition)) {
          const facts = { ...subject, [condition.fact]: value };
          const rows = firstRows(table, facts);
          expect(rows).toHaveLength(1);
          const { level, trace } = evaluate(table, facts);
          expect([trace.length - 1, level]).toEqual([rows[0], table.rows[rows[0] ?? 0]?.outcome]);
          asked += 1;
        }
    expect(asked).toBeGreaterThan(table.rows.length * conditionsOf(table).length);
  });

  test('what was missing for the next level is enough for it', () => {
    for (const facts of subjects) {
      const above = nextLevel(table, facts, evaluate(table, facts));
      if (!above || above.obstacles.length > 0) continue;
      const mended = { ...facts, ...Object.fromEntries(above.unmet.map(({ condition }) => [condition.fact, firstThatHolds(condition)])) };
      expect(rank(evaluate(table, mended).level)).toBeGreaterThanOrEqual(rank(above.level));
    }
  });
});

function firstThatHolds(condition: Condition): FactValue {
  return points(condition).find((value) => holds(condition, value)) ?? condition.value;
}
