import { randomUUID } from 'node:crypto';
import type { Response, Test } from 'supertest';
import { machine } from '@libs/acts/actor';
import { draftNextYear } from '@libs/acts/recurrence/draft-next-year';
import { accountIn } from './support/accounts';
import { type Place, preparePlace } from './support/place';
import { routesOf } from './support/routes';
import { type Api, type Person, anotherCommittee, firstPerson, startApi } from './support/start-api';
import { YEAR } from './support/ward';

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

type Call = (as: Person, at: Place) => Test | Promise<Response>;
const get =
  (path: (at: Place) => string): Call =>
  (as, at) =>
    as.get(path(at));
const post =
  (path: (at: Place) => string, body: (at: Place) => object = () => ({})): Call =>
  (as, at) =>
    as.post(path(at), body(at));
const REASON = () => ({ reason: 'a' });
const day = `${YEAR}-12-20`;
const document = { documentNumber: '1', documentDate: '2026-11-01', reason: 'a' };
const amending = ({ step }: Place) => ({ ...document, changes: [{ kind: 'extend', stepId: step, due: day }] });
const CASCADE = ({ body }: Place) => ({
  year: YEAR,
  top: { plan: 'p58' },
  lower: [{ organisation: body, file: { name: 'a.yaml', text: 'a' } }],
});
const launching = { plan: 'p79', year: YEAR };

