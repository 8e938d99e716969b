import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One line of the README's tables: the rule, its file, and who applies it. */
const LINE = /^\| (?<sentence>[^|]+) \| \[[^\]]+\]\((?<file>[^)]+)\) \| (?<appliers>.+) \|$/;
const lines = readFileSync(join(__dirname, 'README.md'), 'utf8')
  .split('\n')
  .map((line) => LINE.exec(line)?.groups)
  .filter((groups) => groups !== undefined)
  .map(({ file = '', appliers = '' }) => ({ file, appliers: [...appliers.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path) }));

/** Files that export something at run time; those of types alone are no rules. */
const rules = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .filter((path) => /^export (async function|function|const|abstract class|class) /m.test(readFileSync(join(__dirname, path), 'utf8')))
  .sort();

test('every rule has one line in README.md that says what it is and who applies it', () => {
  expect(lines.map(({ file }) => file).sort()).toEqual(rules);
});

test('every link leads to a file, and who applies a rule imports it', () => {
  const wrong = lines.flatMap(({ file, appliers }) =>
    appliers
      .filter(
        (path) => !existsSync(join(__dirname, path)) || !readFileSync(join(__dirname, path), 'utf8').includes(`/${basename(file, '.ts')}'`),
      )
      .map((path) => `${file}: ${path}`),
  );
  expect(wrong).toEqual([]);
});
