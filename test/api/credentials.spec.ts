import { generate } from 'otplib';
import request from 'supertest';
import { enrol, forgetCodes, signIn } from './support/accounts';
import { type Api, PASSWORD, Person, firstPerson, startApi } from './support/start-api';

let api: Api;
let an: Person;
/** Of the second factor, from where it is set up on. */
let secret: string;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
});
afterAll(() => api.close());

test('a stored hash is argon2id, as dear as is asked for (ASVS 11.4.2)', async () => {
  const [{ hash }] = await api.db.query(`SELECT password_hash AS hash FROM account WHERE login = 'an'`);
  const [, m, t, p] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$[\w+/]{22,}\$[\w+/]{43,}$/.exec(hash) ?? [];
  const [memory, times, lanes] = [Number(m), Number(t), Number(p)];
  expect((memory >= 19_456 && times >= 2 && lanes === 1) || (memory >= 47_104 && times >= 1)).toBe(true);
  expect(hash).not.toContain(PASSWORD);
});

test('an unknown login takes as long as a wrong password, and is answered alike (ASVS 6.3.8)', async () => {
  const took: Record<'an' | 'nobody', number[]> = { an: [], nobody: [] };
  const bodies = new Set<string>();
  for (let round = 0; round < 25; round += 1) {
    await api.db.query(`DELETE FROM sign_in_failure`);
    for (const login of round % 2 ? (['an', 'nobody'] as const) : (['nobody', 'an'] as const)) {
      const started = performance.now();
      const answer = await request(api.server).post('/api/v1/session').send({ login, password: 'không phải mật khẩu này' });
      took[login].push(performance.now() - started);
      bodies.add(JSON.stringify([answer.status, answer.body]));
    }
  }
  expect(bodies.size).toBe(1);
  const ratio = median(took.an) / median(took.nobody);
  expect(ratio).toBeGreaterThan(0.7);
  expect(ratio).toBeLessThan(1.4);
});

describe('who shows once more who they are goes on under another session id (ASVS 7.2.4)', () => {
  const renewals: [string, () => Promise<unknown>][] = [
    ['setting up the second factor', async () => (secret = await enrol(an))],
    ['giving the password again', async () => confirm()],
    ['a new password', () => an.post('/me/password', { password: PASSWORD })],
  ];
  const confirm = async (): Promise<void> => {
    await forgetCodes(api);
    expect((await an.post('/me/confirm', { password: PASSWORD, code: await generate({ secret }) })).status).toBe(200);
  };

  test.each(renewals)('%s', async (_, renew) => {
    const before = an.cookie;
    const ids = async () => (await an.get('/me/account')).body.sessions.map(({ id }: { id: string }) => id);
    const sessions = await ids();
    await renew();
    expect(an.cookie).not.toBe(before);
    expect((await new Person(api, before).get('/me')).status).toBe(401);
    expect(await ids()).toEqual(sessions);
  });

  test('a wrong password changes nothing', async () => {
    const before = an.cookie;
    expect((await an.post('/me/confirm', { password: 'sai' })).status).toBe(403);
    expect(an.cookie).toBe(before);
    expect((await an.get('/me')).status).toBe(200);
  });
});

describe('guessing is slowed down, the owner is not locked out (ASVS 6.3.1)', () => {
  beforeEach(() => api.db.query(`DELETE FROM sign_in_failure`));

  test('200 at once on one account: ten are looked at; a browser that is known still gets in', async () => {
    await forgetCodes(api);
    const first = await signIn(api, 'an', PASSWORD, await generate({ secret }));
    const device =
      [first.headers['set-cookie']]
        .flat()
        .map(String)
        .find((cookie) => cookie.includes('-device=')) ?? '';
    expect(device).toMatch(/HttpOnly; Secure; SameSite=Strict/);
    const tries = await Promise.all(Array.from({ length: 200 }, () => signIn(api, 'an', 'không phải mật khẩu này')));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(190);
    await forgetCodes(api);
    expect((await signIn(api, 'an', PASSWORD, await generate({ secret }))).status).toBe(429);
    expect((await signIn(api, 'an', PASSWORD, await generate({ secret }), device.split(';')[0])).status).toBe(201);
  }, 120_000);

  test('one try on 200 accounts from one address: thirty are looked at', async () => {
    const tries = await Promise.all(Array.from({ length: 200 }, (_, n) => signIn(api, `ai-${n}`, 'không phải mật khẩu này')));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(30);
  }, 120_000);

  test('what fits is not counted', async () => {
    for (let n = 0; n < 12; n += 1) {
      await forgetCodes(api);
      expect((await signIn(api, 'an', PASSWORD, await generate({ secret }))).status).toBe(201);
    }
  });
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
