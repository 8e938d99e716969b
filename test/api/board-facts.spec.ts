import type { DutyLine } from '@libs/acts/campaign/board.queries';
import { SqlBoard } from '@libs/persistence/campaign/board.queries';
import { P79_WORDS } from '../support/board-words';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { boardOf, dutyOf, launchWard, openSteps } from './support/ward';

let api: Api;
let an: Person;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
});
afterAll(() => api.close());

test('the board and the chase start from the same facts, so that page and message cannot disagree (architecture 6)', async () => {
  const campaignId = await launchWard(api, an);
  await openSteps(api, campaignId);
  const board = await boardOf(an, campaignId);
  const duty = (code: string, step = 'reviews'): string => dutyOf(board, code, step);
  await an.form(`/duties/${duty('CB01')}/submit`).field('text', 'Đã họp');
  await an.form(`/duties/${duty('CB02')}/submit`).field('text', 'Đã họp');
  await an.post(`/duties/${duty('CB02')}/return`, { reason: 'Thiếu' });
  await an.post(`/duties/${duty('CB03')}/waive`, { reason: 'Sáp nhập' });
  await an.post(`/duties/${duty('CB04')}/acknowledge`, { note: 'Đã gọi' });
  await an.post(`/duties/${duty('CB04')}/acknowledge`, { note: 'Gọi lại' });
  // Rungs made for the deadline in force and for one that was changed since.
  await api.db.query(
    `INSERT INTO escalation (campaign_id, duty_id, due_at, rung, plan_day, letter)
     SELECT d.campaign_id, d.id, CASE rung WHEN 3 THEN s.due_at - interval '1 day' ELSE s.due_at END, rung, '2026-11-26', false
       FROM duty d JOIN campaign_step s ON s.id = d.step_id, unnest(ARRAY[1, 2, 3]) rung WHERE d.id = ANY($1::uuid[])`,
    [[duty('CB04'), duty('CB05')]],
  );

  const [{ id: tenantId }] = await api.db.query('SELECT id FROM tenant');
  const lines: readonly DutyLine[] = (await new SqlBoard(api.db).board(tenantId, campaignId))?.duties ?? [];
  const chased = await api.uow.run(tenantId, (tx) => tx.chasing.dutyFacts(lines.map(({ id }) => id)));
  expect(lines.length).toBe(board.campaign.duties.owed);
  expect(lines.map(({ id, facts }) => ({ id, facts }))).toEqual(lines.map(({ id }) => ({ id, facts: chased.get(id)?.facts })));
  expect(lines.find(({ id }) => id === duty('CB05'))?.facts.made).toEqual({ rung: 2, day: '2026-11-26' });
  expect(lines.find(({ id }) => id === duty('CB05', 'results'))?.facts.missing).toHaveLength(1);
});

test('the lamp is red where the machine itself is late (architecture 4), and says that nothing handed in is lost', async () => {
  const campaignId = (await an.post('/campaigns', { plan: 'p79', year: 2099, ...P79_WORDS })).body.campaignId;
  const lamp = async () => (await boardOf(an, campaignId)).lamp;
  expect(await lamp()).toEqual({ red: false, stalled: 0, overdue: 0, text: null });
  await api.db.query(`UPDATE process SET wakes_seen = 1, next_moment = now() - interval '119 seconds' WHERE subject_id = $1`, [campaignId]);
  expect(await lamp()).toMatchObject({ red: false });
  await api.db.query(`UPDATE process SET next_moment = now() - interval '121 seconds' WHERE subject_id = $1`, [campaignId]);
  await api.db.query(
    `INSERT INTO moment (campaign_id, kind, id, instant, failures, next_try) VALUES ($1, 'chase', '2099-10-01', now(), 1, now() + interval '15 minutes')`,
    [campaignId],
  );
  expect(await lamp()).toEqual({
    red: true,
    stalled: 1,
    overdue: 1,
    text:
      'Hệ thống cần được kiểm tra: 1 việc của hệ thống chưa chạy được, đang được thử lại; hệ thống đang chậm hơn lịch quá 2 phút. ' +
      'Việc các đơn vị nộp vẫn được ghi nhận đầy đủ.',
  });
  await api.db.query(`UPDATE process SET wakes_seen = 0, next_moment = NULL WHERE subject_id = $1`, [campaignId]);
  await api.db.query(`UPDATE campaign SET launched_at = now() - interval '3 minutes' WHERE id = $1`, [campaignId]);
  expect((await lamp()).overdue).toBe(1);
});
