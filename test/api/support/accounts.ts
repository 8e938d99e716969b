import { randomUUID } from 'node:crypto';
import { generate } from 'otplib';
import request, { type Test } from 'supertest';
import { seal, tokenFor } from '@libs/acts/access/seal';
import { type Api, Person, cookieOf } from './start-api';

/** As startApi's CODEC_KEYS has it. */
export const KEYS = [{ id: 'k1', key: Buffer.alloc(32, 1) }];
export const THEIR_PASSWORD = 'cây tre giữa làng xóm';

/** Sets up a second factor for somebody signed in; gives the secret. */
export async function enrol(person: Person): Promise<string> {
  const { body } = await person.post('/me/second-factor', {});
  const confirmed = await person.post('/me/second-factor/confirm', { code: await generate({ secret: body.secret }) });
  if (confirmed.status !== 200) throw new Error(JSON.stringify([body, confirmed.body]));
  return body.secret;
}

/** Lets the account's codes be used again, as if half a minute had gone by. */
export async function forgetCodes(api: Api): Promise<void> {
  await api.db.query(`UPDATE second_factor SET last_step = 0`);
}

export async function personId(api: Api, code: string): Promise<string> {
  return (await api.db.query(`SELECT id FROM person WHERE code = $1 ORDER BY id LIMIT 1`, [code]))[0].id;
}

/** Invites a person (by code) and accepts for them; gives them signed in, without a second factor yet. */
export async function join(api: Api, board: Person, code: string): Promise<Person> {
  const { body } = await board.post('/accounts/invitations', { personId: await personId(api, code) });
  if (body.invitationId === undefined) throw new Error(JSON.stringify(body));
  return accept(api, tokenFor(KEYS, 'invitation', body.invitationId), code);
}

export async function accept(api: Api, token: string, login: string): Promise<Person> {
  const answer = await request(api.server).post('/api/v1/invitations/accept').send({ token, login, password: THEIR_PASSWORD });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return new Person(api, cookieOf(answer.headers));
}

/** An account in one granted role, made without the ceremony, for tests of what the role may do; somebody of the organisation where `code` is given. */
export async function accountIn(api: Api, tenantOf: Person, role: string | null, code: string | null = null): Promise<Person> {
  const me = await tenantOf.get('/me');
  const login = `${role ?? 'nobody'}-${randomUUID().slice(0, 8)}`;
  await api.db.query(
    `WITH first AS (SELECT tenant_id, password_hash FROM account WHERE login = $1),
     a AS (INSERT INTO account (tenant_id, login, name, password_hash, person_id)
           SELECT tenant_id, $2, $2, password_hash, (SELECT id FROM person p WHERE p.code = $3 AND p.tenant_id = first.tenant_id) FROM first RETURNING id, tenant_id),
     f AS (INSERT INTO second_factor (account_id, tenant_id, secret, confirmed_at) SELECT id, tenant_id, $5, now() FROM a)
     INSERT INTO role_assignment (tenant_id, account_id, role) SELECT tenant_id, id, $4 FROM a WHERE $4::text IS NOT NULL`,
    [me.body.login, login, code, role, seal(KEYS, 'second-factor', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')],
  );
  const token = randomUUID();
  await api.db.query(
    `INSERT INTO session (token_sha256, account_id, created_at, seen_at) SELECT encode(sha256($1::bytea), 'hex'), id, now(), now() FROM account WHERE login = $2`,
    [token, login],
  );
  return new Person(api, `__Host-dondoc=${token}`);
}

/** The same person in so many browsers: what one session asks at once waits for itself, what several ask does not. */
export async function inBrowsers(api: Api, person: Person, count: number): Promise<Person[]> {
  const tokens = Array.from({ length: count }, () => randomUUID());
  await api.db.query(
    `INSERT INTO session (token_sha256, account_id, device, created_at, seen_at, confirmed_at)
     SELECT encode(sha256(token::bytea), 'hex'), account_id, device, created_at, seen_at, confirmed_at
       FROM session, unnest($2::text[]) token WHERE token_sha256 = encode(sha256($1::bytea), 'hex')`,
    [person.cookie.split('=')[1], tokens],
  );
  return tokens.map((token) => new Person(api, `__Host-dondoc=${token}`));
}

/** Signs somebody in as the form does, with a code and a browser's cookie where there are some. */
export function signIn(api: Api, login: string, password: string, code?: string, cookie = ''): Test {
  return request(api.server)
    .post('/api/v1/session')
    .set('Cookie', cookie)
    .send({ login, password, ...(code === undefined ? {} : { code }) });
}
