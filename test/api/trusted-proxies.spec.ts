import request from 'supertest';
import { type Api, PASSWORD, firstPerson, startApi } from './support/start-api';

let api: Api;
beforeAll(async () => {
  api = await startApi(undefined, { TRUSTED_PROXIES: '10.0.0.0/8, loopback' });
  await firstPerson(api);
});
afterAll(() => api.close());

const signIn = (said: string, login = 'an', password = PASSWORD) =>
  request(api.server).post('/api/v1/session').set('X-Forwarded-For', said).send({ login, password });

describe('behind a proxy that is named (ASVS 4.1.3, 15.3.4)', () => {
  test.each([
    ['the proxy’s word is taken', '203.0.113.7', '203.0.113.7'],
    ['two proxies, both ours', '203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['what the client says before it is not', '10.9.9.9, 198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ])('%s', async (_, said, address) => {
    const { headers } = await signIn(said);
    const cookie = String([headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
    await request(api.server)
      .post('/api/v1/calendar')
      .set({ Cookie: cookie, 'X-Forwarded-For': said, 'Idempotency-Key': said.replace(/\W/g, '') })
      .send({ date: '2027-06-01', kind: 'off', reason: said });
    const [{ origin }] = await api.db.query(
      `SELECT origin FROM audit_entry WHERE act <> 'sign-in' ORDER BY recorded_at DESC, id DESC LIMIT 1`,
    );
    expect(origin).toContain(address);
  });

  test('thirty wrong tries from one address stop that address, and nobody else behind the same proxy', async () => {
    for (let n = 0; n < 30; n += 1) expect((await signIn('203.0.113.8', `ai-${n}`, 'sai')).status).toBe(401);
    expect((await signIn('203.0.113.8')).status).toBe(429);
    expect((await signIn('203.0.113.9')).status).toBe(201);
  });

  test('200 at once on one account, each from an address of its own: ten are looked at; the owner stays, and gets in by a known browser (ASVS 6.3.1)', async () => {
    const owner = await signIn('203.0.113.9');
    const [session = '', device = ''] = [owner.headers['set-cookie']].flat().map((cookie) => String(cookie).split(';')[0]);
    const wrong = (n: number) => signIn(`198.51.100.${n}`, 'an', 'không phải mật khẩu này');
    const tries = await Promise.all(Array.from({ length: 200 }, (_, n) => wrong(n)));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(190);
    expect((await signIn('203.0.113.10')).status).toBe(429);
    expect((await request(api.server).get('/api/v1/me').set('Cookie', session)).status).toBe(200);
    expect((await signIn('198.51.100.1').set('Cookie', device)).status).toBe(201);
  }, 120_000);
});

test('an installation that is reached over https describes its API to nobody (ASVS 13.4.5)', async () => {
  const secure = await startApi(undefined, { PUBLIC_URL: 'https://dondoc.example.vn' });
  expect((await request(secure.server).get('/api/v1/openapi.json')).body).toMatchObject({ status: 404, code: 'not-found' });
  expect((await request(api.server).get('/api/v1/openapi.json')).status).toBe(200);
  await secure.close();
});
