import { type Exact, readExact, writeExact } from '@libs/domain/exact/exact';
import { Refusal } from '@libs/domain/refusal';
import { decimal } from '../fields';
import { JsonNumber } from '../lossless-json';
import { z } from 'zod';

const TOO_LONG = 'quá dài; ghi số với ít chữ số hơn';

/** A number computed with exactly as it was written. */
export const exactNumber: z.ZodType<Exact> = decimal.transform((written, context) => {
  const value = readExact(written.text);
  if (value !== null) return value;
  context.addIssue({ code: 'custom', message: TOO_LONG });
  return z.NEVER;
});

/** Every number inside a value made exact; all else as it is. */
export function exactInside(value: unknown, path: string): unknown {
  if (value instanceof JsonNumber) {
    const read = readExact(value.text);
    if (read === null) throw new Refusal('wrong-value', `Số này ${TOO_LONG}.`, { path });
    return read;
  }
  if (Array.isArray(value)) return value.map((one, at) => exactInside(one, `${path}[${at}]`));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, exactInside(inner, `${path}.${key}`)]));
}

/** How a number goes out: rounded half up to six places (cli.md). */
export function outNumber(value: Exact): JsonNumber {
  return new JsonNumber(writeExact(value));
}
