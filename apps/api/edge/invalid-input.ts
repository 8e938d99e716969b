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
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  throw new InvalidInput(read.error.issues.map(explainIssue).map(({ path, message }) => ({ path: writePath(path), message })));
}
