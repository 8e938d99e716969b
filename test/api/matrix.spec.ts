import { accountIn } from './support/accounts';
import { prepareGround } from './support/requests/ground';
import type { Ground } from './support/requests/valid';
import { PLAIN, VALID } from './support/requests/valid-requests';
import { routesOf } from './support/routes';
import { type Sent, send } from './support/sent';
import { type Api, type Person, anotherCommittee, firstPerson, startApi } from './support/start-api';

/**
 * Who gets through on every route, by role and by how near the matter is: branch CB05, its people, and what is the whole committee's.
 * `+` the table lets them, `-` 403, `0` 404 as if there were no such thing.
 */
const WHO = ['board', 'leader', 'inspector', 'administrator', 'counting team', 'in charge of CB05', 'secretary of CB05', 'secretary of CB06', 'member of CB05', 'board of another committee'] as const; // prettier-ignore

//               bliacSsom*
const ALL = '++++++++++';
const BOARD = '+--------+';
const READ = '+++------+';
/** The same for something of this committee alone. */
const BOARD_HERE = '+--------0';
const LEADING_HERE = '++-------0';
const READ_HERE = '+++------0';
const UNIT = '+++00++000';
const DECIDES = '++-00--000';

/** Every route that wants a session. Another one must be put down here, with who may. */
const MATRIX: Readonly<Record<string, string>> = {
  'GET /me': ALL,
  'GET /me/account': ALL,
  'POST /me/confirm': ALL,
  'POST /me/password': ALL,
  'POST /me/second-factor': ALL,
  'POST /me/second-factor/confirm': ALL,
  'POST /me/sessions/end': ALL,
  'GET /me/data': ALL,
  'POST /me/data/file': ALL,
  'POST /me/data-requests': ALL,
  'DELETE /session': ALL,

  'POST /accounts/search': '++++-+++-+',
  'POST /accounts/invitations': '+--+0--000',
  'POST /invitations/:id/slip': '+--+-----0',
  'POST /accounts/:id/roles': '+--00--000',
  'POST /accounts/:id/roles/remove': '+--00--000',
  'POST /accounts/:id/recovery': '+--00-+000',
  'POST /recoveries/:id/witness': '++-00++000',
  'POST /accounts/:id/disable': '+--+0--000',
  'POST /accounts/:id/sessions/end': '+--+0--000',
  // In the leader's role: others delegate their own, no other.
  'POST /delegations': '-+--------',
  'POST /delegations/:id/end': '-0---000--',

  'GET /data-requests': '+--+-----+',
  'POST /data-requests/people': '+--+-----+',
  'POST /data-requests': '+--+0--000',
  'POST /data-requests/:id/answer': '+--+0--000',
  // Who has left belongs to no unit.
  'POST /data-requests/:id/erase': BOARD_HERE,
  'POST /data-requests/:id/file': '+--+0--000',

  'GET /audit': '+-+------+',
  'GET /organisation': READ,
  'GET /organisation/template.xlsx': BOARD,
  'GET /organisation/sample.xlsx': BOARD,
  'POST /organisation/import/preview': BOARD,
  'GET /plans': READ,
  'GET /rules': READ,
  'GET /rules/:set': READ,
  'GET /calendar': READ,
  'GET /calendar/proposals': READ,
  'POST /calendar': BOARD,
  'GET /drafts': READ,
  'GET /drafts/:id': READ_HERE,
  'POST /drafts/:id/reject': BOARD_HERE,
  'POST /drafts/:id/approve': BOARD_HERE,
  'POST /campaigns/preview': READ,
  'POST /campaigns': BOARD,
  'POST /cascades/preview': BOARD,
  'POST /cascades': BOARD,
  'POST /rehearsals': BOARD,
  'GET /rehearsals/:id': READ_HERE,

  'GET /campaigns': '+++-++++++',
  'GET /campaigns/:id': '+++--+++-0',
  'GET /campaigns/:id/units/:bodyId': UNIT,
  'GET /campaigns/:id/launch': READ_HERE,
  'GET /campaigns/:id/roster': READ_HERE,
  'GET /campaigns/:id/events': '+++--+++-0',
  'GET /campaigns/:id/messages': READ_HERE,
  'GET /campaigns/:id/notice': READ_HERE,
  'GET /campaigns/:id/amendments': READ_HERE,
  'POST /campaigns/:id/amendments/preview': LEADING_HERE,
  'POST /campaigns/:id/amendments': LEADING_HERE,
  'POST /campaigns/:id/calendar': LEADING_HERE,
  'POST /steps/:id/amend': LEADING_HERE,

  'GET /campaigns/:id/results': READ_HERE,
  'GET /campaigns/:id/results/:subjectId': READ_HERE,
  'GET /campaigns/:id/facts/template.xlsx': BOARD_HERE,
  'POST /campaigns/:id/facts/import': BOARD_HERE,
  'POST /campaigns/:id/results/:subjectId/facts': BOARD_HERE,
  'POST /campaigns/:id/apply-rules': BOARD_HERE,
  'GET /campaigns/:id/open-points': READ_HERE,
  'POST /campaigns/:id/open-points': BOARD_HERE,
  'POST /campaigns/:id/decisions': LEADING_HERE,
  'POST /campaigns/:id/decisions/as-proposed': LEADING_HERE,

  'POST /duties/:id/submit': '+--00-+000',
  'POST /duties/:id/return': DECIDES,
  'POST /duties/:id/acknowledge': '++-00+-000',
  'POST /duties/:id/waive': DECIDES,
  'POST /duties/:id/unwaive': DECIDES,
  // Of a collective that is no more: not even its branch's secretary sees it.
  'POST /campaigns/:id/units/:bodyId/waive': '++-00-0000',
  'GET /duties/:id/notice': '+++00--000',
  'GET /attachments/:id': UNIT,
  'GET /letters/:id': '+++00+-000',

  // What ends a step, a campaign or somebody's post, or opens more, comes last.
  'POST /break-glass': '---+------',
  'POST /steps/:id/close': LEADING_HERE,
  'POST /campaigns/:id/pause': LEADING_HERE,
  'POST /campaigns/:id/resume': LEADING_HERE,
  'POST /campaigns/:id/end': LEADING_HERE,
  'GET /retention': '+--+-----+',
  'POST /retention': BOARD,
  'POST /campaigns/:id/postpone-destruction': LEADING_HERE,
  'POST /campaigns/:id/cancel': LEADING_HERE,
  'POST /organisation/import': BOARD,
};

