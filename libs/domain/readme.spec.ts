import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const listed = readFileSync(join(__dirname, 'README.md'), 'utf8');

test('every file that exports a rule stands in the list of rules', () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('.spec.'),
  );
  const rules = files.filter((name) => /^export (async )?function /m.test(readFileSync(join(__dirname, name), 'utf8')));
  expect(rules.map((name) => relative('.', name)).filter((name) => !listed.includes(`\`${name}\``))).toEqual([]);
});

test('and every file it names is there', () => {
  const named = [...listed.matchAll(/^\| .*? \| `([^`]+)` \|/gm)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(50);
  for (const name of named) expect(() => readFileSync(join(__dirname, name))).not.toThrow();
});
