import type { AddressInfo } from 'node:net';
import request, { type Response } from 'supertest';
import { accountIn } from './support/accounts';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { YEAR } from './support/ward';

/** What is let through at once; four times that in a minute. */
const [READS, ACTS, FILES] = [20, 6, 6];
const NOWHERE = '00000000-0000-4000-8000-000000000000';

let api: Api;
let board: Person;
let loop: Person;
beforeAll(async () => {
  const env = { READS_PER_MINUTE: `${4 * READS}`, ACTS_PER_MINUTE: `${4 * ACTS}`, FILES_PER_MINUTE: `${4 * FILES}` };
  api = await startApi(undefined, env);
  board = await firstPerson(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  loop = await accountIn(api, board, 'board');
});
afterEach(() => jest.restoreAllMocks());

/** The answers to so many requests at once, and how long they took. */
async function burst(count: number, ask: (n: number) => PromiseLike<Response>): Promise<{ answers: Response[]; seconds: number }> {
  const started = performance.now();
  const answers = await Promise.all(Array.from({ length: count }, (_, n) => ask(n)));
  return { answers, seconds: (performance.now() - started) / 1_000 };
}

function expectHeldBack({ answers, seconds }: { answers: Response[]; seconds: number }, atOnce: number, status: number): void {
  const through = answers.filter((answer) => answer.status === status);
  const refused = answers.filter((answer) => answer.status === 429);
  expect(through.length + refused.length).toBe(answers.length);
  expect(through.length).toBeGreaterThanOrEqual(atOnce);
  expect(through.length).toBeLessThanOrEqual(atOnce + Math.ceil((seconds * 4 * atOnce) / 60));
  for (const { headers, body, type } of refused) {
    expect(headers['retry-after']).toMatch(/^[1-9]\d?$/);
    expect(type).toBe('application/problem+json');
    expect(body).toEqual({
      type: 'urn:dondoc:problem:too-fast',
      title: 'Quá nhiều lần trong thời gian ngắn',
      status: 429,
      code: 'too-fast',
      detail: `Có quá nhiều yêu cầu trong một phút nên yêu cầu này chưa được thực hiện; hãy đợi ${headers['retry-after']} giây rồi làm lại.`,
    });
  }
}

describe('ten times as fast as is let through (ASVS 2.4.1, API4)', () => {
  test('reading: 429 with Retry-After; somebody else reads on meanwhile, and what is not reading goes on too', async () => {
    const other = await accountIn(api, board, 'board');
    const [mine, theirs] = await Promise.all([burst(10 * READS, () => loop.get('/me')), burst(READS / 2, () => other.get('/me'))]);
    expectHeldBack(mine, READS, 200);
    expect(theirs.answers.map(({ status }) => status)).toEqual(Array.from({ length: READS / 2 }, () => 200));
    expect((await loop.post('/me/second-factor', {})).status).toBe(409);
    expect((await loop.get('/organisation/template.xlsx')).status).toBe(200);
  });

  test('acting: what was refused left nothing behind, and its key is good afterwards', async () => {
    const count = async (table: string) => (await api.db.query(`SELECT count(*)::int AS n FROM ${table}`))[0].n;
    const before = [await count('audit_entry'), await count('idempotency')];
    const week = (n: number) => new Date(Date.UTC(YEAR, 5, 1 + 7 * n)).toISOString().slice(0, 10);
    const act = (n: number) => loop.post('/calendar', { date: week(n), kind: 'off', reason: 'a' }, `key-${n}`);
    const done = await burst(10 * ACTS, act);
    expectHeldBack(done, ACTS, 200);
    const through = done.answers.filter(({ status }) => status === 200).length;
    const after = [await count('audit_entry'), await count('idempotency')];
    expect(after).toEqual(before.map((n) => n + through));
    const refused = done.answers.findIndex(({ status }) => status === 429);
    // Others were let through after it: the longest that anybody was told to wait.
    const told = Math.max(...done.answers.map(({ headers }) => Number(headers['retry-after'] ?? 0)));
    const real = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => real() + told * 1_000);
    expect((await act(refused)).status).toBe(200);
  });

  test('files: downloads and uploads together', async () => {
    expectHeldBack(await burst(10 * FILES, () => loop.get('/organisation/template.xlsx')), FILES, 200);
    const upload = await loop.form('/organisation/import').attach('file', Buffer.from('a'), 'a.xlsx');
    expect(upload.body).toMatchObject({ status: 429, code: 'too-fast' });
    expect((await loop.get('/me')).status).toBe(200);
  });

  test('two sessions of one account have one limit', async () => {
    const [{ id }] = await api.db.query(`SELECT account_id AS id FROM session ORDER BY created_at DESC LIMIT 1`);
    await api.db.query(
      `INSERT INTO session (token_sha256, account_id, created_at, seen_at) VALUES (encode(sha256('second'::bytea), 'hex'), $1, now(), now())`,
      [id],
    );
    const second = () => request(api.server).get('/api/v1/me').set('Cookie', '__Host-dondoc=second');
    expectHeldBack(await burst(10 * READS, (n) => (n % 2 ? second() : loop.get('/me'))), READS, 200);
  });

  test('whoever was told to wait is refused until then without a look at the database', async () => {
    let now = performance.now();
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    const { answers } = await burst(READS + 1, () => loop.get('/me'));
    const seconds = Number(answers.find(({ status }) => status === 429)?.headers['retry-after']);
    await api.db.query(`DELETE FROM session WHERE token_sha256 = encode(sha256($1::bytea), 'hex')`, [loop.cookie.split('=')[1]]);
    now += seconds * 1_000 - 1;
    expect((await loop.get('/me')).status).toBe(429);
    now += 1;
    expect((await loop.get('/me')).status).toBe(401);
  });

  test('without a session: by address, whatever the address is said to be', async () => {
    const look = (n: number) =>
      request(api.server)
        .post('/api/v1/invitations/look')
        .set('X-Forwarded-For', `10.0.0.${n % 250}`)
        .send({ token: 'a'.repeat(43) });
    expectHeldBack(await burst(10 * READS, look), READS, 404);
  });
});

