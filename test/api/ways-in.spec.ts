import request from 'supertest';
import { tokenFor } from '@libs/acts/access/seal';
import { sampleWard } from '@libs/documents/sample-ward/sample-ward';
import { KEYS, THEIR_PASSWORD, accept, accountIn, enrol, join, personId, signIn } from './support/accounts';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { importWard, workbook } from './support/ward';

let api: Api;
let an: Person;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  await importWard(an);
  await enrol(an);
});
afterAll(() => api.close());

test('whoever lost the device too is disabled and invited anew; the old account stays shut and on record', async () => {
  const code: string = (await api.db.query(`SELECT code FROM person ORDER BY code OFFSET 8 LIMIT 1`))[0].code;
  await enrol(await join(api, an, code));
  const [{ id: old }] = await api.db.query(`SELECT id FROM account WHERE login = $1`, [code.toLowerCase()]);
  expect((await an.post(`/accounts/${old}/disable`, { reason: 'mất điện thoại' })).status).toBe(200);
  const { body } = await an.post('/accounts/invitations', { personId: await personId(api, code) });
  const token = tokenFor(KEYS, 'invitation', body.invitationId);
  const taken = await request(api.server).post('/api/v1/invitations/accept').send({ token, login: code, password: THEIR_PASSWORD });
  const named = `Tên đăng nhập “${code.toLowerCase()}” đã có người dùng; hãy chọn tên khác.`;
  expect(taken.body).toMatchObject({ status: 409, code: 'login-taken', detail: named });
  const back = await accept(api, token, `${code}-moi`);
  expect((await back.get('/me')).body.secondFactor).toMatchObject({ on: false });
  const shut = await request(api.server).post('/api/v1/session').send({ login: code, password: THEIR_PASSWORD });
  expect(shut.body).toMatchObject({ status: 401, code: 'wrong-credentials' });
  const kept = await api.db.query(
    `SELECT a.login, a.disabled_at IS NULL AS used FROM account a JOIN person p ON p.id = a.person_id WHERE p.code = $1 ORDER BY a.login`,
    [code],
  );
  expect(kept).toEqual([
    { login: code.toLowerCase(), used: false },
    { login: `${code}-moi`.toLowerCase(), used: true },
  ]);
  const again = await an.post('/accounts/invitations', { personId: await personId(api, code) });
  expect(again.body).toMatchObject({ status: 409, code: 'has-account' });
});

test('a login with marks, capitals and blanks is kept in one form and signs in as it was typed', async () => {
  const code: string = (await api.db.query(`SELECT code FROM person ORDER BY code OFFSET 9 LIMIT 1`))[0].code;
  const { body } = await an.post('/accounts/invitations', { personId: await personId(api, code) });
  const chosen = await accept(api, tokenFor(KEYS, 'invitation', body.invitationId), ' Bí Thư  CB05');
  expect((await chosen.get('/me')).body.login).toBe('bí thư cb05');
  for (const login of [' Bí Thư  CB05', 'Bí Thư CB05'.normalize('NFD'), 'BÍ THƯ CB05', 'bí thư cb05']) {
    const signedIn = await request(api.server).post('/api/v1/session').send({ login, password: THEIR_PASSWORD });
    expect([login, signedIn.status]).toEqual([login, 201]);
  }
});

test('another address or telephone for somebody with an account wants the password again; for anybody else it does not (ASVS 7.5.1)', async () => {
  const ward = sampleWard();
  const [holder = '', other = ''] = ward.people.slice(10, 12).map(({ code }) => code);
  await join(api, an, holder);
  const changing = async (codes: readonly string[], change: { email?: string; phone?: string }) => {
    const people = ward.people.map((one) => (codes.includes(one.code) ? { ...one, ...change } : one));
    return an.form('/organisation/import').attach('file', await workbook({ ...ward, people }), 'phuong.xlsx');
  };
  const confirmed = (ago: string) => api.db.query(`UPDATE session SET confirmed_at = now() - $1::interval`, [ago]);
  const reached = async (code: string) => (await api.db.query(`SELECT email, phone FROM person WHERE code = $1`, [code]))[0];
  const before = await reached(holder);
  await confirmed('11 minutes');
  expect((await changing([holder], { email: 'khac@example.org' })).body).toMatchObject({ status: 403, code: 'confirm-password' });
  expect((await changing([holder], { phone: '0900000001' })).body).toMatchObject({ status: 403, code: 'confirm-password' });
  expect(await reached(holder)).toEqual(before);
  expect((await changing([other], { email: 'khac@example.org' })).status).toBe(200);
  await confirmed('9 minutes');
  expect((await changing([holder], { email: 'moi@example.org' })).status).toBe(200);
  expect((await reached(holder)).email).toBe('moi@example.org');
});

