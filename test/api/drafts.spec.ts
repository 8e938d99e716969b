import { draftNextYear } from '@libs/acts/recurrence/draft-next-year';
import { type Api, anotherCommittee, firstPerson, type Person, startApi } from './support/start-api';
import { launchWard, tableCounts, YEAR } from './support/ward';

let api: Api;
let an: Person;
let binh: Person;
let tenantId: string;
beforeEach(async () => {
  api = await startApi();
  an = await firstPerson(api);
  binh = await anotherCommittee(api);
  await launchWard(api, an);
  [{ tenant_id: tenantId }] = await api.db.query(`SELECT tenant_id FROM campaign`);
});
afterEach(() => api.close());

const draft = async (): Promise<string> =>
  (await api.uow.run(tenantId, (tx) => draftNextYear(tx, 'p79', { tenantId, accountId: null, via: 'machine' }))) ?? '';

describe('B-09 next year’s draft before the board', () => {
  test('is shown beside how last year was, and approving it gives the launch its choices, on record', async () => {
    const id = await draft();
    const listed = (await an.get('/drafts')).body;
    expect(listed).toMatchObject([{ id, year: YEAR + 1, state: 'waiting', stateText: `Bản nháp năm ${YEAR + 1} chờ duyệt` }]);
    const shown = (await an.get(`/drafts/${id}`)).body;
    expect(shown.steps.map(({ key, wording }: { key: string; wording: string }) => [key, wording])).toEqual([
      ['reviews', 'trước ngày 26/11'],
      ['results', 'trước ngày 28/11 hàng năm'],
      ['delegated-results', 'trước ngày 15/12 hàng năm'],
    ]);
    expect(shown).toMatchObject({ lastYear: YEAR, decided: null, gone: [] });

    const approved = await an.post(`/drafts/${id}/approve`, {});
    expect(approved.status).toBe(200);
    expect(approved.body).toEqual({ plan: 'p79', year: YEAR + 1, decisions: {} });
    expect((await an.get(`/drafts/${id}`)).body).toMatchObject({ state: 'approved', decided: { by: 'Nguyễn Thị An', reason: null } });
    expect(await api.db.query(`SELECT act FROM audit_entry WHERE act LIKE '%draft%' ORDER BY id`)).toEqual([
      { act: 'draft-next-year' },
      { act: 'approve-draft' },
    ]);
    expect(await api.db.query(`SELECT count(*)::int AS n FROM campaign`)).toEqual([{ n: 1 }]);
  });

  test('is rejected with a reason, kept, and neither approved nor drafted again', async () => {
    const id = await draft();
    expect((await an.post(`/drafts/${id}/reject`, { reason: ' ' })).body).toMatchObject({ status: 400, path: 'reason' });
    expect((await an.post(`/drafts/${id}/reject`, { reason: 'Chờ hướng dẫn mới' })).status).toBe(200);
    expect((await an.get(`/drafts/${id}`)).body).toMatchObject({ state: 'rejected', decided: { reason: 'Chờ hướng dẫn mới' } });
    expect((await an.post(`/drafts/${id}/approve`, {})).body).toMatchObject({ status: 409, code: 'draft-decided' });
    expect(await draft()).toBe('');
  });

  test('is another committee’s to none: 404 and nothing changed', async () => {
    const id = await draft();
    const before = await tableCounts(api);
    expect((await binh.get('/drafts')).body).toEqual([]);
    for (const answer of [
      await binh.get(`/drafts/${id}`),
      await binh.post(`/drafts/${id}/approve`, {}),
      await binh.post(`/drafts/${id}/reject`, { reason: 'a' }),
    ])
      expect(answer.body).toMatchObject({ status: 404 });
    expect(await tableCounts(api)).toEqual(before);
  });
});
