import { generate } from 'otplib';
import request from 'supertest';
import { tokenFor } from '@libs/acts/access/seal';
import { KEYS, THEIR_PASSWORD, accept, accountIn, enrol, forgetCodes, join, personId, signIn } from './support/accounts';
import { type Api, PASSWORD, Person, cookieOf, firstPerson, startApi } from './support/start-api';
import { importWard } from './support/ward';

let api: Api;
let an: Person;
let secret: string;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  await importWard(an);
});
afterAll(() => api.close());

const codeOfPerson = async (n: number): Promise<string> =>
  (await api.db.query(`SELECT code FROM person ORDER BY code OFFSET $1 LIMIT 1`, [n]))[0].code;
const accountOf = async (login: string): Promise<string> =>
  (await api.db.query(`SELECT id FROM account WHERE login = $1`, [login.toLowerCase()]))[0].id;

describe('the second factor (ASVS 6.3.3, 6.5.1)', () => {
  test('a sensitive act asks the first account to set it up', async () => {
    const refused = await an.post('/accounts/invitations', { personId: await personId(api, await codeOfPerson(0)) });
    expect(refused.body).toMatchObject({ status: 403, code: 'set-up-second-factor' });
    secret = await enrol(an);
    expect((await an.get('/me')).body.secondFactor).toEqual({ on: true, needed: true, first: false });
    const kept = await api.db.query(`SELECT secret FROM second_factor`);
    expect(kept[0].secret).toMatch(/^k1:/);
    expect(kept[0].secret).not.toContain(secret);
  });

  test('it cannot be replaced by whoever finds the browser open', async () => {
    expect((await an.post('/me/second-factor', {})).body).toMatchObject({ status: 409, code: 'second-factor-on' });
  });

  test('signing in asks for a code, takes it once, and says so only where the password fits', async () => {
    await forgetCodes(api);
    expect((await signIn(api, 'an', 'không phải mật khẩu này')).body).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expect((await signIn(api, 'an', PASSWORD)).body).toMatchObject({ status: 403, code: 'code-needed', path: 'code' });
    const code = await generate({ secret });
    expect((await signIn(api, 'an', PASSWORD, code)).status).toBe(201);
    expect((await signIn(api, 'an', PASSWORD, code)).body).toMatchObject({ status: 403, code: 'wrong-code' });
    await forgetCodes(api);
    expect((await signIn(api, 'an', PASSWORD, code === '000000' ? '000001' : '000000')).body).toMatchObject({ code: 'wrong-code' });
  });

  test('two at once with one code: one gets in', async () => {
    await forgetCodes(api);
    const code = await generate({ secret });
    const answers = await Promise.all([signIn(api, 'an', PASSWORD, code), signIn(api, 'an', PASSWORD, code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
  });
});

describe('invitations (D1)', () => {
  test('by mail where there is an address, once, for a week', async () => {
    const code = await codeOfPerson(1);
    const id = await personId(api, code);
    await api.db.query(`UPDATE person SET email = 'nguoi@example.vn' WHERE id = $1`, [id]);
    const { body } = await an.post('/accounts/invitations', { personId: id });
    expect(body).toEqual({ invitationId: expect.any(String), mailed: true });
    const [{ name }] = await api.db.query(`SELECT full_name AS name FROM person WHERE id = $1`, [id]);
    expect((await an.get('/audit?limit=1')).body.items[0].text).toBe(`Mời ${name} nhận tài khoản qua thư điện tử.`);
    const token = tokenFor(KEYS, 'invitation', body.invitationId);
    const [mail] = await api.db.query(`SELECT state, subject, body FROM message WHERE occasion = $1`, [`invitation:${body.invitationId}`]);
    expect(mail).toMatchObject({ state: 'queued', subject: expect.stringContaining('Nhận tài khoản Đôn Đốc') });
    expect(mail.body).toContain(`/loi-moi#${token}`);
    const looked = await request(api.server).post('/api/v1/invitations/look').send({ token });
    expect(looked.body).toMatchObject({ committee: 'Đảng ủy phường Thử', login: 'nguoi@example.vn', recovers: false });
    const weak = await request(api.server).post('/api/v1/invitations/accept').send({ token, login: 'nguoi', password: 'mười bốn ký tự' });
    expect(weak.body).toMatchObject({ status: 422, code: 'password-too-short' });
    await accept(api, token, 'nguoi');
    const [after] = await api.db.query(`SELECT body FROM message WHERE occasion = $1`, [`invitation:${body.invitationId}`]);
    expect(after.body).not.toContain(token);
    const again = await request(api.server).post('/api/v1/invitations/accept').send({ token, login: 'khac', password: THEIR_PASSWORD });
    expect(again.body).toMatchObject({ status: 404, code: 'unknown-invitation' });
    expect((await an.post('/accounts/invitations', { personId: id })).body).toMatchObject({ status: 409, code: 'has-account' });
  });

  test('twenty at once use a link once; what is typed wrong leaves it good', async () => {
    const code = await codeOfPerson(2);
    const { body } = await an.post('/accounts/invitations', { personId: await personId(api, code) });
    const token = tokenFor(KEYS, 'invitation', body.invitationId);
    const use = (n: number) =>
      request(api.server)
        .post('/api/v1/invitations/accept')
        .send({ token, login: `hai-${n}`, password: THEIR_PASSWORD });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => use(n)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(19);
  });

  test('the slip has the link, the newer one ends the older, a late one is none', async () => {
    const id = await personId(api, await codeOfPerson(3));
    await api.db.query(`UPDATE person SET email = NULL WHERE id = $1`, [id]);
    const first = (await an.post('/accounts/invitations', { personId: id })).body;
    expect(first.mailed).toBe(false);
    expect((await an.post(`/invitations/${first.invitationId}/slip`, {})).body.link).toMatch(/\/loi-moi#[\w-]{43}$/);
    const second = (await an.post('/accounts/invitations', { personId: id })).body;
    expect((await an.post(`/invitations/${first.invitationId}/slip`, {})).status).toBe(404);
    await api.db.query(`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1`, [second.invitationId]);
    const late = await request(api.server)
      .post('/api/v1/invitations/look')
      .send({ token: tokenFor(KEYS, 'invitation', second.invitationId) });
    expect(late.body).toMatchObject({ status: 404, code: 'unknown-invitation' });
    const kept = JSON.stringify(await api.db.query(`SELECT * FROM idempotency`));
    expect(kept).not.toContain(tokenFor(KEYS, 'invitation', first.invitationId));
  });
});

describe('sensitive acts ask for the password again (ASVS 7.4.3, 7.5.1)', () => {
  test('ten minutes later, and then not', async () => {
    const id = await personId(api, await codeOfPerson(4));
    await api.db.query(`UPDATE session SET confirmed_at = now() - interval '11 minutes'`);
    expect((await an.post('/accounts/invitations', { personId: id })).body).toMatchObject({ status: 403, code: 'confirm-password' });
    expect((await an.post('/me/password', { password: THEIR_PASSWORD })).body).toMatchObject({ code: 'confirm-password' });
    await forgetCodes(api);
    expect((await an.post('/me/confirm', { password: 'sai', code: await generate({ secret }) })).body).toMatchObject({
      code: 'wrong-password',
    });
    expect((await an.post('/me/confirm', { password: PASSWORD })).body).toMatchObject({ code: 'code-needed' });
    expect((await an.post('/me/confirm', { password: PASSWORD, code: await generate({ secret }) })).status).toBe(200);
    expect((await an.post('/accounts/invitations', { personId: id })).status).toBe(201);
  });
});

describe('sessions (ASVS 7.4)', () => {
  let other: Person;
  const signedInAgain = async (): Promise<Person> => {
    await forgetCodes(api);
    return new Person(api, cookieOf((await signIn(api, 'an', PASSWORD, await generate({ secret }))).headers));
  };
  beforeEach(async () => {
    other = await signedInAgain();
  });

  test('are listed without their tokens, and ended by whoever has given the password lately (ASVS 7.5.2)', async () => {
    const { sessions } = (await an.get('/me/account')).body;
    expect(sessions.filter(({ here }: { here: boolean }) => here)).toHaveLength(1);
    const theirs = (await other.get('/me/account')).body.sessions.find(({ here }: { here: boolean }) => here);
    await api.db.query(`UPDATE session SET confirmed_at = now() - interval '11 minutes'`);
    expect((await an.post('/me/sessions/end', { sessionId: theirs.id })).body).toMatchObject({ status: 403, code: 'confirm-password' });
    expect((await other.get('/me')).status).toBe(200);
    await api.db.query(`UPDATE session SET confirmed_at = now()`);
    expect((await an.post('/me/sessions/end', { sessionId: theirs.id })).status).toBe(200);
    expect((await other.get('/me')).status).toBe(401);
    expect((await an.get('/me')).status).toBe(200);
  });

  test('a new password ends all others; with a second factor eight characters do, a known one does not', async () => {
    expect((await an.post('/me/password', { password: 'iloveyou' })).body).toMatchObject({ code: 'password-too-common' });
    expect((await an.post('/me/password', { password: 'kệ sách!' })).status).toBe(200);
    expect((await other.get('/me')).status).toBe(401);
    expect((await an.get('/me')).status).toBe(200);
    expect((await an.post('/me/password', { password: PASSWORD })).status).toBe(200);
  });
});

describe('roles and disabling (ASVS 7.4.2)', () => {
  test('a role is given, works at once, and its removal ends every session', async () => {
    const code = await codeOfPerson(5);
    const nobody = await join(api, an, code);
    const id = await accountOf(code);
    expect((await nobody.get('/organisation')).status).toBe(403);
    expect((await an.post(`/accounts/${id}/roles`, { role: 'inspector', reason: 'Quyết định 12-QĐ/ĐU' })).status).toBe(200);
    expect((await nobody.get('/organisation')).status).toBe(200);
    expect((await an.post(`/accounts/${id}/roles`, { role: 'inspector', reason: 'nữa' })).body).toMatchObject({
      status: 409,
      code: 'has-role',
    });
    expect((await an.post(`/accounts/${id}/roles/remove`, { role: 'inspector', reason: 'thôi giữ' })).status).toBe(200);
    expect((await nobody.get('/me')).status).toBe(401);
  });

  test('nobody changes their own; a disabled account is out at once and for good', async () => {
    const own = await accountOf('an');
    expect((await an.post(`/accounts/${own}/roles`, { role: 'administrator', reason: 'a' })).body).toMatchObject({
      status: 403,
      code: 'own-case',
    });
    expect((await an.post(`/accounts/${own}/disable`, { reason: 'a' })).body).toMatchObject({ status: 403, code: 'own-case' });
    const code = await codeOfPerson(6);
    const person = await join(api, an, code);
    expect((await an.post(`/accounts/${await accountOf(code)}/disable`, { reason: 'chuyển đi' })).status).toBe(200);
    expect((await person.get('/me')).status).toBe(401);
    expect((await signIn(api, code, THEIR_PASSWORD)).body).toMatchObject({ status: 401, code: 'wrong-credentials' });
  });

  test('who came by an invitation to a role that needs it sets the second factor up first', async () => {
    const [{ code }] = await api.db.query(
      `SELECT p.code FROM responsible r JOIN person p ON p.id = r.person_id JOIN organisation o ON o.id = r.body_id WHERE o.code = 'CB05' AND r.rank = 'head'`,
    );
    const secretary = await join(api, an, code);
    expect((await secretary.get('/me')).body).toMatchObject({
      secondFactor: { on: false, needed: true, first: true },
      units: expect.any(Array),
    });
    expect((await secretary.get('/campaigns')).body).toMatchObject({ status: 403, code: 'set-up-second-factor' });
    await enrol(secretary);
    expect((await secretary.get('/campaigns')).status).toBe(200);
  });
});

describe('recovery with a witness, delegation, the broken glass: two people’s acts, on record', () => {
  test('one asks, another witnesses, the link sets a password and leaves the second factor on (ASVS 6.4.3)', async () => {
    const code = await codeOfPerson(7);
    const lost = await join(api, an, code);
    const id = await accountOf(code);
    await enrol(lost);
    const asked = (await an.post(`/accounts/${id}/recovery`, { reason: 'gặp trực tiếp' })).body;
    expect((await an.post(`/recoveries/${asked.recoveryId}/witness`, {})).body).toMatchObject({ status: 403, code: 'own-case' });
    const leader = await accountIn(api, an, 'leader');
    const link = (await leader.post(`/recoveries/${asked.recoveryId}/witness`, {})).body;
    const token = tokenFor(KEYS, 'invitation', link.invitationId);
    const fresh = 'một câu hoàn toàn mới nhé';
    const used = await request(api.server).post('/api/v1/invitations/accept').send({ token, login: code, password: fresh });
    expect(used.body).toEqual({ signedIn: false });
    expect((await lost.get('/me')).status).toBe(401);
    expect((await signIn(api, code, fresh)).body).toMatchObject({ code: 'code-needed' });
    const acts = await api.db.query(`SELECT act FROM audit_entry WHERE act LIKE '%recover%' ORDER BY id`);
    expect(acts.map(({ act }: { act: string }) => act)).toEqual(['ask-recovery', 'witness-recovery', 'recovery-link', 'recover-account']);
  });

  test('a secretary sees the accounts of the own unit alone, without logins and addresses, and asks for its members', async () => {
    const people = await api.db.query(
      `SELECT p.code, o.name AS unit, EXISTS (SELECT 1 FROM responsible r WHERE r.person_id = p.id AND r.body_id = o.id AND r.rank = 'head') AS head
         FROM person p JOIN membership m ON m.person_id = p.id AND m.until IS NULL JOIN organisation o ON o.id = m.organisation_id
        WHERE o.code = 'CB06' ORDER BY head DESC, p.code`,
    );
    const [head, member] = people;
    const secretary = await accountIn(api, an, null, head.code);
    await join(api, an, member.code);
    await join(api, an, await codeOfPerson(8));
    const listed = async (search: string) => (await secretary.post('/accounts/search', { search })).body.items;
    const [here, found] = [await listed(''), await listed('chi bộ')];
    expect([here.length, found.length]).toEqual([2, people.length]);
    for (const { unit, login, email } of [...here, ...found]) expect([unit, login, email]).toEqual([head.unit, null, null]);
    expect((await secretary.post(`/accounts/${await accountOf(member.code)}/recovery`, { reason: 'gặp ở trụ sở' })).status).toBe(201);
    expect((await listed('')).map(({ recovery }: { recovery: unknown }) => recovery !== null)).toContain(true);
    expect((await secretary.post('/accounts/invitations', { personId: await personId(api, member.code) })).status).toBe(403);
  });

  test('a leader’s stand-in may what the leader may, from day to day, until it is ended', async () => {
    const leader = await accountIn(api, an, 'leader');
    const standIn = await accountIn(api, an, null);
    const { login } = (await standIn.get('/me')).body;
    const days = { since: '2020-01-01', until: '2099-12-31', reason: 'đi học' };
    expect((await standIn.get('/organisation')).status).toBe(403);
    expect((await leader.post('/delegations', { login, role: 'secretary', ...days })).body).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    expect((await leader.post('/delegations', { login, role: 'leader', ...days, until: '2019-01-01' })).body).toMatchObject({
      code: 'wrong-days',
    });
    const past = (await leader.post('/delegations', { login, role: 'leader', ...days, until: '2020-01-02' })).body;
    expect(past).toEqual({ delegationId: expect.any(String) });
    expect((await standIn.get('/organisation')).status).toBe(403);
    const { delegationId } = (await leader.post('/delegations', { login, role: 'leader', ...days })).body;
    expect((await standIn.get('/organisation')).status).toBe(200);
    expect((await standIn.post('/delegations', { login: 'an', role: 'leader', ...days })).status).toBe(403);
    expect((await leader.post(`/delegations/${delegationId}/end`, {})).status).toBe(200);
    expect((await standIn.get('/organisation')).status).toBe(403);
  });

  test('the administrator sees no content until the glass is broken, with a reason, for four hours', async () => {
    const administrator = await accountIn(api, an, 'administrator');
    expect((await administrator.get('/organisation')).status).toBe(403);
    expect((await administrator.get('/campaigns')).status).toBe(403);
    expect((await administrator.post('/accounts/search', {})).status).toBe(200);
    expect((await administrator.post('/break-glass', { reason: 'sửa lỗi theo yêu cầu của Thường trực' })).status).toBe(200);
    expect((await administrator.get('/organisation')).status).toBe(200);
    const { glassUntil } = (await administrator.get('/me')).body;
    expect(Math.round((Date.parse(glassUntil.at) - Date.now()) / 60_000)).toBe(240);
    await api.db.query(`UPDATE role_assignment SET until = now() WHERE role = 'inspector' AND until > now()`);
    expect((await administrator.get('/organisation')).status).toBe(403);
    expect((await administrator.get('/me')).body.glassUntil).toBeNull();
    expect(await api.db.query(`SELECT details ->> 'reason' AS reason FROM audit_entry WHERE act = 'break-glass'`)).toEqual([
      { reason: 'sửa lỗi theo yêu cầu của Thường trực' },
    ]);
  });

  test('an inspector for good who breaks the glass all the same is told of no end', async () => {
    const inspector = await accountIn(api, an, 'inspector');
    const { login } = (await inspector.get('/me')).body;
    await api.db.query(
      `INSERT INTO role_assignment (tenant_id, account_id, role) SELECT tenant_id, id, 'administrator' FROM account WHERE login = $1`,
      [login],
    );
    expect((await inspector.post('/break-glass', { reason: 'bấm nhầm' })).status).toBe(200);
    expect((await inspector.get('/me')).body.glassUntil).toBeNull();
  });
});
