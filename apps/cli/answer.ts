import type { z } from 'zod';
import { Refusal } from '@libs/domain/refusal';
import type { Warning } from '@libs/domain/plan/warning';
import { explainIssue, writePath } from '@libs/rulebook/explain-issue';
import { JsonNumber, writeLossless } from './lossless-json';

/** What a command answers to one element, without its id. */
export type Answer = Readonly<Record<string, unknown>> & { readonly warnings: readonly Warning[] };

export interface RefusedElement {
  readonly id: unknown;
  readonly error: { readonly code: string; readonly message: string; readonly path: string; readonly cite?: string };
}

/** Checks one element of the input against the schema and answers it; a refusal becomes `{id, error}`. */
export function answerElement<S extends z.ZodType>(
  element: unknown,
  schema: S,
  answer: (question: z.output<S>) => Answer,
): RefusedElement | Answer {
  const id = idOf(element);
  if (element === null || typeof element !== 'object' || Array.isArray(element) || element instanceof JsonNumber)
    return { id, error: { code: 'not-an-object', message: 'Mỗi câu hỏi phải là một đối tượng JSON {…}.', path: '' } };
  const parsed = schema.safeParse(element, { reportInput: true });
  if (!parsed.success) return { id, error: firstMistake(parsed.error) };
  try {
    return { id, ...answer(parsed.data) };
  } catch (error) {
    if (error instanceof Refusal) return refusedElement(id, error);
    throw error;
  }
}

export function refusedElement(id: unknown, { code, message, about }: Refusal): RefusedElement {
  return { id, error: { code, message, path: about.path ?? '', ...(about.cite === undefined ? {} : { cite: about.cite }) } };
}

/** A refusal as the command prints it: JSON, or with `--table` its sentences for people. */
export function writeRefusal(id: unknown, refusal: Refusal, table: boolean): string {
  if (!table) return `${writeLossless(refusedElement(id, refusal))}\n`;
  return `${refusal.message}${refusal.about.cite === undefined ? '' : ` (${refusal.about.cite})`}\n`;
}

export function isRefused(element: object): boolean {
  return 'error' in element;
}

function idOf(element: unknown): unknown {
  if (element === null || typeof element !== 'object' || !('id' in element)) return null;
  return typeof element.id === 'string' || element.id instanceof JsonNumber ? element.id : null;
}

const CODES: Readonly<Record<string, string>> = {
  unrecognized_keys: 'unknown-key',
  invalid_type: 'wrong-type',
  invalid_union: 'wrong-shape',
};

function firstMistake(error: z.ZodError): RefusedElement['error'] {
  const [issue] = error.issues;
  if (!issue) return { code: 'wrong-value', message: 'Dữ liệu vào không đúng mẫu.', path: '' };
  const { path, message } = explainIssue(issue);
  const code = issue.input === undefined ? 'missing-key' : (CODES[issue.code] ?? 'wrong-value');
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  return { code, message: sentence, path: writePath(path) };
}
