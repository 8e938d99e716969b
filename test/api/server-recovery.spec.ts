import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import request, { type Response } from 'supertest';
import { projectRoot } from '@deploy/local/root';
import { enrol, forgetCodes, join as joinCommittee } from './support/accounts';
import { type Api, PASSWORD, type Person, firstPerson, startApi } from './support/start-api';
import { importWard } from './support/ward';

const NEW = 'sông Trà chảy qua phố';
const NEWER = 'núi Ấn đứng bên sông';
let api: Api;
let an: Person;
let member: string;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  await importWard(an);
  await enrol(an);
  member = (await api.db.query(`SELECT code FROM person ORDER BY code OFFSET 8 LIMIT 1`))[0].code;
  await joinCommittee(api, an, member);
});
afterAll(() => api.close());

/** The command, as whoever runs the server gives it. */
function command(...given: string[]): SpawnSyncReturns<string> {
  const { options } = api.db;
  const env = {
    ...process.env,
    DATABASE_URL: 'url' in options ? String(options.url) : '',
  };
  return spawnSync(process.execPath, [join(projectRoot(), 'dist/apps/api/recovery-link.js'), ...given], { env, encoding: 'utf8' });
}

/** The token of the link it prints. */
function link(...given: string[]): string {
  const done = command(...given);
  expect([done.status, done.stderr]).toEqual([0, '']);
  expect(done.stdout).toMatch(/^\/loi-moi#[\w-]{43}\n$/);
  return done.stdout.trim().split('#')[1] ?? '';
}

const post = (path: string, body: object): Promise<Response> => Promise.resolve(request(api.server).post(`/api/v1${path}`).send(body));
const use = (token: string, password: string): Promise<Response> => post('/invitations/accept', { token, login: 'an', password });

test('the first account, which nobody can vouch for, gets a new password from whoever runs the server; its sessions end, its code stays', async () => {
  const [before, token] = [link('An'), link(' An ')];
  expect((await post('/invitations/look', { token: before })).body).toMatchObject({ status: 404, code: 'unknown-invitation' });
  expect((await post('/invitations/look', { token })).body).toEqual({
    name: 'Nguyễn Thị An',
    committee: 'Đảng ủy phường Thử',
    login: 'an',
    recovers: true,
  });
  expect((await use(token, NEW)).body).toEqual({ signedIn: false });
  expect((await an.get('/me')).status).toBe(401);
  expect((await use(token, NEWER)).body).toMatchObject({ status: 404, code: 'unknown-invitation' });
  expect((await post('/session', { login: 'an', password: PASSWORD })).body).toMatchObject({ code: 'wrong-credentials' });
  await forgetCodes(api);
  expect((await post('/session', { login: 'An', password: NEW })).body).toMatchObject({ code: 'code-needed' });
});

test('with --second-factor the lost phone is taken off when the link is used, not before; all of it is on record', async () => {
  const token = link('an', '--second-factor');
  expect((await post('/session', { login: 'an', password: NEW })).body).toMatchObject({ code: 'code-needed' });
  expect((await use(token, NEWER)).status).toBe(201);
  expect((await post('/session', { login: 'an', password: NEWER })).status).toBe(201);
  const acts = await api.db.query(
    `SELECT e.act, e.via, a.login, e.details - 'accountId' AS details FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id
      WHERE act IN ('server-recovery', 'recover-account') ORDER BY e.id`,
  );
  expect(acts).toEqual([
    { act: 'server-recovery', via: 'cli', login: null, details: { secondFactor: false } },
    { act: 'server-recovery', via: 'cli', login: null, details: { secondFactor: false } },
    { act: 'recover-account', via: 'web', login: 'an', details: { secondFactorRemoved: false } },
    { act: 'server-recovery', via: 'cli', login: null, details: { secondFactor: true } },
    { act: 'recover-account', via: 'web', login: 'an', details: { secondFactorRemoved: true } },
  ]);
});

test('a link a day old opens nothing', async () => {
  const token = link('an');
  await api.db.query(`UPDATE invitation SET expires_at = expires_at - interval '24 hours' WHERE used_at IS NULL AND ended_at IS NULL`);
  expect((await use(token, NEW)).body).toMatchObject({ status: 404, code: 'unknown-invitation' });
});

test('nobody else’s account is opened from the server, and the command says what it wants', () => {
  const refused = (...given: string[]): unknown[] => {
    const { status, stdout, stderr } = command(...given);
    return [status, stdout, stderr.split(':')[0]];
  };
  expect(refused(member)).toEqual([1, '', `Tài khoản “${member.toLowerCase()}” là của một đồng chí trong tổ chức`]);
  expect(refused('không có')).toEqual([1, '', 'Không có tài khoản đang dùng nào có tên đăng nhập “không có”.\n']);
  expect(refused()).toEqual([1, '', 'Cách dùng']);
});
