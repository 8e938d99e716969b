import { answerAs } from './answer-mapper';
import { NotReached, refusalOf } from './refused';

const ROOT = '/api/v1';

/** How long a file made here can be taken up by the browser. */
const KEPT_MS = 60_000;

/** The address of something the browser itself fetches: a file to download, a stream of events. */
export const addressOf = (path: string): string => `${ROOT}${path}`;

/** @throws Refused where the API says no, NotReached where no answer came */
export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => ask(path, signal === undefined ? {} : { signal });

/**
 * Asks the API to do something. `key` names this intention, so that a second press or a retry after a lost answer has no second effect;
 * what changes nothing needs none.
 */
export function post<T>(path: string, body: object | FormData, key?: string): Promise<T> {
  const form = body instanceof FormData;
  const headers = new Headers(form ? {} : { 'content-type': 'application/json' });
  if (key !== undefined) headers.set('idempotency-key', key);
  return ask(path, { method: 'POST', headers, body: form ? body : JSON.stringify(body) });
}

export const remove = <T>(path: string): Promise<T> => ask(path, { method: 'DELETE' });

/**
 * Asks for a file that is made anew and goes on record, which is why it is no link; the browser keeps it under the name the API gives.
 */
export async function keepFile(path: string): Promise<void> {
  const response = await reach(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = decodeURIComponent(name);
  link.click();
  // The browser takes it up after the click, on a busy machine well after.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  return answerAs<T>(await reach(path, init));
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(addressOf(path), { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    throw init.signal?.aborted ? error : new NotReached('Không nối được với máy chủ.');
  });
  if (!response.ok) throw await refusalOf(response);
  return response;
}
