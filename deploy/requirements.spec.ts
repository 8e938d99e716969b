import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ORDER_GATES } from '@libs/domain/plan/review-rules';
import { projectRoot } from './local/root';
import { titlesIn } from './spec-titles';

const why = z.string().min(20);
const list = z.record(z.string(), z.union([z.literal('tested'), z.strictObject({ partly: why }), z.strictObject({ untested: why })]));
const requirements = list.parse(parse(readFileSync(join(projectRoot(), 'docs/requirements.yaml'), 'utf8')));
const isUntested = (id: string): boolean => typeof requirements[id] === 'object' && 'untested' in requirements[id];

const ID = /\b(G|H19|P58|P75|P79|P99)-(\d\d)([a-z]?)(?: to \1-(\d\d))?/g;

/** The requirements a title names; `H19-03 to H19-07` are five. */
function namedIn(title: string): string[] {
  return [...title.matchAll(ID)].flatMap(([, family = '', first = '', letter = '', last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${family}-${`${Number(first) + at}`.padStart(2, '0')}${letter}`),
  );
}

/** Its rows are citations taken apart: they name requirements and prove none. */
const CITATIONS_AS_DATA = 'libs/domain/plan/article-of.spec.ts';

const titles = ['libs', 'workflows', 'activities', 'apps', 'deploy', 'test']
  .flatMap((area) => readdirSync(join(projectRoot(), area), { recursive: true, encoding: 'utf8' }).map((path) => `${area}/${path}`))
  .filter((path) => path.endsWith('.spec.ts') && path !== CITATIONS_AS_DATA)
  .flatMap((path) => titlesIn(join(projectRoot(), path)));
const named = new Set(titles.flatMap(namedIn));

test('what a title names: single ones, a letter, several from one to another', () => {
  expect(namedIn('P79-11: (G-04a, H19-03 to H19-05) by P75-09b, not P7-1')).toEqual([
    'P79-11',
    'G-04a',
    'H19-03',
    'H19-04',
    'H19-05',
    'P75-09b',
  ]);
});

test('every requirement is there once: 17 + 36 + 9 + 16 + 14 + 15 of them', () => {
  const count = (family: string): number => Object.keys(requirements).filter((id) => id.startsWith(`${family}-`)).length;
  expect(['G', 'H19', 'P58', 'P75', 'P79', 'P99'].map(count)).toEqual([17, 36, 9, 16, 14, 15]);
  expect(Object.keys(requirements)).toHaveLength(107);
});

test('each is named by the title of a test, but those that say why not', () => {
  expect(Object.keys(requirements).filter((id) => !named.has(id) && !isUntested(id))).toEqual([]);
});

test('what is said to be untested is named by none', () => {
  expect(Object.keys(requirements).filter((id) => isUntested(id) && named.has(id))).toEqual([]);
});

test('no title names a requirement that there is not', () => {
  const known = [...Object.keys(requirements), ...ORDER_GATES];
  expect([...named].filter((id) => !known.includes(id))).toEqual([]);
});
