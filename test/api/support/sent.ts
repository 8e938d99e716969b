import { randomUUID } from 'node:crypto';
import type { Response } from 'superagent';
import type { Test } from 'supertest';
import type { Person } from './start-api';

/** A request as data, so that the same one can be sent by anybody, fifty times at once, or spoilt. */
export interface Sent {
  /** The variable parts of the path, by name. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: readonly (readonly [string, string])[];
  /** JSON; the text fields where it is a form. */
  readonly body?: unknown;
  /** The files of a form, by field; `[]` for a form without any. */
  readonly files?: readonly SentFile[];
  /** In place of the body: just these bytes. */
  readonly raw?: { readonly type: string; readonly text: string };
  /** The Idempotency-Key; one of its own where left out, none where null. */
  readonly key?: string | null;
}

export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly content: Buffer;
}

/** Where to, below `/api/v1`. */
export function addressOf(route: string, { path = {}, query = [] }: Sent): string {
  const at = (route.split(' ')[1] ?? '').replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  return query.length === 0 ? at : `${at}?${query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`;
}

/**
 * Sends it.
 * @param route `POST /campaigns/:id/pause`, as the router has it
 * @returns the answer, its body read by its type: JSON, of a stream the first words, of a file the bytes
 */
export function send(person: Person, route: string, sent: Sent): Test {
  const [method] = route.split(' ');
  const to = addressOf(route, sent);
  if (method === 'GET') return read(person.get(to));
  if (method === 'DELETE') return read(person.delete(to));
  const post = read(person.form(to, sent.key ?? randomUUID()));
  if (sent.key === null) post.unset('Idempotency-Key');
  if (sent.raw) return post.set('Content-Type', sent.raw.type).send(sent.raw.text);
  if (!sent.files) return post.set('Content-Type', 'application/json').send(JSON.stringify(sent.body ?? {}));
  // A form of no part at all would be sent without its type.
  if (sent.files.length === 0 && Object.keys(fieldsOf(sent)).length === 0)
    return post.set('Content-Type', 'multipart/form-data; boundary=b').send('--b--\r\n');
  for (const [name, text] of Object.entries(fieldsOf(sent))) void post.field(name, text);
  for (const { field, content, name } of sent.files) void post.attach(field, content, name);
  return post;
}

function fieldsOf({ body }: Sent): Record<string, string> {
  return Object.fromEntries(Object.entries(body ?? {}).map(([name, value]) => [name, String(value)]));
}

const read = (test: Test): Test => test.buffer(true).parse(readBody);

function readBody(response: Response, done: (error: Error | null, body: unknown) => void): void {
  const stream = response as unknown as NodeJS.ReadableStream & { headers: Record<string, string>; destroy(): void };
  const type = stream.headers['content-type'] ?? '';
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => {
    parts.push(Buffer.from(part));
    if (!type.startsWith('text/event-stream')) return;
    done(null, String(part));
    stream.destroy();
  });
  stream.on('end', () => {
    const bytes = Buffer.concat(parts);
    if (!/\bjson\b/.test(type)) return done(null, bytes);
    try {
      done(null, JSON.parse(bytes.toString('utf8')));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)), null);
    }
  });
}
