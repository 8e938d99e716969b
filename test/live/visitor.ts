import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

/** Somebody with a browser that says too much of itself; keeps every session cookie it was ever given. */
export class Visitor {
  readonly cookies: string[] = [];

  constructor(
    private readonly base: string,
    private readonly says: Readonly<Record<string, string>>,
  ) {}

  async get<T>(path: string, shape: z.ZodType<T>): Promise<T> {
    return shape.parse(await (await this.send(path, {})).json());
  }

  /** Posts JSON and reads the answer, which must not be a refusal. */
  async post<T>(path: string, body: object, shape: z.ZodType<T>): Promise<T> {
    const answer = await this.ask(path, body);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return shape.parse(await answer.json());
  }

  /** Posts JSON, or a text as it is; gives whatever is answered. */
  ask(path: string, body: object | string): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text });
  }

  /** Posts a form with one file. */
  async upload(
    path: string,
    fields: Readonly<Record<string, string>>,
    file: { field: string; name: string; content: Buffer },
  ): Promise<void> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set(file.field, new Blob([new Uint8Array(file.content)]), file.name);
    const answer = await this.send(path, { method: 'POST', body });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...this.says, cookie: this.cookies.at(-1) ?? '', 'idempotency-key': randomUUID(), ...init.headers };
    const answer = await fetch(`${this.base}/api/v1${path}`, { ...init, headers });
    const [cookie = ''] = (answer.headers.getSetCookie().find((one) => /^__Host-dondoc=./.test(one)) ?? '').split(';');
    if (cookie !== '') this.cookies.push(cookie);
    return answer;
  }
}
