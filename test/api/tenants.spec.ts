import type { Board } from '@libs/contracts/board';
import type { Unit } from '@libs/contracts/unit';
import { MEMBER } from '../rehearsal/classification-expected';
import { accountIn } from './support/accounts';
import { type Api, type Person, anotherCommittee, firstPerson, startApi } from './support/start-api';
import { YEAR, boardOf, dutyOf, importWard, launchWard, openSteps, tableCounts } from './support/ward';

let api: Api;
let an: Person;
let binh: Person;
let campaignId: string;
let board: Board;
let unit: Unit;
let ended: string;
let rehearsalId: string;
let escalationId: string;

beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  binh = await anotherCommittee(api);
  campaignId = await launchWard(api, an);
  await openSteps(api, campaignId);
  board = await boardOf(an, campaignId);
  const duty = dutyOf(board, 'CB05', 'reviews');
  await an.form(`/duties/${duty}/submit`).attach('files', Buffer.from('%PDF-1.7'), 'a.pdf');
  ended = (await api.db.query(`UPDATE organisation SET dissolved = '2026-01-01' WHERE code = 'CB09' RETURNING id`))[0][0].id;
  unit = (await an.get(`/campaigns/${campaignId}/units/${board.rows.find(({ code }) => code === 'CB05')?.bodyId}`)).body;
  rehearsalId = (await an.post('/rehearsals', { plan: 'p79', year: YEAR, startsOn: `${YEAR}-10-01` })).body.rehearsalId;
  const made = await api.db.query(
    `INSERT INTO escalation (campaign_id, duty_id, due_at, rung, plan_day, letter) VALUES ($1, $2, now(), 5, '2026-12-02', true) RETURNING id`,
    [campaignId, duty],
  );
  escalationId = made[0].id;
});
afterAll(() => api.close());

/** Every route with an id of the first committee in it, and what it would do there. */
const routes: [string, (as: Person) => ReturnType<Person['get']>][] = [
  ['GET /campaigns/:id', (as) => as.get(`/campaigns/${campaignId}`)],
  ['GET /campaigns/:id/units/:bodyId', (as) => as.get(`/campaigns/${campaignId}/units/${unit.body.id}`)],
  ['GET /campaigns/:id/launch', (as) => as.get(`/campaigns/${campaignId}/launch`)],
  ['GET /campaigns/:id/roster', (as) => as.get(`/campaigns/${campaignId}/roster`)],
  ['GET /campaigns/:id/messages', (as) => as.get(`/campaigns/${campaignId}/messages`)],
  ['GET /campaigns/:id/facts/template.xlsx', (as) => as.get(`/campaigns/${campaignId}/facts/template.xlsx`)],
  ['GET /campaigns/:id/results', (as) => as.get(`/campaigns/${campaignId}/results`)],
  ['GET /campaigns/:id/results/:subjectId', (as) => as.get(`/campaigns/${campaignId}/results/${unit.body.id}`)],
  ['GET /campaigns/:id/open-points', (as) => as.get(`/campaigns/${campaignId}/open-points`)],
  ['POST /campaigns/:id/open-points', (as) => as.post(`/campaigns/${campaignId}/open-points`, {})],
  ['POST /campaigns/:id/apply-rules', (as) => as.post(`/campaigns/${campaignId}/apply-rules`, {})],
  [
    'POST /campaigns/:id/decisions',
    (as) =>
      as.post(`/campaigns/${campaignId}/decisions`, {
        body: 'standing-committee',
        decisions: [{ subjectId: unit.body.id, level: 'good', reason: 'a' }],
      }),
  ],
  ['GET /attachments/:id', (as) => as.get(`/attachments/${unit.duties[0]?.submissions[0]?.files[0]?.id}`)],
  ['GET /letters/:id', (as) => as.get(`/letters/${escalationId}`)],
  ['GET /rehearsals/:id', (as) => as.get(`/rehearsals/${rehearsalId}`)],
  ['POST /duties/:id/submit', (as) => as.form(`/duties/${dutyOf(board, 'CB06', 'reviews')}/submit`).field('text', 'a')],
  ['POST /duties/:id/return', (as) => as.post(`/duties/${unit.duties[0]?.id}/return`, { reason: 'a' })],
  ['GET /duties/:id/notice', (as) => as.get(`/duties/${unit.duties[0]?.id}/notice`)],
  ['GET /campaigns/:id/amendments', (as) => as.get(`/campaigns/${campaignId}/amendments`)],
  ['POST /campaigns/:id/amendments/preview', (as) => as.post(`/campaigns/${campaignId}/amendments/preview`, addingAStep())],
  ['POST /campaigns/:id/amendments', (as) => as.post(`/campaigns/${campaignId}/amendments`, addingAStep())],
  ['GET /campaigns/:id/notice', (as) => as.get(`/campaigns/${campaignId}/notice`)],
  ['POST /duties/:id/waive', (as) => as.post(`/duties/${dutyOf(board, 'CB07', 'reviews')}/waive`, { reason: 'a' })],
  ['POST /duties/:id/unwaive', (as) => as.post(`/duties/${dutyOf(board, 'CB07', 'reviews')}/unwaive`, { reason: 'a' })],
  ['POST /campaigns/:id/units/:bodyId/waive', (as) => as.post(`/campaigns/${campaignId}/units/${ended}/waive`, { reason: 'a' })],
  ['POST /duties/:id/acknowledge', (as) => as.post(`/duties/${dutyOf(board, 'CB08', 'reviews')}/acknowledge`, { note: 'a' })],
  [
    'POST /steps/:id/amend',
    (as) =>
      as.post(`/steps/${board.steps[0]?.id}/amend`, {
        due: `${YEAR}-12-20`,
        documentNumber: '1',
        documentDate: '2026-11-01',
        reason: 'a',
        confirmed: true,
      }),
  ],
  ['POST /steps/:id/close', (as) => as.post(`/steps/${board.steps[0]?.id}/close`, { reason: 'a' })],
  ['POST /campaigns/:id/pause', (as) => as.post(`/campaigns/${campaignId}/pause`, { reason: 'a' })],
  ['POST /campaigns/:id/resume', (as) => as.post(`/campaigns/${campaignId}/resume`, {})],
  ['POST /campaigns/:id/end', (as) => as.post(`/campaigns/${campaignId}/end`, { reason: 'a' })],
];

