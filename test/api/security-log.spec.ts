import request from 'supertest';
import { accountIn } from './support/accounts';
import { type Api, type Person, PASSWORD, firstPerson, startApi } from './support/start-api';
import { boardOf, launchWard } from './support/ward';

let api: Api;
let an: Person;
let member: Person;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  member = await accountIn(api, an, null);
});
afterAll(() => api.close());

const session = (body: object, headers = {}) => request(api.server).post('/api/v1/session').set(headers).send(body);
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What somebody tries, and the one line that says so. */
const TRIED: [string, () => PromiseLike<{ status: number }>, object][] = [
  [
    'a wrong password',
    () => session({ login: 'an', password: 'không phải mật khẩu này' }),
    { status: 401, code: 'wrong-credentials', route: '/api/v1/session' },
  ],
  ['no session', () => request(api.server).get('/api/v1/campaigns'), { status: 401, code: 'not-signed-in', route: '/api/v1/campaigns' }],
  [
    'what the role does not allow',
    () => member.get('/organisation'),
    { status: 403, code: 'not-allowed', route: '/api/v1/organisation', accountId: expect.any(String) },
  ],
  [
    'an id of nobody',
    () => an.get(`/campaigns/${NOBODY}`),
    { status: 404, code: 'no-such-campaign', route: '/api/v1/campaigns/:id', campaignId: NOBODY },
  ],
  [
    'a form of another site',
    () => session({ login: 'an', password: PASSWORD }, { 'Sec-Fetch-Site': 'cross-site' }),
    { status: 403, code: 'cross-site' },
  ],
  [
    'a key that is not taken',
    () => an.post('/campaigns', { plan: 'p79', year: 2026, isAdmin: true }),
    { status: 400, code: 'invalid-input', method: 'POST' },
  ],
  ['somebody who is not there', () => an.post('/accounts/invitations', { personId: NOBODY }), { code: 'not-found' }],
  ['a method that is none', () => request(api.server).put('/api/v1/campaigns'), { status: 405, code: 'no-such-method' }],
];

describe('what somebody tried in vain is one line of the log, with what, when, who and why it was refused (ASVS 16.2.1, 16.3.1, 16.3.2, 16.3.3)', () => {
  test.each(TRIED)('%s', async (_, attempt, line) => {
    const before = api.lines.length;
    await attempt();
    await new Promise((resolve) => setImmediate(resolve));
    const said = api.lines.slice(before).map((one): Record<string, unknown> => JSON.parse(one));
    const requests = said.filter(({ msg }) => msg === 'request');
    expect(requests).toEqual([
      expect.objectContaining({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), ms: expect.any(Number), ...line }),
    ]);
  });
});

test('signing in and out are on record, once each, with the address they came from and what was shown (ASVS 16.3.1)', async () => {
  const acts = (): Promise<object[]> =>
    api.db.query(`SELECT act, origin, details FROM audit_entry WHERE act IN ('sign-in', 'sign-out') ORDER BY recorded_at, id`);
  const before = await acts();
  const answer = await session({ login: 'an', password: PASSWORD });
  const cookie = String([answer.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
  await request(api.server).delete('/api/v1/session').set('Cookie', cookie);
  expect((await acts()).slice(before.length)).toEqual([
    { act: 'sign-in', origin: '127.0.0.1', details: { secondFactor: false } },
    { act: 'sign-out', origin: '127.0.0.1', details: {} },
  ]);
});

describe('golden: who, when, where and what of a sign-in, a refusal, a decision and an export, to the last key (ASVS 16.2.1, 16.2.2, 16.2.5)', () => {
  const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  let campaignId: string;
  let bodyId: string;
  let accountId: string;
  beforeAll(async () => {
    campaignId = await launchWard(api, an);
    bodyId = (await boardOf(an, campaignId)).rows.find(({ code }) => code === 'CB05')?.bodyId ?? '';
    accountId = (await api.db.query(`SELECT id FROM account WHERE login = 'an'`))[0].id;
  });

  const signInOnceMore = () => session({ login: 'an', password: PASSWORD });
  const decide = () =>
    an.post(`/campaigns/${campaignId}/decisions`, {
      body: 'standing-committee',
      decisions: [{ subjectId: bodyId, level: 'good', reason: 'hoàng yến' }],
    });
  const line = (method: string, route: string, status: number) => ({ method, route: `/api/v1${route}`, status });

  test.each<[string, () => PromiseLike<unknown>, () => object, () => object[]]>([
    [
      'a sign-in',
      signInOnceMore,
      () => line('POST', '/session', 201),
      () => [
        { act: 'sign-in', via: 'web', origin: '127.0.0.1', account_id: accountId, campaign_id: null, details: { secondFactor: false } },
      ],
    ],
    [
      'a refusal',
      () => an.get(`/campaigns/${NOBODY}`),
      () => ({ ...line('GET', '/campaigns/:id', 404), code: 'no-such-campaign', accountId, campaignId: NOBODY }),
      () => [],
    ],
    [
      'a decision',
      decide,
      () => ({ ...line('POST', '/campaigns/:id/decisions', 200), accountId, campaignId }),
      () => [
        {
          act: 'decide-levels',
          via: 'web',
          origin: '127.0.0.1',
          account_id: accountId,
          campaign_id: campaignId,
          details: expect.anything(),
        },
      ],
    ],
    [
      'an export of one’s own data',
      () => an.post('/me/data/file', {}),
      () => ({ ...line('POST', '/me/data/file', 200), accountId }),
      () => [
        { act: 'export-own-data', via: 'web', origin: '127.0.0.1', account_id: accountId, campaign_id: null, details: expect.anything() },
      ],
    ],
  ])('%s', async (_, happen, said, recorded) => {
    const [before] = await api.db.query(`SELECT count(*)::int AS n FROM audit_entry`);
    const from = api.lines.length;
    await happen();
    await new Promise((resolve) => setImmediate(resolve));
    const [one, ...more] = api.lines.slice(from).map((text): Record<string, unknown> => JSON.parse(text));
    expect(more).toEqual([]);
    const { requestId, ms, time, level, ...rest } = one ?? {};
    expect([requestId, ms, level]).toEqual([expect.stringMatching(UUID), expect.any(Number), expect.anything()]);
    expect(rest).toEqual({ msg: 'request', pid: expect.anything(), hostname: expect.anything(), ...said() });
    expect(Math.abs(new Date(time as string).getTime() - Date.now())).toBeLessThan(60_000);
    const entries = await api.db.query(
      `SELECT act, via, origin, account_id, campaign_id, details, now() - recorded_at < interval '1 minute' AS now FROM audit_entry ORDER BY recorded_at, id OFFSET $1`,
      [before.n],
    );
    expect(entries).toEqual(recorded().map((entry) => ({ ...entry, now: true })));
  });
});

test('every line is one line of JSON with its time in UTC, whatever was typed (ASVS 16.2.2, 16.2.4, 16.4.1)', async () => {
  await request(api.server).get('/api/v1/%0d%0a{"level":"fatal"}%1b[31m').set('User-Agent', 'x {"msg":"request"}');
  await session({ login: 'a\r\n{"msg":"request"}\u001b[2J', password: PASSWORD });
  await new Promise((resolve) => setImmediate(resolve));
  for (const line of api.lines) {
    expect(line).toMatch(/^\{[^\r\n\u001b]*\}\n$/);
    expect(JSON.parse(line)).toMatchObject({ level: expect.anything(), time: expect.anything() });
  }
  expect(api.lines.join('')).not.toContain('fatal');
});
