import { z } from 'zod';
import type { Mistake } from '@libs/contracts/problem';
import { explainIssue, writePath } from '@libs/rulebook/explain-issue';

/** What was sent does not have the right shape; every mistake with its place. */
export class InvalidInput extends Error {
  constructor(readonly mistakes: readonly Mistake[]) {
    super('invalid input');
  }
}

/** Reads what was sent by its schema. @throws InvalidInput with all mistakes together */
export function readInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  // The input is only looked at to tell what is missing from what is wrong; it never reaches an answer.
  const read = schema.safeParse(value, { reportInput: true, error: () => NO_WORDS });
  if (read.success) return read.data;
  throw new InvalidInput(read.error.issues.map(explain));
}

/** What zod says where the schema has no words of its own. */
const NO_WORDS = '?';

/** The schema's own words where it has some; what is missing or unknown is said in the same way everywhere. */
function explain(issue: z.core.$ZodIssue): Mistake {
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  if (!missing && issue.code !== 'unrecognized_keys' && issue.message !== NO_WORDS)
    return { path: writePath(issue.path), message: issue.message };
  const { path, message } = explainIssue(issue);
  return { path: writePath(path), message };
}