const OPEN = ['GET /setup', 'POST /setup', 'POST /session', 'POST /invitations/look', 'POST /invitations/accept'];
/** Whoever has signed out has no say in anything else. */
const APART = ['DELETE /session'];

let api: Api;
let ground: Ground;
let people: readonly Person[];

beforeAll(async () => {
  api = await startApi();
  const board = await firstPerson(api);
  ground = await prepareGround(api, board);
  const { codes } = ground.at;
  people = [
    await accountIn(api, board, 'board'),
    await accountIn(api, board, 'leader'),
    await accountIn(api, board, 'inspector'),
    await accountIn(api, board, 'administrator'),
    await accountIn(api, board, 'counting-team'),
    await accountIn(api, board, null, codes.inCharge),
    await accountIn(api, board, null, codes.secretary),
    await accountIn(api, board, null, codes.otherSecretary),
    await accountIn(api, board, null, codes.member),
    await anotherCommittee(api),
  ];
  await api.db.query(
    `INSERT INTO second_factor (account_id, tenant_id, secret, confirmed_at)
     SELECT a.id, a.tenant_id, f.secret, now() FROM account a, (SELECT secret FROM second_factor LIMIT 1) f ON CONFLICT DO NOTHING`,
  );
}, 120_000);
afterAll(() => api.close());

/** What Ủy ban Kiểm tra does not see of what Ban Tổ chức does: empty forms to fill, and who asked for their data or when it goes. */
const NOT_FOR_INSPECTION = [
  'GET /data-requests',
  'GET /organisation/template.xlsx',
  'GET /organisation/sample.xlsx',
  'GET /campaigns/:id/facts/template.xlsx',
  'GET /retention',
];
/** What is sent with POST and changes nothing, or nothing but one's own account. */
const ONLY_READS = ['POST /accounts/search', 'POST /campaigns/preview'];

test('Ban Tổ chức alone launches a plan; Ủy ban Kiểm tra sees all that it sees and does nothing (P79-12)', () => {
  const [board, inspector] = [WHO.indexOf('board'), WHO.indexOf('inspector')];
  const routes = Object.entries(MATRIX).filter(([, who]) => who !== ALL);
  const unseen = routes.filter(([route, who]) => route.startsWith('GET ') && who[board] === '+' && who[inspector] !== '+');
  expect(unseen.map(([route]) => route)).toEqual(NOT_FOR_INSPECTION);
  const done = routes.filter(([route, who]) => !route.startsWith('GET ') && who[inspector] === '+');
  expect(done.map(([route]) => route)).toEqual(ONLY_READS);
  expect(MATRIX['POST /campaigns']).toBe('+--------+');
});

test('every route that wants a session stands in the matrix, and no other (ASVS 8.2.1)', () => {
  const wanted = routesOf(api).filter((route) => !OPEN.includes(route));
  expect(Object.keys(MATRIX).sort()).toEqual(wanted.sort());
});

test.each(Object.entries(MATRIX).filter(([route]) => !APART.includes(route)))('%s', async (route, expected) => {
  let got = '';
  let sent: Sent | undefined;
  for (const person of people) {
    sent ??= (await VALID[route]?.(ground, PLAIN))?.sent;
    if (sent === undefined) throw new Error(`no valid request for ${route}`);
    const answer = await send(person, route, sent);
    got += signOf(route, answer);
    // What is done cannot be done again by the next.
    if (answer.ok) sent = undefined;
  }
  expect(got).toBe(expected);
});

/** What an answer says about being let through; a request that was refused for its form says nothing and is a mistake of this spec. */
function signOf(route: string, { status, body }: { status: number; body: { code?: string } }): string {
  if (status === 404) return '0';
  if (['not-allowed', 'own-case'].includes(body.code ?? '')) return '-';
  if (status === 400 || status === 401 || status >= 500) throw new Error(`${route}: ${status} ${JSON.stringify(body)}`);
  return '+';
}

test('the signs are as many as the people', () => {
  for (const expected of Object.values(MATRIX)) expect(expected).toHaveLength(WHO.length);
});
