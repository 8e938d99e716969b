import request from 'supertest';
import { makeSetupToken } from '@libs/acts/access/set-up';
import { type Api, PASSWORD, Person, cookieOf, firstPerson, startApi } from './support/start-api';

let api: Api;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const account = { committee: 'Đảng ủy phường Thử', name: 'Nguyễn Thị An', login: 'An', password: PASSWORD };
const setUp = (token: string | null) =>
  request(api.server)
    .post('/api/v1/setup')
    .send({ token, ...account });
const signIn = (password: string, login = 'an') => request(api.server).post('/api/v1/session').send({ login, password });

describe('set-up (ASVS 6.3.2, 13.2.3)', () => {
  test('before the one-time link is made there is no account, and no way to one', async () => {
    const tables = ['account', 'session', 'tenant', 'invitation', 'setup_token'];
    for (const table of tables) expect([table, await api.db.query(`SELECT * FROM ${table}`)]).toEqual([table, []]);
    for (const token of ['', 'guessed']) expect((await setUp(token)).body).toMatchObject({ status: 403, code: 'unknown-setup-token' });
    for (const [login, password] of [
      ['admin', 'admin'],
      ['an', PASSWORD],
      ['postgres', 'postgres'],
    ] as const)
      expect((await signIn(password, login)).status).toBe(401);
    expect(await api.db.query(`SELECT * FROM account`)).toEqual([]);
  });

  test('the one-time link makes the first account, once', async () => {
    const token = await api.uow.run(null, makeSetupToken);
    const made = await setUp(token);
    expect(made.body).toMatchObject({ name: 'Nguyễn Thị An', login: 'an', committee: 'Đảng ủy phường Thử', demo: false, units: [] });
    expect(made.body.roles).toEqual([{ role: 'board', text: 'Ban Tổ chức' }]);
    expect(made.status).toBe(201);
    const again = await setUp(token);
    expect(again.body).toMatchObject({ status: 409, code: 'already-set-up' });
    expect(await api.uow.run(null, makeSetupToken)).toBeNull();
  });

  test('whoever comes without an account can know whether the first is still to be made, and no more', async () => {
    const state = async () => (await request(api.server).get('/api/v1/setup')).body;
    const token = await api.uow.run(null, makeSetupToken);
    expect(await state()).toEqual({ open: true });
    await setUp(token);
    expect(await state()).toEqual({ open: false });
  });

  test('twenty at once make one account', async () => {
    const token = await api.uow.run(null, makeSetupToken);
    const answers = await Promise.all(Array.from({ length: 20 }, () => setUp(token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 403 || status === 409)).toHaveLength(19);
    expect(await api.db.query('SELECT count(*)::int AS n FROM account')).toEqual([{ n: 1 }]);
  });

  test('without the link nobody gets in, and a weak password does not use it up', async () => {
    const token = await api.uow.run(null, makeSetupToken);
    expect((await setUp('guessed')).body).toMatchObject({ status: 403, code: 'unknown-setup-token', path: 'token' });
    const weak = await request(api.server)
      .post('/api/v1/setup')
      .send({ token, ...account, password: 'ngắn quá' });
    expect(weak.body).toMatchObject({ status: 422, code: 'password-too-short', path: 'password' });
    expect((await setUp(token)).status).toBe(201);
  });
});

describe('sign-in', () => {
  test('the cookie is for this host only and no script (ASVS 3.3); the token is kept as its hash', async () => {
    await firstPerson(api);
    const answer = await signIn(PASSWORD, ' AN ');
    expect(answer.status).toBe(201);
    expect([answer.headers['set-cookie']].flat()[0]).toMatch(
      /^__Host-dondoc=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    );
    const token = cookieOf(answer.headers).split('=')[1];
    const kept: unknown = await api.db.query('SELECT token_sha256 FROM session WHERE token_sha256 = $1', [token]);
    expect(kept).toEqual([]);
  });

  test('a password typed with separate marks fits (ASVS 6.2.8)', async () => {
    await firstPerson(api);
    expect((await signIn(PASSWORD.normalize('NFD'))).status).toBe(201);
  });

  test('wrong password and unknown login are told alike (ASVS 6.3.8)', async () => {
    await firstPerson(api);
    const wrong = await signIn('không phải mật khẩu này');
    const unknown = await signIn(PASSWORD, 'ai-do');
    expect(wrong.body).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expect(unknown.body).toEqual(wrong.body);
  });

  test('after ten wrong tries the eleventh must wait; who is signed in stays so (ASVS 6.3.1)', async () => {
    const person = await firstPerson(api);
    for (let n = 0; n < 10; n += 1) expect((await signIn('không phải mật khẩu này')).status).toBe(401);
    const eleventh = await signIn(PASSWORD);
    expect(eleventh.body).toMatchObject({ status: 429, code: 'too-many-tries' });
    expect(eleventh.headers['retry-after']).toBe('900');
    expect((await person.get('/me')).status).toBe(200);
  });

  test('signing out ends the session at once (ASVS 7.4.1)', async () => {
    const person = await firstPerson(api);
    expect((await person.delete('/session')).status).toBe(200);
    expect((await person.get('/me')).body).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  test('the session’s id changes with every sign-in, the old one ends (ASVS 7.2.4)', async () => {
    const person = await firstPerson(api);
    const answer = await request(api.server).post('/api/v1/session').set('Cookie', person.cookie).send({ login: 'an', password: PASSWORD });
    expect(cookieOf(answer.headers)).not.toBe(person.cookie);
    expect((await person.get('/me')).status).toBe(401);
    expect((await new Person(api, cookieOf(answer.headers)).get('/me')).status).toBe(200);
  });

  test.each([
    ['an hour without a request', `seen_at = now() - interval '61 minutes'`, 401],
    ['fifty minutes without a request', `seen_at = now() - interval '50 minutes'`, 200],
    ['twelve hours in any case', `created_at = now() - interval '12 hours 1 minute'`, 401],
  ])('a session ends after %s (ASVS 7.3)', async (_, change, status) => {
    const person = await firstPerson(api);
    await api.db.query(`UPDATE session SET ${change}`);
    expect((await person.get('/me')).status).toBe(status);
  });

  test('nothing of it is logged: no login, name, password or token (ASVS 16.2.5)', async () => {
    const person = await firstPerson(api);
    await signIn('không phải mật khẩu này');
    await person.delete('/session');
    const log = api.lines.join('');
    expect(log).toContain('sign-in refused');
    for (const secret of [PASSWORD, 'Nguyễn Thị An', '"an"', person.cookie.split('=')[1] ?? '', 'Đảng ủy'])
      expect(log).not.toContain(secret);
  });
});

describe('other sites and wrong kinds of body (ASVS 3.5)', () => {
  const body = { login: 'an', password: PASSWORD };
  test.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403, 'cross-site'],
    ['a neighbouring site', { 'Sec-Fetch-Site': 'same-site' }, 403, 'cross-site'],
    ['an old browser on another page', { Origin: 'http://evil.example' }, 403, 'cross-site'],
    ['a form disguised as text', { 'Content-Type': 'text/plain' }, 415, 'wrong-content-type'],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'wrong-content-type'],
  ])('%s is refused', async (_, headers, status, code) => {
    await firstPerson(api);
    const answer = await request(api.server).post('/api/v1/session').set(headers).send(JSON.stringify(body));
    expect(answer.body).toMatchObject({ status, code });
  });

  test('our own page is not', async () => {
    await firstPerson(api);
    const headers = { 'Sec-Fetch-Site': 'same-origin', Origin: 'http://127.0.0.1:3000' };
    expect((await request(api.server).post('/api/v1/session').set(headers).send(body)).status).toBe(201);
  });
});