function addingAStep(): object {
  const change = { kind: 'add', title: 'Báo cáo thêm', does: 'confirm', done: 'Đã gửi', due: `${YEAR}-12-20`, bodies: ['branches'] };
  return { documentNumber: '1', documentDate: '2026-11-01', reason: 'a', changes: [change] };
}

describe('another committee’s ids do not exist (ASVS 8.2.2, API1)', () => {
  test.each([
    ...routes,
    [
      'POST /campaigns/:id/facts/import',
      (as: Person) => as.form(`/campaigns/${campaignId}/facts/import`).attach('file', Buffer.from('PK'), 'a.xlsx'),
    ],
    [
      'POST /campaigns/:id/results/:subjectId/facts',
      (as: Person) => as.post(`/campaigns/${campaignId}/results/${unit.body.id}/facts`, { facts: {} }),
    ],
    [
      'POST /campaigns/:id/decisions/as-proposed',
      (as: Person) =>
        as.post(`/campaigns/${campaignId}/decisions/as-proposed`, { body: 'standing-committee', is: 'person', basis: '0'.repeat(64) }),
    ],
    ['POST /campaigns/:id/cancel', (as: Person) => as.post(`/campaigns/${campaignId}/cancel`, { reason: 'a' })],
    [
      'POST /campaigns/:id/postpone-destruction',
      (as: Person) => as.post(`/campaigns/${campaignId}/postpone-destruction`, { until: '2050-01-01', reason: 'a' }),
    ],
  ] as typeof routes)('%s is 404 for a stranger and changes nothing', async (_, call) => {
    const before = await tableCounts(api);
    const answer = await call(binh);
    expect(answer.body).toMatchObject({ status: 404 });
    expect(JSON.stringify(answer.body)).not.toContain('Chi bộ');
    expect(await tableCounts(api)).toEqual(before);
  });

  test('the event stream too', async () => {
    expect((await binh.get(`/campaigns/${campaignId}/events`)).status).toBe(404);
  });

  test('binding one’s plan to the bodies of another committee is refused', async () => {
    await importWard(binh);
    const answer = await binh.post('/campaigns', { plan: 'p79', year: YEAR, bindings: { branches: [unit.body.id] } });
    expect(answer.body).toMatchObject({ status: 422, code: 'unknown-body', path: 'bindings.branches[0]' });
  });

  test('each sees only its own campaigns and people', async () => {
    expect((await binh.get('/campaigns')).body).toEqual([]);
    expect((await binh.get('/organisation')).body.counts.people).toBe(296);
    expect((await an.get('/campaigns')).body).toHaveLength(2);
  });

  test.each(routes)('%s works for its own committee, so that the 404 above means what it says', async (_, call) => {
    expect((await call(an)).status).toBe(200);
  });
});

