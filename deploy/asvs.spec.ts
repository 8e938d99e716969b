import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countsOf, namedTests, readAsvsList } from './asvs-list';
import { projectRoot } from './local/root';
import { titlesIn } from './spec-titles';

const { counts, chosen, requirements } = readAsvsList();

const files = [...new Set(namedTests(requirements).map(({ file }) => file))];
const titles = new Map(
  files.map((file) => [file, existsSync(join(projectRoot(), file)) ? titlesIn(join(projectRoot(), file)) : []] as const),
);

test('every test it names is the title of a test, and what does not hold says what is missing', () => {
  const nowhere = namedTests(requirements).filter(({ file, title }) => !titles.get(file)?.some((one) => one.includes(title)));
  expect(nowhere).toEqual([]);
  const silent = requirements.filter((one) => one.applies === 'yes' && (one.holds === 'yes') !== (one.missing === undefined));
  expect(silent).toEqual([]);
  const unproven = requirements.filter((one) => one.applies === 'yes' && one.holds === 'yes' && one.tests.length === 0);
  expect(unproven).toEqual([]);
});

test('each requirement of levels 1 and 2 of ASVS 5.0.0 stands there once, in order', () => {
  const ids = requirements.map(({ id }) => id);
  const parts = (id: string): number[] => id.split('.').map(Number);
  const ordered = [...ids].sort((a, b) => parts(a).reduce((found, n, at) => found || n - (parts(b)[at] ?? 0), 0));
  expect(ids).toEqual(ordered);
  expect(new Set(ids).size).toBe(ids.length);
  expect([1, 2].map((level) => requirements.filter((one) => one.level === level).length)).toEqual([70, 183]);
  const chapters = Array.from(
    { length: 17 },
    (_, n) => ids.filter((id, at) => id.startsWith(`${n + 1}.`) && requirements[at]?.level !== 3).length,
  );
  expect(chapters).toEqual([27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]);
});

test('the counts at its head are right', () => {
  expect(countsOf(requirements)).toEqual(counts);
});

test('every line that was chosen has a named test, unless what it speaks of is not there', () => {
  const bare = chosen.filter((ids) => {
    const about = ids.map((id) => requirements.find((one) => one.id === id));
    if (about.includes(undefined)) return true;
    return !about.some((one) => one?.applies === 'yes' && (one.tests.length > 0 || one.holds === 'no' || one.holds === 'not-yet'));
  });
  expect(bare).toEqual([]);
  expect(chosen).toHaveLength(43);
});
