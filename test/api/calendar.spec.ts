import { type Api, anotherCommittee, firstPerson, type Person, startApi } from './support/start-api';
import { launchWard, tableCounts, YEAR } from './support/ward';

let api: Api;
let an: Person;
let campaignId: string;
beforeEach(async () => {
  api = await startApi();
  an = await firstPerson(api);
  campaignId = await launchWard(api, an);
});
afterEach(() => api.close());

/** The first Monday after the 19th of November: a few working days before the first deadlines of P79. */
const DAY = (() => {
  const day = new Date(Date.UTC(YEAR, 10, 20));
  while (day.getUTCDay() !== 1) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
})();
const OFF = { date: DAY, kind: 'off', reason: 'Lễ của phường', document: '12-TB/ĐU', confirmed: true };
const page = async (who = an): Promise<{ days: { date: string; own: boolean }[]; changes: object[] }> =>
  (await who.get(`/calendar?year=${YEAR}`)).body;
const version = async (): Promise<string> =>
  (await api.db.query(`SELECT calendar_version_id AS id FROM campaign WHERE id = $1`, [campaignId]))[0].id;

describe('G-03 a committee’s calendar', () => {
  test('a day is added, changed and taken back; every word is kept with who and when', async () => {
    expect((await an.post('/calendar', OFF)).status).toBe(200);
    expect((await page()).days.find(({ date }) => date === DAY)).toMatchObject({ reason: 'Lễ của phường', own: true, confirmed: true });
    expect((await an.post('/calendar', OFF)).body).toMatchObject({ status: 422, code: 'nothing-changes', path: 'date' });
    expect((await an.post('/calendar', { ...OFF, reason: 'Lễ khác' })).status).toBe(200);
    expect((await an.post('/calendar', { ...OFF, kind: 'as-published', reason: 'Nhầm' })).status).toBe(200);
    const after = await page();
    expect(after.days.some(({ date }) => date === DAY)).toBe(false);
    expect(after.changes).toHaveLength(3);
    expect(after.changes[0]).toMatchObject({ by: 'Nguyễn Thị An', text: expect.stringContaining('trở lại như lịch chung: Nhầm') });
  });

  test.each([
    ['a Saturday declared off', { ...OFF, date: '2027-11-20' }, 'not-a-special-day'],
    ['a weekday declared worked', { ...OFF, kind: 'working' }, 'not-a-special-day'],
  ])('%s is refused', async (_what, body, code) => {
    expect((await an.post('/calendar', body)).body).toMatchObject({ status: 422, code });
  });

  test('a change while a campaign runs proposes what would move; taken over, the campaign runs by it, and no deadline has moved', async () => {
    const [dues, before] = [() => api.db.query(`SELECT key, due_at FROM campaign_step ORDER BY ordinal`), await version()];
    const planned: unknown = await dues();
    await an.post('/calendar', OFF);
    const [proposal] = (await an.get('/calendar/proposals')).body;
    expect(proposal).toMatchObject({ campaign: { id: campaignId } });
    expect(proposal.effects.length).toBeGreaterThan(0);
    expect(proposal.effects.join()).toMatch(/lần nhắc trước hạn \d ngày làm việc chuyển từ thứ .* sang thứ/);
    expect(await version()).toBe(before);

    expect((await an.post(`/campaigns/${campaignId}/calendar`, { take: true })).status).toBe(200);
    expect(await version()).not.toBe(before);
    expect(await dues()).toEqual(planned);
    expect((await an.get('/calendar/proposals')).body).toEqual([]);
    expect(await api.db.query(`SELECT news FROM outbox ORDER BY id DESC LIMIT 1`)).toEqual([{ news: 'amended' }]);
  });

  test('left alone, the campaign keeps its calendar and is not asked about this change again; the next launch has the new one', async () => {
    const before = await version();
    await an.post('/calendar', OFF);
    expect((await an.post(`/campaigns/${campaignId}/calendar`, { take: false })).status).toBe(200);
    expect(await version()).toBe(before);
    expect((await an.get('/calendar/proposals')).body).toEqual([]);
    await an.post('/calendar', { ...OFF, kind: 'as-published', reason: 'Nhầm' });
    await an.post('/calendar', OFF);
    const rehearsed = await an.post('/rehearsals', { plan: 'p79', year: YEAR, startsOn: `${YEAR}-10-01` });
    const [{ days }] = await api.db.query(
      `SELECT count(*)::int AS days FROM calendar_day d JOIN campaign c ON c.calendar_version_id = d.version_id WHERE c.id = $1 AND d.date = $2`,
      [rehearsed.body.campaignId, DAY],
    );
    expect(days).toBe(1);
  });

  test('what a launch is told of the document counts the committee’s own days', async () => {
    const day = [`${YEAR}-11-25`, `${YEAR}-11-27`].find((date) => ![0, 6].includes(new Date(date).getUTCDay())) ?? '';
    const told = async (): Promise<string[]> =>
      (await an.post('/campaigns/preview', { plan: 'p79', year: YEAR })).body.findings.map(({ message }: { message: string }) => message);
    const said = `ngày nghỉ, thứ`;
    const count = async (): Promise<number> => (await told()).filter((message) => message.includes(said)).length;
    const before = await count();
    await an.post('/calendar', { ...OFF, date: day });
    expect(await count()).toBe(before + 1);
  });

  test('another committee sees nothing of it and decides about nothing', async () => {
    const binh = await anotherCommittee(api);
    await an.post('/calendar', OFF);
    expect((await page(binh)).changes).toEqual([]);
    expect((await binh.get('/calendar/proposals')).body).toEqual([]);
    const before = await tableCounts(api);
    expect((await binh.post(`/campaigns/${campaignId}/calendar`, { take: true })).body).toMatchObject({ status: 404 });
    expect(await tableCounts(api)).toEqual(before);
  });
});
