import request from 'supertest';
import { tokenFor } from '@libs/acts/access/seal';
import { KEYS, THEIR_PASSWORD, accept, enrol, join, personId } from './support/accounts';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { importWard } from './support/ward';

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
