import request from 'supertest';
import { accountIn } from './support/accounts';
import { type Api, type Person, PASSWORD, firstPerson, startApi } from './support/start-api';

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
