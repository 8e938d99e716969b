import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from './local/root';

const line = z.strictObject({
  id: z.string(),
  holds: z.enum(['yes', 'partly', 'no', 'not-yet']),
  missing: z.string().optional(),
  tests: z.array(z.strictObject({ file: z.string(), title: z.string().min(5) })),
});
const lines = z.array(line).parse(parse(readFileSync(join(projectRoot(), 'docs/security/asvs.yaml'), 'utf8')));

test.each(lines)('ASVS $id names tests that are there, and what is missing', ({ holds, missing, tests }) => {
  for (const { file, title } of tests) {
    const path = join(projectRoot(), file);
    expect([file, existsSync(path) && readFileSync(path, 'utf8').includes(title)]).toEqual([file, true]);
  }
  if (holds === 'yes') expect(tests).not.toEqual([]);
  else expect(missing).toEqual(expect.any(String));
});

test('no line stands twice', () => {
  const ids = lines.flatMap(({ id }) => id.split(', '));
  expect(new Set(ids).size).toBe(ids.length);
});
