import { evaluate } from '@libs/domain/classification/evaluate';
import { type Facts, factSpec } from '@libs/domain/classification/facts';
import { readFacts } from '@libs/domain/classification/read-facts';
import type { Condition, Row, RuleTable } from '@libs/domain/classification/table';
import { exact, isExact, writeExact } from '@libs/domain/exact/exact';
import { loadTable } from '@libs/rulebook/rules/load-rules';
import { asInput } from './as-input';
import { committees, members, partyOrganisations } from './cases';

const CASES = 10_000;

/** A row without one of its conditions, or with its number moved a hair: each such table is a different rule. */
function variants({ when }: Row): { name: string; when: readonly Condition[] }[] {
  return when.flatMap((condition, at) => {
    const others = when.filter((_, nth) => nth !== at);
    const { fact, value } = condition;
    const hair = exact(factSpec(fact)?.type === 'count' ? 1 : '0.001');
    const moved = isExact(value) ? [value.add(hair), value.sub(hair)] : [];
    return [
      { name: `${fact} dropped`, when: others },
      ...moved.map((other) => ({ name: `${fact} ${writeExact(other)}`, when: [...others, { ...condition, value: other }] })),
    ];
  });
}

/** Variants of a table that change no level. */
function idle(table: RuleTable, subjects: readonly Facts[]): string[] {
  const levels = subjects.map((facts) => evaluate(table, facts).level);
  return table.rows.flatMap((row, at) =>
    variants(row).flatMap(({ name, when }) => {
      const changed = { ...table, rows: table.rows.map((one, nth) => (nth === at ? { ...row, when } : one)) };
      const matters = subjects.some((facts, nth) => evaluate(changed, facts).level !== levels[nth]);
      return matters ? [] : [`${at}: ${row.outcome}, ${name}`];
    }),
  );
}

const facts = (table: RuleTable, subjects: readonly unknown[]): Facts[] => subjects.map((one) => readFacts(table, asInput(one)));

/** An earlier row has settled these; they stay in the table for the reader. */
const SETTLED_BEFORE = {
  organisation: [],
  branch: [],
  member: ['8: good, lowestGrade dropped', '9: completed, lowestGrade dropped'],
  committee: [],
};

describe('every condition of a table, and every hair of its numbers, decides some case (H19-03 to H19-13)', () => {
  test.each([
    ['organisation', partyOrganisations],
    ['branch', partyOrganisations],
    ['member', members],
    ['committee', committees],
  ] as const)('%s', (kind, generate) => {
    const table = loadTable('h19-2024', kind);
    expect(idle(table, facts(table, generate(7, CASES)))).toEqual(SETTLED_BEFORE[kind]);
  });
});