describe('one id of another committee in a request that is otherwise one’s own (ASVS 8.2.2, API1)', () => {
  interface Ids {
    readonly body: string;
    readonly person: string;
    readonly step: string;
    readonly overseer: string;
    readonly login: string;
    readonly message: string;
    readonly entry: string;
  }
  let [own, foreign]: [Ids, Ids] = [{} as Ids, {} as Ids];
  let ownCampaign: string;
  let ownDuty: string;
  let leader: Person;

  const idsOf = async (by: Person, campaign: string): Promise<Ids> => {
    const [{ tenant }] = await api.db.query(`SELECT tenant_id AS tenant FROM campaign WHERE id = $1`, [campaign]);
    const one = async (sql: string): Promise<string> => (await api.db.query(sql, [tenant]))[0].id;
    const seen = await boardOf(by, campaign);
    const body = seen.rows.find(({ code }) => code === 'CB05')?.bodyId ?? '';
    const shown: Unit = (await by.get(`/campaigns/${campaign}/units/${body}`)).body;
    return {
      body,
      step: seen.steps[0]?.id ?? '',
      overseer: shown.overseers[0]?.personId ?? '',
      person: await one(
        `SELECT p.id FROM person p JOIN roster_entry r ON r.person_id = p.id AND r.included WHERE p.tenant_id = $1 AND p.admitted IS NOT NULL AND NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.id) ORDER BY p.code LIMIT 1`,
      ),
      login: (await (await accountIn(api, by, null)).get('/me')).body.login,
      message: await one(
        `INSERT INTO message (tenant_id, world_id, person_id, channel, occasion, plan_day, subject, body, state, composed_at)
         SELECT w.tenant_id, w.id, p.id, 'mail', 'digest', '2026-12-01', 'x', 'x', 'captured', now()
           FROM world w JOIN person p ON p.tenant_id = w.tenant_id WHERE w.tenant_id = $1 LIMIT 1 RETURNING id`,
      ),
      entry: await one(`SELECT id FROM audit_entry WHERE tenant_id = $1 ORDER BY recorded_at LIMIT 1`),
    };
  };

  beforeAll(async () => {
    await importWard(binh);
    ownCampaign = await launchWard(api, binh);
    await openSteps(api, ownCampaign);
    ownDuty = dutyOf(await boardOf(binh, ownCampaign), 'CB05', 'reviews');
    [own, foreign] = [await idsOf(binh, ownCampaign), await idsOf(an, campaignId)];
    leader = await accountIn(api, binh, 'leader');
    await api.db.query(
      `INSERT INTO second_factor (account_id, tenant_id, secret, confirmed_at)
       SELECT a.id, a.tenant_id, f.secret, now() FROM account a, (SELECT secret FROM second_factor LIMIT 1) f ON CONFLICT DO NOTHING`,
    );
  });

  const at = (path: string): string => `/campaigns/${ownCampaign}/${path}`;
  const amending = (changes: object[]): object => ({
    documentNumber: '1',
    documentDate: '2026-11-01',
    reason: 'a',
    changes,
    confirmed: true,
  });
  const extend = ({ step }: Ids): object => amending([{ kind: 'extend', stepId: step, due: `${YEAR}-12-21` }]);
  const adding = ({ step }: Ids): object =>
    amending([{ kind: 'add', title: 'Thêm', does: 'confirm', done: 'Đã gửi', due: `${YEAR}-12-22`, bodies: ['branches'], needs: [step] }]);

  test.each<[string, (ids: Ids) => ReturnType<Person['get']>]>([
    ['GET /campaigns/:id/units/:bodyId', ({ body }) => binh.get(at(`units/${body}`))],
    ['GET /campaigns/:id/results/:subjectId', ({ body }) => binh.get(at(`results/${body}`))],
    ['POST /campaigns/:id/results/:subjectId/facts', ({ person }) => binh.post(at(`results/${person}/facts`), { facts: MEMBER })],
    [
      'POST /campaigns/:id/decisions',
      ({ body }) =>
        binh.post(at('decisions'), { body: 'standing-committee', decisions: [{ subjectId: body, level: 'good', reason: 'a' }] }),
    ],
    ['POST /duties/:id/acknowledge', ({ overseer }) => binh.post(`/duties/${ownDuty}/acknowledge`, { personId: overseer, note: 'a' })],
    ['POST /campaigns/:id/amendments/preview', (ids) => binh.post(at('amendments/preview'), extend(ids))],
    ['POST /campaigns/:id/amendments', (ids) => binh.post(at('amendments'), extend(ids))],
    ['POST /campaigns/:id/amendments, after a step', (ids) => binh.post(at('amendments'), adding(ids))],
    ['POST /accounts/invitations', ({ person }) => binh.post('/accounts/invitations', { personId: person })],
    [
      'POST /data-requests',
      ({ person }) => binh.post('/data-requests', { personId: person, kind: 'correct', wish: 'a', receivedOn: '2026-03-13' }),
    ],
    [
      'POST /delegations',
      ({ login }) => leader.post('/delegations', { login, role: 'leader', since: `${YEAR}-01-01`, until: `${YEAR}-01-02`, reason: 'a' }),
    ],
    ['POST /campaigns/preview', ({ body }) => binh.post('/campaigns/preview', { plan: 'p79', year: YEAR, bindings: { branches: [body] } })],
  ])('%s: refused, nothing of theirs is shown or changed; with one’s own it goes through', async (_, call) => {
    const before = await tableCounts(api);
    const refused = await call(foreign);
    expect([400, 404, 422]).toContain(refused.status);
    expect(JSON.stringify(refused.body)).not.toContain('Chi bộ');
    expect(await tableCounts(api)).toEqual(before);
    expect((await call(own)).ok).toBe(true);
  });

  test.each<[string, (ids: Ids) => ReturnType<Person['get']>]>([
    ['GET /campaigns/:id/results?unit', ({ body }) => binh.get(at(`results?unit=${body}`))],
    ['POST /accounts/search', ({ person }) => binh.post('/accounts/search', { search: person })],
  ])('%s: with theirs nothing is found, with one’s own something', async (_, call) => {
    const found = async (ids: Ids): Promise<number> => (await call(ids)).body.items?.length ?? 0;
    expect([await found(foreign), (await found(own)) > 0]).toEqual([0, true]);
  });

  test.each<[string, (ids: Ids) => ReturnType<Person['get']>]>([
    ['GET /campaigns/:id/messages?cursor', ({ message }) => binh.get(at(`messages?cursor=${message}`))],
    ['GET /audit?cursor', ({ entry }) => binh.get(`/audit?cursor=${entry}`)],
  ])('%s: after one of theirs come none of theirs', async (_, call) => {
    const { items = [] }: { items?: { id: string }[] } = (await call(foreign)).body;
    const theirs = await api.db.query(
      `SELECT id FROM audit_entry WHERE tenant_id <> (SELECT tenant_id FROM campaign WHERE id = $1) UNION
       SELECT m.id FROM message m JOIN world w ON w.id = m.world_id WHERE w.tenant_id <> (SELECT tenant_id FROM campaign WHERE id = $1)`,
      [ownCampaign],
    );
    expect(items.filter(({ id }) => theirs.some((one: { id: string }) => one.id === id))).toEqual([]);
  });

  test('POST /me/sessions/end: somebody else’s session goes on', async () => {
    const [{ id }] = await api.db.query(
      `SELECT s.id FROM session s JOIN account a ON a.id = s.account_id JOIN campaign c ON c.tenant_id = a.tenant_id WHERE c.id = $1 AND a.login = 'an'`,
      [campaignId],
    );
    await binh.post('/me/sessions/end', { sessionId: id });
    expect((await an.get('/me')).status).toBe(200);
  });
});