test('the live stream is not counted', async () => {
  const { answers } = await burst(2 * READS, () => loop.get(`/campaigns/${NOWHERE}/events`));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  expect((await loop.get('/me')).status).toBe(200);
});

/** How many requests stand before the locked table. */
async function waiting(): Promise<number> {
  const [{ n }] = await api.db.query(
    `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = 'calendar_change'::regclass
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return n;
}

test('what one session asks at once waits for itself: two of its requests are worked on, and others find connections (ASVS 2.4.1, 15.2.2)', async () => {
  const other = await accountIn(api, board, 'board');
  const holder = api.db.createQueryRunner();
  let mine: Promise<Response[]>;
  try {
    await holder.startTransaction();
    await holder.query(`LOCK TABLE calendar_change`);
    mine = Promise.all(Array.from({ length: READS }, () => loop.get('/calendar?year=2026')));
    while ((await waiting()) < 2);
    expect((await Promise.all([1, 2, 3].map(() => other.get('/me')))).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await waiting()).toBe(2);
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
  expect((await mine).map(({ status }) => status)).toEqual(Array.from({ length: READS }, () => 200));
});

test('a line longer than any browser makes is not joined: 429 with Retry-After, and whoever stands in it is served', async () => {
  const holder = api.db.createQueryRunner();
  let mine: Promise<Response[]>;
  try {
    await holder.startTransaction();
    await holder.query(`LOCK TABLE calendar_change`);
    mine = Promise.all([1, 2].map(() => loop.get('/calendar?year=2026')));
    while ((await waiting()) < 2);
    const line = Array.from({ length: 110 }, () => loop.get('/me').then((answer) => answer));
    const sentAway = new Set<Response>();
    await new Promise<void>((ten) => line.map((one) => one.then((answer) => sentAway.add(answer).size === 10 && ten())));
    expect([...sentAway].map(({ status, headers }) => [status, headers['retry-after']])).toEqual(
      Array.from({ length: 10 }, () => [429, '5']),
    );
    mine = Promise.all([mine, ...line].flat()).then((answers) => answers.flat());
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
  expect((await mine).length).toBe(112);
});

test('whoever gives up while waiting leaves the line: the next one is served', async () => {
  const holder = api.db.createQueryRunner();
  const gone = new AbortController();
  const { port } = api.server.address() as AddressInfo;
  const ask = (signal?: AbortSignal) =>
    fetch(`http://127.0.0.1:${port}/api/v1/calendar?year=2026`, { headers: { cookie: loop.cookie }, signal: signal ?? null });
  let served: Promise<number[]>;
  try {
    await holder.startTransaction();
    await holder.query(`LOCK TABLE calendar_change`);
    const worked = [1, 2].map(() => ask());
    while ((await waiting()) < 2);
    const leaving = Promise.allSettled([1, 2, 3].map(() => ask(gone.signal)));
    // Answers come in the order of asking: once this one is there, the three have come too, and once the next is, their going has been seen.
    await board.get('/me');
    gone.abort();
    expect((await leaving).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await board.get('/me');
    served = Promise.all([...worked, ask()].map(async (answer) => (await answer).status));
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
  expect(await served).toEqual([200, 200, 200]);
});
