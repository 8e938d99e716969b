import { evaluate } from '@libs/domain/classification/evaluate';
import { readFacts } from '@libs/domain/classification/read-facts';
import { loadTable } from '@libs/rulebook/rules/load-rules';
import { asInput } from '../oracle/as-input';
import { committees, members, partyOrganisations } from '../oracle/cases';
import { engineFor, plainFacts } from './json-rules-engine';

/** Evaluation with full trace beside json-rules-engine: the same cases in one run, the best of several passes of each. */

const CASES = 2_000;
const KINDS = { organisation: partyOrganisations, branch: partyOrganisations, member: members, committee: committees };

/** Microseconds a case. The best pass counts, so that a neighbour's work on the machine counts least. */
async function microseconds(passes: number, pass: () => Promise<void> | void): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let left = passes; left > 0; left -= 1) {
    const start = process.hrtime.bigint();
    await pass();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1000 / CASES);
  }
  return best;
}

async function measure(kind: keyof typeof KINDS): Promise<void> {
  const table = loadTable('h19-2024', kind);
  const subjects = KINDS[kind](5, CASES).map((one) => readFacts(table, asInput(one)));
  const plain = subjects.map(plainFacts);
  const theirs = engineFor(table);

  let differences = 0;
  for (const [at, facts] of subjects.entries()) if ((await theirs(plain[at] ?? {})) !== evaluate(table, facts).level) differences += 1;

  const ours = await microseconds(50, () => {
    for (const facts of subjects) evaluate(table, facts);
  });
  const engine = await microseconds(5, async () => {
    for (const facts of plain) await theirs(facts);
  });
  const figures = `ours ${ours.toFixed(2)} µs, json-rules-engine ${engine.toFixed(0)} µs a case: ${Math.round(engine / ours)} times as fast`;
  process.stdout.write(`${kind.padEnd(12)} ${figures}, ${differences} differences in ${CASES} cases\n`);
  if (differences > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  for (const kind of ['organisation', 'branch', 'member', 'committee'] as const) await measure(kind);
}

void main();