/** Every route that wants a session. Another one must be put down here, with who may. */
const MATRIX: Readonly<Record<string, readonly [string, Call]>> = {
  'GET /me': [ALL, get(() => '/me')],
  'GET /me/account': [ALL, get(() => '/me/account')],
  'POST /me/confirm': [
    ALL,
    post(
      () => '/me/confirm',
      () => ({ password: 'sai' }),
    ),
  ],
  'POST /me/password': [
    ALL,
    post(
      () => '/me/password',
      () => ({ password: 'ngắn' }),
    ),
  ],
  'POST /me/second-factor': [ALL, post(() => '/me/second-factor')],
  'POST /me/second-factor/confirm': [
    ALL,
    post(
      () => '/me/second-factor/confirm',
      () => ({ code: '1' }),
    ),
  ],
  'POST /me/sessions/end': [
    ALL,
    post(
      () => '/me/sessions/end',
      () => ({ sessionId: randomUUID() }),
    ),
  ],
  'GET /me/data': [ALL, get(() => '/me/data')],
  'POST /me/data/file': [ALL, post(() => '/me/data/file')],
  'POST /me/data-requests': [ALL, post(() => '/me/data-requests', () => ({ kind: 'access', wish: 'a' }))], // prettier-ignore
  'DELETE /session': [ALL, () => Promise.reject(new Error('tried apart, at the end'))],

  'GET /accounts': ['+-++-----+', get(() => '/accounts')],
  'POST /accounts/invitations': [
    '+--+0--000',
    post(
      () => '/accounts/invitations',
      ({ person }) => ({ personId: person }),
    ),
  ],
  'POST /invitations/:id/slip': ['+--+-----0', post(({ invitation }) => `/invitations/${invitation}/slip`)],
  'POST /accounts/:id/roles': [
    '+--00--000',
    post(
      ({ account }) => `/accounts/${account}/roles`,
      () => ({ role: 'inspector', reason: 'a' }),
    ),
  ],
  'POST /accounts/:id/roles/remove': ['+--00--000', post(({ account }) => `/accounts/${account}/roles/remove`, () => ({ role: 'inspector', reason: 'a' }))], // prettier-ignore
  'POST /accounts/:id/recovery': ['+--00-+000', post(({ account }) => `/accounts/${account}/recovery`, REASON)],
  'POST /recoveries/:id/witness': ['++-00++000', async (as, at) => as.post(`/recoveries/${await at.recovery()}/witness`, {})],
  'POST /accounts/:id/disable': ['+--+0--000', post(({ account }) => `/accounts/${account}/disable`, REASON)],
  // In the leader's role: others delegate their own, no other.
  'POST /delegations': ['-+--------', post(() => '/delegations', () => ({ login: 'khong-ai', role: 'leader', since: day, until: day, reason: 'a' }))], // prettier-ignore
  'POST /delegations/:id/end': ['-0---000--', post(() => `/delegations/${randomUUID()}/end`)],

  'GET /data-requests': ['+--+-----+', get(() => '/data-requests')],
  'GET /data-requests/people': ['+--+-----+', get(() => '/data-requests/people?search=a')],
  'POST /data-requests': ['+--+0--000', post(() => '/data-requests', ({ person }) => ({ personId: person, kind: 'access', wish: 'a', receivedOn: '2026-03-13' }))], // prettier-ignore
  'POST /data-requests/:id/answer': ['+--+0--000', async (as, at) => as.post(`/data-requests/${await at.dataRequest()}/answer`, { outcome: 'done', answer: 'a' })], // prettier-ignore
  'POST /data-requests/:id/erase': ['+--00--000', async (as, at) => as.post(`/data-requests/${await at.dataRequest()}/erase`, {})],
  'POST /data-requests/:id/file': ['+--+0--000', async (as, at) => as.post(`/data-requests/${await at.dataRequest()}/file`, {})],

  'GET /audit': ['+-+------+', get(() => '/audit')],
  'GET /organisation': [READ, get(() => '/organisation')],
  'GET /organisation/template.xlsx': [BOARD, get(() => '/organisation/template.xlsx')],
  'GET /organisation/sample.xlsx': [BOARD, get(() => '/organisation/sample.xlsx')],
  'POST /organisation/import/preview': [BOARD, (as) => as.form('/organisation/import/preview').attach('file', Buffer.from('a'), 'a.xlsx')],
  'GET /plans': [READ, get(() => '/plans')],
  'GET /rules': [READ, get(() => '/rules')],
  'GET /rules/:set': [READ, get(() => '/rules/h19-2024')],
  'GET /calendar': [READ, get(() => `/calendar?year=${YEAR}`)],
  'GET /calendar/proposals': [READ, get(() => '/calendar/proposals')],
  'POST /calendar': [
    BOARD,
    post(
      () => '/calendar',
      () => ({ date: day, kind: 'ordinary', reason: 'a' }),
    ),
  ],
  'GET /drafts': [READ, get(() => '/drafts')],
  'GET /drafts/:id': [READ_HERE, get(({ draft }) => `/drafts/${draft}`)],
  'POST /drafts/:id/reject': [BOARD_HERE, post(({ draft }) => `/drafts/${draft}/reject`, REASON)],
  'POST /drafts/:id/approve': [BOARD_HERE, post(({ draft }) => `/drafts/${draft}/approve`)],
  'POST /campaigns/preview': [
    READ,
    post(
      () => '/campaigns/preview',
      () => launching,
    ),
  ],
  'POST /campaigns': [
    BOARD,
    post(
      () => '/campaigns',
      () => launching,
    ),
  ],
  'POST /cascades': [BOARD, post(() => '/cascades', CASCADE)],
  'POST /rehearsals': [
    BOARD,
    post(
      () => '/rehearsals',
      () => ({ ...launching, startsOn: '2020-01-01' }),
    ),
  ],
  'GET /rehearsals/:id': [READ_HERE, get(({ rehearsal }) => `/rehearsals/${rehearsal}`)],

  'GET /campaigns': ['+++-++++++', get(() => '/campaigns')],
  'GET /campaigns/:id': ['+++--+++-0', get(({ campaign }) => `/campaigns/${campaign}`)],
  'GET /campaigns/:id/units/:bodyId': [UNIT, get(({ campaign, body }) => `/campaigns/${campaign}/units/${body}`)],
  'GET /campaigns/:id/launch': [READ_HERE, get(({ campaign }) => `/campaigns/${campaign}/launch`)],
  'GET /campaigns/:id/roster': [READ_HERE, get(({ campaign }) => `/campaigns/${campaign}/roster`)],
  'GET /campaigns/:id/events': ['+++--+++-0', () => Promise.reject(new Error('a stream that does not end: its refusals alone are tried'))],
  'GET /campaigns/:id/messages': [READ_HERE, get(({ campaign }) => `/campaigns/${campaign}/messages`)],
  'GET /campaigns/:id/notice': [READ_HERE, get(({ campaign }) => `/campaigns/${campaign}/notice?what=paused`)],
  'GET /campaigns/:id/amendments': [READ_HERE, get(({ campaign }) => `/campaigns/${campaign}/amendments`)],
  'POST /campaigns/:id/amendments/preview': [LEADING_HERE, post(({ campaign }) => `/campaigns/${campaign}/amendments/preview`, amending)],
  'POST /campaigns/:id/amendments': [LEADING_HERE, post(({ campaign }) => `/campaigns/${campaign}/amendments`, amending)],
  'POST /campaigns/:id/calendar': [
    LEADING_HERE,
    post(
      ({ campaign }) => `/campaigns/${campaign}/calendar`,
      () => ({ take: false }),
    ),
  ],
  'POST /steps/:id/amend': [
    LEADING_HERE,
    post(
      ({ step }) => `/steps/${step}/amend`,
      () => ({ due: day, ...document }),
    ),
  ],

  'GET /campaigns/:id/results': [READ_HERE, get(({ campaign }) => `/campaigns/${campaign}/results`)],
  'GET /campaigns/:id/results/:subjectId': [READ_HERE, get(({ campaign, body }) => `/campaigns/${campaign}/results/${body}`)],
  'GET /campaigns/:id/facts/template.xlsx': [BOARD_HERE, get(({ campaign }) => `/campaigns/${campaign}/facts/template.xlsx`)],
  'POST /campaigns/:id/facts/import': [BOARD_HERE, (as, { campaign, factsBook }) => as.form(`/campaigns/${campaign}/facts/import`).attach('file', factsBook, 'a.xlsx')], // prettier-ignore
  'POST /campaigns/:id/results/:subjectId/facts': [BOARD_HERE, post(({ campaign, body }) => `/campaigns/${campaign}/results/${body}/facts`, () => ({ facts: {} }))], // prettier-ignore
  'POST /campaigns/:id/apply-rules': [BOARD_HERE, post(({ campaign }) => `/campaigns/${campaign}/apply-rules`)],
  'GET /campaigns/:id/open-points': [READ_HERE, get(({ campaign }) => `/campaigns/${campaign}/open-points`)],
  'POST /campaigns/:id/open-points': [BOARD_HERE, post(({ campaign }) => `/campaigns/${campaign}/open-points`)],
  'POST /campaigns/:id/decisions': [LEADING_HERE, post(({ campaign }) => `/campaigns/${campaign}/decisions`, ({ body }) => ({ body: 'a', decisions: [{ subjectId: body, level: 'good' }] }))], // prettier-ignore
  'POST /campaigns/:id/decisions/as-proposed': [LEADING_HERE, post(({ campaign }) => `/campaigns/${campaign}/decisions/as-proposed`, () => ({ body: 'a', is: 'person', basis: '0'.repeat(64) }))], // prettier-ignore

  'POST /duties/:id/submit': ['+--00-+000', (as, { duty }) => as.form(`/duties/${duty}/submit`).field('text', 'a')],
  'POST /duties/:id/return': [DECIDES, post(({ duty }) => `/duties/${duty}/return`, REASON)],
  'POST /duties/:id/acknowledge': [
    '++-00+-000',
    post(
      ({ duty }) => `/duties/${duty}/acknowledge`,
      () => ({ note: 'a' }),
    ),
  ],
  'POST /duties/:id/waive': [DECIDES, post(({ duty }) => `/duties/${duty}/waive`, REASON)],
  'POST /duties/:id/unwaive': [DECIDES, post(({ duty }) => `/duties/${duty}/unwaive`, REASON)],
  'GET /duties/:id/notice': ['+++00--000', get(({ duty }) => `/duties/${duty}/notice?what=returned`)],
  'GET /attachments/:id': [UNIT, get(({ attachment }) => `/attachments/${attachment}`)],
  'GET /letters/:id': ['+++00+-000', get(({ letter }) => `/letters/${letter}`)],

  // What ends a step, a campaign or somebody's post, or opens more, comes last.
  'POST /break-glass': ['---+------', post(() => '/break-glass', REASON)],
  'POST /steps/:id/close': [LEADING_HERE, post(({ step }) => `/steps/${step}/close`, REASON)],
  'POST /campaigns/:id/pause': [LEADING_HERE, post(({ campaign }) => `/campaigns/${campaign}/pause`, REASON)],
  'POST /campaigns/:id/resume': [LEADING_HERE, post(({ campaign }) => `/campaigns/${campaign}/resume`)],
  'POST /campaigns/:id/end': [LEADING_HERE, post(({ campaign }) => `/campaigns/${campaign}/end`, REASON)],
  'GET /retention': ['+--+-----+', get(() => '/retention')],
  'POST /retention': [BOARD, post(() => '/retention', () => ({ months: 60 }))], // prettier-ignore
  'POST /campaigns/:id/postpone-destruction': [LEADING_HERE, post(({ campaign }) => `/campaigns/${campaign}/postpone-destruction`, () => ({ until: '2020-01-01', reason: 'a' }))], // prettier-ignore
  'POST /campaigns/:id/cancel': [LEADING_HERE, post(({ campaign }) => `/campaigns/${campaign}/cancel`, REASON)],
  'POST /organisation/import': [BOARD, async (as, at) => as.form('/organisation/import').attach('file', await at.workbook(), 'a.xlsx')],
};

