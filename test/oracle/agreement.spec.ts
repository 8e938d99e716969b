import { evaluate } from '@libs/domain/classification/evaluate';
import { readFacts } from '@libs/domain/classification/read-facts';
import { loadTable } from '@libs/rulebook/rules/load-rules';
import { asInput } from './as-input';
import { committees, isContradictory, members, partyOrganisations } from './cases';
import { committeeLevel } from './committee';
import { memberLevel } from './member';
import { partyOrganisationLevel } from './party-organisation';
import type { Level } from './shapes';

const CASES = Number(process.env.ORACLE_CASES ?? 5_000);
const SEED = Number(process.env.ORACLE_SEED ?? 19);
/** Every row must have decided often enough for agreement to mean something: a thousand times in the long run. */
const LEAST_A_ROW = CASES / 200;

function compare<T>(kind: string, cases: readonly T[], oracle: (one: T) => Level): void {
  const table = loadTable('h19-2024', kind);
  const hits = table.rows.map(() => 0);
  const disagreements: unknown[] = [];
  for (const one of cases) {
    const { level, trace } = evaluate(table, readFacts(table, asInput(one)));
    hits[trace.length - 1] = (hits[trace.length - 1] ?? 0) + 1;
    if (level !== oracle(one) && disagreements.length < 3) disagreements.push({ table: level, oracle: oracle(one), one });
  }
  expect(disagreements).toEqual([]);
  const rare = hits.flatMap((count, row) => (count < LEAST_A_ROW ? [{ row, says: table.rows[row]?.says, count }] : []));
  expect(rare).toEqual([]);
}

describe(`the tables and a second implementation from the text agree on ${CASES} cases a kind`, () => {
  test('party organisations (H19-03 to H19-07)', () => {
    compare('organisation', partyOrganisations(SEED, CASES), (one) => partyOrganisationLevel('organisation', one));
  });

  test('grassroots branches (H19-03 to H19-07)', () => {
    compare('branch', partyOrganisations(SEED + 1, CASES), (one) => partyOrganisationLevel('branch', one));
  });

  test('members (H19-08 to H19-11, H19-30)', () => {
    compare('member', members(SEED + 2, CASES), memberLevel);
  });

  test('committees (H19-12, H19-13)', () => {
    const subjects = committees(SEED + 3, 2 * CASES).filter((one) => !isContradictory(one));
    compare('committee', subjects.slice(0, CASES), committeeLevel);
  });
});
