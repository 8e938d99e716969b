import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** What the outside knows: an act that was answered for. */
export interface Acknowledged {
  readonly dutyId: string;
  readonly version: number;
  readonly at: number;
}

const answer = z.object({ version: z.number(), at: z.object({ at: z.string() }) });
const PATIENCE_MS = 240_000;
const PAUSE_MS = 150;

/**
 * A client that repeats every request with the same `Idempotency-Key` until it gets an answer, as a browser with a bad connection does.
 * Knows nothing of the server but its address.
 */
export class StubbornClient {
  private cookie = '';
  readonly acknowledged: Acknowledged[] = [];
  /** Requests that got no answer at all, or one of 5xx, and were repeated. */
  repeated = 0;

  constructor(private readonly base: string) {}

  async setUp(token: string): Promise<void> {
    const body = JSON.stringify({
      token,
      committee: 'Đảng ủy phường Hoa Mai',
      name: 'Người Thử',
      login: 'to.chuc',
      password: 'hoa mai nở trước sân nhà',
    });
    const response = await this.persist('/setup', () => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body }));
    this.cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }

  async get<T>(path: string, shape: z.ZodType<T>): Promise<T> {
    const response = await this.persist(path, () => ({ headers: { cookie: this.cookie } }));
    return shape.parse(await response.json());
  }

  async post<T>(path: string, body: object, shape: z.ZodType<T>): Promise<T> {
    const key = randomUUID();
    const response = await this.persist(path, () => ({
      method: 'POST',
      headers: { cookie: this.cookie, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    }));
    return shape.parse(await response.json());
  }

  async submit(dutyId: string): Promise<void> {
    const key = randomUUID();
    const response = await this.persist(`/duties/${dutyId}/submit`, () => {
      const body = new FormData();
      body.set('text', 'Báo cáo thử');
      return { method: 'POST', headers: { cookie: this.cookie, 'idempotency-key': key }, body };
    });
    const { version, at } = answer.parse(await response.json());
    this.acknowledged.push({ dutyId, version, at: Date.parse(at.at) });
  }

  /** Repeats until the server answers with something else than 5xx; throws where it refuses. */
  private async persist(path: string, init: () => RequestInit): Promise<Response> {
    const giveUp = Date.now() + PATIENCE_MS;
    for (;;) {
      const response = await fetch(`${this.base}/api/v1${path}`, { ...init(), signal: AbortSignal.timeout(10_000) }).catch(() => null);
      if (response !== null && response.status < 500) {
        if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
        return response;
      }
      if (Date.now() > giveUp) throw new Error(`${path}: no answer`);
      this.repeated += 1;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
