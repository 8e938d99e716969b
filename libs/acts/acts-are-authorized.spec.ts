import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTS } from '@libs/domain/access/permissions';

/** Exported functions that take a transaction and an actor but are no act of a person: what they are instead. */
const NO_ACT: Readonly<Record<string, string>> = {
  authorize: 'it is the question itself',
  record: 'the second half of `decide` and `decideAsProposed`, which have asked',
  startSession: 'part of signing in',
  makeLink: 'the second half of `invite` and `witnessRecovery`, which have asked',
};

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.ts$/.test(file) && !/\.spec\.ts$/.test(file),
);
const HEAD = /^export (?:async )?(?:function|const) (\w+)[\s\S]*?(?:\) *: *[\w<>[\]{}|.,;: ]+?(?: \{$| =>$))/gm;

/** Every exported function with `tx: Tx` and `by: Actor` in its parameters, and what follows its head. */
const acts = files.flatMap((file) => {
  const text = readFileSync(join(__dirname, file), 'utf8');
  return [...text.matchAll(HEAD)]
    .filter(([head]) => /\btx: Tx\b/.test(head) && /\bby: Actor\b/.test(head))
    .map((match) => ({
      file,
      name: match[1] ?? '',
      body: text
        .slice(match.index + match[0].length)
        .split('\n')
        .slice(1, 4),
      text,
    }));
});

test('the walk finds the acts', () => {
  const names = acts.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['submitDuty', 'waiveDuty', 'launchCampaign', 'importOrganisation', 'pauseCampaign']));
  expect(names.length).toBeGreaterThan(25);
});

test.each(acts.filter(({ name }) => NO_ACT[name] === undefined))('$file: $name asks the table first (D2)', ({ body, text }) => {
  const [first = ''] = body;
  // A one-line act hands everything to a function of its file that asks.
  const through = /^\s+(\w+)\(tx, input, by, /.exec(first)?.[1];
  const asked = through === undefined ? first : (text.split(`function ${through}(`)[1] ?? '').split('\n').slice(1, 2).join('');
  expect(asked).toMatch(/^ {2}(const .+ = |refuseOwnCases\()?await authorize\(tx, by, /);
});

test('every line of the table is asked by an act or by what shows something: none promises what nothing does (D2)', () => {
  const edge = join(__dirname, '../../apps/api');
  const readers = readdirSync(edge, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const texts = [...files.map((file) => join(__dirname, file)), ...readers.map((file) => join(edge, file))].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const asked = texts.flatMap((text) => [...text.matchAll(/(?:authorize\(tx, by, |@Reads\()'([\w-]+)'/g)].map(([, act]) => act));
  // These four are asked by one function, as `what.act`.
  expect(ACTS.filter((act) => !asked.includes(act))).toEqual(['pause-campaign', 'resume-campaign', 'cancel-campaign', 'end-campaign']);
});