describe('the link of a recovery (ASVS 6.4.1, 6.5.1)', () => {
  const FRESH = 'một câu hoàn toàn mới nhé';
  let leader: Person;
  beforeAll(async () => {
    leader = await accountIn(api, an, 'leader');
  });

  const use = (token: string, login: string, password = FRESH) =>
    request(api.server).post('/api/v1/invitations/accept').send({ token, login, password });
  const statuses = async (login: string, ...passwords: string[]): Promise<number[]> => {
    const answers = [];
    for (const password of passwords) answers.push((await signIn(api, login, password)).status);
    return answers;
  };
  /** A member in no post who has an account now; with an address, or without. */
  const joined = async (mail: 'with' | 'without'): Promise<string> => {
    const [{ code }] = await api.db.query(
      `SELECT code FROM person p WHERE email IS ${mail === 'with' ? 'NOT NULL' : 'NULL'} AND EXISTS (SELECT FROM membership m WHERE m.person_id = p.id)
          AND NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.id) AND NOT EXISTS (SELECT FROM post t WHERE t.person_id = p.id)
          AND NOT EXISTS (SELECT FROM oversight o WHERE o.person_id = p.id) ORDER BY code LIMIT 1`,
    );
    await join(api, an, code);
    return code;
  };
  /** Such a one, and a link that gives the account a new password. */
  const recovering = async (mail: 'with' | 'without' = 'with'): Promise<{ code: string; invitationId: string; token: string }> => {
    const code = await joined(mail);
    const [{ id }] = await api.db.query(`SELECT id FROM account WHERE login = $1`, [code.toLowerCase()]);
    const { recoveryId } = (await an.post(`/accounts/${id}/recovery`, { reason: 'gặp trực tiếp' })).body;
    const { invitationId, mailed } = (await leader.post(`/recoveries/${recoveryId}/witness`, {})).body;
    expect(mailed).toBe(mail === 'with');
    return { code, invitationId, token: tokenFor(KEYS, 'invitation', invitationId) };
  };

  test('used twice: the second time it is none, and the password is that of the first', async () => {
    const { code, token } = await recovering();
    expect((await use(token, code)).body).toEqual({ signedIn: false });
    expect((await use(token, code, 'một câu khác hẳn lúc trước')).body).toMatchObject({ status: 404, code: 'unknown-invitation' });
    expect(await statuses(code, FRESH, 'một câu khác hẳn lúc trước', THEIR_PASSWORD)).toEqual([201, 401, 401]);
  });

  test('too late: it is none, and the password stays', async () => {
    const { code, token, invitationId } = await recovering();
    await api.db.query(`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1`, [invitationId]);
    expect((await use(token, code)).body).toMatchObject({ status: 404, code: 'unknown-invitation' });
    expect(await statuses(code, FRESH, THEIR_PASSWORD)).toEqual([401, 201]);
  });

  test('for another account it is worth nothing: whatever login is typed, its own gets the password', async () => {
    const [own, other] = [await recovering(), await joined('with')];
    expect((await use(own.token, other)).status).toBe(201);
    expect(await statuses(own.code, FRESH)).toEqual([201]);
    expect(await statuses(other, FRESH, THEIR_PASSWORD)).toEqual([401, 201]);
  });

  test('once the address it went to has changed, or its person has left, it is none; one that was handed over goes on', async () => {
    const [mailed, left, handed] = [await recovering(), await recovering(), await recovering('without')];
    const ward = sampleWard();
    const people = ward.people
      .filter(({ code }) => code !== left.code)
      .map((one) => ([mailed.code, handed.code].includes(one.code) ? { ...one, email: `moi.${one.code}@example.org` } : one));
    const answer = await an.form('/organisation/import').attach('file', await workbook({ ...ward, people }), 'phuong.xlsx');
    expect(answer.status).toBe(200);
    for (const { token, code } of [mailed, left]) expect((await use(token, code)).body).toMatchObject({ code: 'unknown-invitation' });
    expect(await statuses(mailed.code, FRESH, THEIR_PASSWORD)).toEqual([401, 201]);
    expect((await use(handed.token, handed.code)).status).toBe(201);
  });
});

test('a unit’s name is no password for who belongs to it (ASVS 6.2.4, 6.2.11)', async () => {
  const [{ id, code, unit }] = await api.db.query(
    `SELECT p.id, p.code, o.name AS unit FROM person p JOIN membership m ON m.person_id = p.id AND m.until IS NULL JOIN organisation o ON o.id = m.organisation_id
      WHERE NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.id) AND p.ended IS NULL ORDER BY p.code LIMIT 1`,
  );
  expect(unit.length).toBeGreaterThan(14);
  const { body } = await an.post('/accounts/invitations', { personId: id });
  const token = tokenFor(KEYS, 'invitation', body.invitationId);
  const chosen = await request(api.server).post('/api/v1/invitations/accept').send({ token, login: code, password: unit });
  expect(chosen.body).toMatchObject({ status: 422, code: 'password-too-common' });
  const person = await accept(api, token, code);
  expect((await person.post('/me/password', { password: unit.toUpperCase() })).body).toMatchObject({ code: 'password-too-common' });
});

describe('the first act in a role that weighs asks for a second factor (ASVS 6.3.3)', () => {
  const campaigns = (person: Person) => person.get('/campaigns');
  const accounts = (person: Person) => person.post('/accounts/search', {});
  /** Somebody who came by an invitation and was given a role; no second factor yet. */
  const given = async (role: string): Promise<Person> => {
    const [{ code }] = await api.db.query(
      `SELECT code FROM person p WHERE ended IS NULL AND NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.id)
          AND NOT EXISTS (SELECT FROM post t WHERE t.person_id = p.id) AND NOT EXISTS (SELECT FROM oversight o WHERE o.person_id = p.id) ORDER BY code LIMIT 1`,
    );
    const person = await join(api, an, code);
    const [{ id }] = await api.db.query(`SELECT id FROM account WHERE login = $1`, [code.toLowerCase()]);
    expect((await an.post(`/accounts/${id}/roles`, { role, reason: 'Quyết định 1' })).status).toBe(200);
    return person;
  };

  test.each([
    ['board', campaigns],
    ['counting-team', campaigns],
    ['administrator', accounts],
  ])('%s', async (role, act) => {
    const person = await given(role);
    expect((await act(person)).body).toMatchObject({ status: 403, code: 'set-up-second-factor' });
    await enrol(person);
    expect((await act(person)).status).toBe(200);
  });

  test.each([
    ['leader', campaigns],
    ['inspector', campaigns],
  ])('%s may do without (decision 0503)', async (role, act) => {
    expect((await act(await given(role))).status).toBe(200);
  });
});
