import { relative } from 'node:path';
import { z } from 'zod';
import type { NamedTest } from './asvs-list';

/** What `jest --json` writes, as far as it is looked at here. */
const report = z.object({
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
});

/**
 * Which of the named tests did not run and pass, each with what became of it. A title may be one of a table or of a block of tests: then all
 * that it covers must have passed, and there must be one.
 *
 * @param reports what Jest wrote of each group of specs, parsed
 * @param root the folder from which the files are named
 */
export function notProven(named: readonly NamedTest[], reports: readonly unknown[], root: string): string[] {
  const results = reports.flatMap((one) => report.parse(one).testResults);
  return named.flatMap(({ file, title }) => {
    const wanted = patternOf(title);
    const found = results
      .filter(({ name }) => relative(root, name) === file)
      .flatMap(({ assertionResults }) => assertionResults.filter(({ fullName }) => wanted.test(fullName)));
    const wrong = found.find(({ status }) => status !== 'passed');
    if (found.length > 0 && wrong === undefined) return [];
    return [`${file}: “${title}”: ${wrong === undefined ? 'did not run' : `${wrong.status} (${wrong.fullName})`}`];
  });
}

/** The title with room for what a table fills in. */
function patternOf(title: string): RegExp {
  const parts = title.split(/%[sdifjop#]|\$[\w.]+/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(parts.join('.*'), 's');
}
