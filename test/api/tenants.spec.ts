import type { Board } from '@libs/contracts/board';
import type { Unit } from '@libs/contracts/unit';
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
