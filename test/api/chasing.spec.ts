import { composeMessages } from '@libs/acts/chasing/compose-messages';
import type { MessageLine, MessagePage } from '@libs/contracts/message';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { YEAR, boardOf, dutyOf, launchWard, openSteps, previewOf } from './support/ward';

let api: Api;
let an: Person;
let campaignId: string;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  campaignId = await launchWard(api, an);
  await openSteps(api, campaignId);
});
afterAll(() => api.close());

/** What the courier does at its hour. */
async function compose(): Promise<void> {
  const [{ id: worldId }] = await api.db.query(`SELECT id FROM world WHERE kind = 'live'`);
  const frame = { address: 'http://127.0.0.1:3000', contact: 'Ban Tổ chức' };
  await api.uow.run({ worldId }, (tx) => composeMessages(tx, { worldId, deliver: 'send', frame, limit: 1000 }));
}

const page = async (query: string): Promise<MessagePage> => (await an.get(`/campaigns/${campaignId}/messages?${query}`)).body;

test('as many notices as the preview promised, in pages, with why and what became of them', async () => {
  const { notices } = await previewOf(an, { plan: 'p79', year: YEAR });
  await compose();
  const [{ id }] = await api.db.query(
    `WITH sent AS (UPDATE message SET state = 'sent', sent_at = now() WHERE id = (SELECT id FROM message WHERE state = 'queued' ORDER BY id LIMIT 1) RETURNING id)
     INSERT INTO delivery (message_id, at, outcome, code) SELECT id, now(), unnest(ARRAY['later', 'sent']), unnest(ARRAY['421', '250']) FROM sent
     RETURNING message_id AS id`,
  );
  const items: MessageLine[] = [];
  for (let next: string | null = ''; next !== null;) {
    const part: MessagePage = await page(`limit=10${next === '' ? '' : `&cursor=${next}`}`);
    expect(part.items.length).toBeLessThanOrEqual(10);
    items.push(...part.items);
    next = part.next;
  }
  expect(items).toHaveLength(notices.people);
  expect(new Set(items.map(({ personId }) => personId)).size).toBe(notices.people);
  expect(items.filter(({ state }) => state === 'no-address')).toHaveLength(notices.withoutEmail.length);
  expect(items.reduce((sum, { reasons }) => sum + reasons.length, 0)).toBeGreaterThanOrEqual(notices.duties);
  const sent = items.find((item) => item.id === id);
  expect(sent).toMatchObject({ state: 'sent', stateText: 'Đã gửi', occasionText: 'Thông báo triển khai', channelText: 'Thư điện tử' });
  expect(sent?.deliveries.map(({ outcome, outcomeText, code }) => [outcome, outcomeText, code])).toEqual([
    ['sent', 'Máy chủ thư đã nhận', '250'],
    ['later', 'Chưa gửi được, sẽ thử lại', '421'],
  ]);
  expect(sent?.reasons[0]).toMatch(/^.+ – .+: thông báo triển khai$/);
});

test('a unit shows only messages about its own duties', async () => {
  await compose();
  const board = await boardOf(an, campaignId);
  const row = board.rows.find(({ code }) => code === 'CB05');
  const unit = (await an.get(`/campaigns/${campaignId}/units/${row?.bodyId}`)).body;
  expect(unit.messages.map(({ person }: MessageLine) => person).sort()).toEqual(
    unit.heads.map(({ name }: { name: string }) => name).sort(),
  );
  for (const { reasons } of unit.messages) for (const reason of reasons) expect(reason).toContain(row?.name);
});

test('the letter drafted at the last rung (product 3, no. 8)', async () => {
  const dutyId = dutyOf(await boardOf(an, campaignId), 'CB05', 'reviews');
  const [{ id }] = await api.db.query(
    `INSERT INTO escalation (campaign_id, duty_id, due_at, rung, plan_day, letter)
     SELECT campaign_id, id, '2026-11-25T23:59:59.999+07:00', 5, '2026-12-02', true FROM duty WHERE id = $1 RETURNING id`,
    [dutyId],
  );
  const { body } = await an.get(`/letters/${id}`);
  expect(body).toMatchObject({ drafted: { at: '2026-12-02T07:00:00.000+07:00', text: '07:00 thứ Tư, 02/12/2026' } });
  expect(body.text).toContain(`Kính gửi: ${body.bodyName}`);
  expect(body.text).toContain('Thực hiện Kế hoạch 79-KH/ĐU, mục IX.1');
  expect(body.text).toContain('hạn hết ngày thứ Tư, 25/11/2026');
  const row = (await boardOf(an, campaignId)).rows.find(({ code }) => code === 'CB05');
  const unit = (await an.get(`/campaigns/${campaignId}/units/${row?.bodyId}`)).body;
  expect(unit.duties[0].escalations).toEqual([
    {
      id,
      on: { at: '2026-12-02T07:00:00.000+07:00', text: '07:00 thứ Tư, 02/12/2026' },
      text: 'Quá hạn 5 ngày làm việc: nhắc đơn vị, báo đồng chí phụ trách, báo cơ quan chỉ đạo, soạn công văn đôn đốc',
      letter: body.text,
    },
  ]);
});