const OPEN = ['GET /setup', 'POST /setup', 'POST /session', 'POST /invitations/look', 'POST /invitations/accept'];
const APART = ['DELETE /session', 'GET /campaigns/:id/events'];

let api: Api;
let at: Place;
let people: readonly Person[];

beforeAll(async () => {
  api = await startApi();
  const board = await firstPerson(api);
  at = await preparePlace(api, board, (tenantId) => api.uow.run(tenantId, (tx) => draftNextYear(tx, 'p79', machine(tenantId))));
  people = [
    await accountIn(api, board, 'board'),
    await accountIn(api, board, 'leader'),
    await accountIn(api, board, 'inspector'),
    await accountIn(api, board, 'administrator'),
    await accountIn(api, board, 'counting-team'),
    await accountIn(api, board, null, at.codes.inCharge),
    await accountIn(api, board, null, at.codes.secretary),
    await accountIn(api, board, null, at.codes.otherSecretary),
    await accountIn(api, board, null, at.codes.member),
    await anotherCommittee(api),
  ];
  await api.db.query(
    `INSERT INTO second_factor (account_id, tenant_id, secret, confirmed_at)
     SELECT a.id, a.tenant_id, f.secret, now() FROM account a, (SELECT secret FROM second_factor LIMIT 1) f ON CONFLICT DO NOTHING`,
  );
}, 120_000);
afterAll(() => api.close());

test('every route that wants a session stands in the matrix, and no other (ASVS 8.2.1)', () => {
  const wanted = routesOf(api).filter((route) => !OPEN.includes(route));
  expect(Object.keys(MATRIX).sort()).toEqual(wanted.sort());
});

test('GET /campaigns/:id/events', async () => {
  let got = '';
  for (const person of people) {
    const { status } = await person
      .get(`/campaigns/${at.campaign}/events`)
      .timeout(500)
      .catch(() => ({ status: 200 }));
    got += status === 200 ? '+' : status === 404 ? '0' : '-';
  }
  expect(got).toBe(MATRIX['GET /campaigns/:id/events']?.[0]);
});

test.each(Object.entries(MATRIX).filter(([route]) => !APART.includes(route)))('%s', async (route, [expected, call]) => {
  let got = '';
  for (const person of people) got += signOf(route, await call(person, at));
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
  for (const [, [expected]] of Object.entries(MATRIX)) expect(expected).toHaveLength(WHO.length);
});
