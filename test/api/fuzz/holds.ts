import type { Response } from 'supertest';
import { z } from 'zod';
import type { Declared, Operation, Schema } from './operations';

const readers = new WeakMap<Schema, z.ZodType>();

/** The schema as something that can be asked. */
function readerOf(schema: Schema): z.ZodType {
  const known = readers.get(schema) ?? z.fromJSONSchema(schema, { defaultTarget: 'openapi-3.0' });
  readers.set(schema, known);
  return known;
}

/** Whether a value has the shape. */
export const fits = (schema: Schema, value: unknown): boolean => readerOf(schema).safeParse(value).success;

/** What of an answer is not as openapi.json says; nothing where it is. */
export function wrongWith({ answers }: Operation, { status, headers, body }: Response): string[] {
  if (status >= 500) return [`${status}: ${JSON.stringify(body)}`];
  const declared = answers[String(status)];
  if (declared === undefined) return [`the status ${status} is not declared: ${JSON.stringify(body)}`];
  const type = String(headers['content-type'] ?? '').split(';')[0] ?? '';
  if (!isOf(type, declared)) return [`${status} as ${type}, not ${declared.type}`];
  if (!declared.type.endsWith('json')) return [];
  const read = readerOf(declared.schema).safeParse(body);
  return read.success ? [] : [`${status} of another shape: ${z.prettifyError(read.error)}`];
}

/** Files are declared as bytes, whatever they are. */
const isOf = (type: string, declared: Declared): boolean =>
  type === declared.type || (declared.type === 'application/octet-stream' && !type.endsWith('json'));
