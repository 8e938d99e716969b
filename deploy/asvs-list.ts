import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from './local/root';

const head = {
  id: z.string().regex(/^\d+\.\d+\.\d+$/),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  asks: z.string().refine((words) => words.split(' ').length <= 12, 'twelve words at most'),
};
const namedTest = z.strictObject({ file: z.string(), title: z.string().min(5) });
const requirement = z.discriminatedUnion('applies', [
  z.strictObject({ ...head, applies: z.literal('no'), why: z.string().min(5) }),
  z.strictObject({
    ...head,
    applies: z.literal('yes'),
    holds: z.enum(['yes', 'partly', 'no', 'not-yet']),
    missing: z.string().optional(),
    tests: z.array(namedTest).default([]),
  }),
]);
const list = z.strictObject({
  counts: z.record(z.string(), z.number()),
  /** The lines of the project's own list of chosen requirements: the ids each is about. */
  chosen: z.array(z.array(head.id)),
  requirements: z.array(requirement),
});

export type Requirement = z.output<typeof requirement>;
/** A test by its file and by words of its title, or of a title around it; `%s` and `$name` of a table stand for anything. */
export type NamedTest = z.output<typeof namedTest>;

/** What the product is held to: docs/security/asvs.yaml. @throws ZodError where it has another shape */
export function readAsvsList(): z.output<typeof list> {
  return list.parse(parse(readFileSync(join(projectRoot(), 'docs/security/asvs.yaml'), 'utf8')));
}

/** Every test that the list names. */
export function namedTests(requirements: readonly Requirement[]): NamedTest[] {
  return requirements.flatMap((one) => (one.applies === 'yes' ? one.tests : []));
}

/** How the requirements of levels 1 and 2 stand; those of level 3 that were taken besides are counted apart. */
export function countsOf(requirements: readonly Requirement[]): Record<string, number> {
  const wanted = requirements.filter(({ level }) => level < 3);
  const holding = (how: string): number => wanted.filter((one) => one.applies === 'yes' && one.holds === how).length;
  const applicable = wanted.filter(({ applies }) => applies === 'yes').length;
  return {
    'levels 1 and 2': wanted.length,
    'not applicable': wanted.length - applicable,
    applicable,
    proven: holding('yes'),
    partly: holding('partly'),
    'not met': holding('no'),
    'not yet': holding('not-yet'),
    'of level 3 besides': requirements.length - wanted.length,
  };
}
