import type { Board } from '@libs/contracts/board';
import type { Unit } from '@libs/contracts/unit';
import { P79_WORDS } from '../support/board-words';
import { type Api, type Person, anotherCommittee, firstPerson, startApi } from './support/start-api';
import { YEAR, boardOf, dutyOf, importWard, launchWard, openSteps, previewOf } from './support/ward';

const PDF = Buffer.from('%PDF-1.7\nbáo cáo');

/** What a change of a running campaign answers. */
const told = {
  done: true,
  notice: { people: expect.any(Number), at: expect.anything(), text: expect.stringMatching(/^\d+ người sẽ được báo lúc 07:30 thứ /) },
};

let api: Api;
let an: Person;
beforeAll(async () => {
  api = await startApi();
  await firstPerson(api);
});
afterAll(() => api.close());
/** Each test has a committee of its own. */
beforeEach(async () => {
  an = await anotherCommittee(api);
});

describe('before the launch', () => {
  test('GET /plans, /campaigns and /organisation of a committee that has nothing yet', async () => {
    expect((await an.get('/plans')).body).toContainEqual({
      id: 'p79',
      number: '79-KH/ĐU',
      title: 'Thực hiện kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể và cá nhân',
      issuer: 'Đảng ủy phường Nguyễn Nghiêm',
      campaignYear: 2023,
      recurs: 'yearly',
      steps: 3,
    });
    expect((await an.get('/campaigns')).body).toEqual([]);
    expect((await an.get('/organisation')).body).toMatchObject({
      counts: { organisations: 0, people: 0 },
      lastImport: null,
      organisations: [],
    });
  });

  test('the tree of the imported ward, each under its superior', async () => {
    await importWard(an);
    const { counts, organisations } = (await an.get('/organisation')).body;
    expect(counts).toMatchObject({ branches: 12, people: 296, members: 287 });
    expect(organisations[0]).toMatchObject({ parentId: null, depth: 0, kind: 'party-committee', kindText: 'Đảng bộ' });
    const branch = organisations.find(({ code }: { code: string }) => code === 'CB05');
    expect(branch).toMatchObject({ depth: 1, parentId: organisations[0].id, kindText: 'Chi bộ' });
    expect(branch.heads.length).toBeGreaterThan(0);
    expect(branch.overseers).toHaveLength(1);
  });

  test('the preview shows every wording beside its moment, who is in and who is out, and how many notices go out', async () => {
    await importWard(an);
    const preview = await previewOf(an, { plan: 'p79', year: 2026 });
    expect(preview.steps.map(({ key, wording, planned }) => [key, wording, planned])).toEqual([
      ['reviews', 'trước ngày 26/11', { at: '2026-11-25T23:59:59.999+07:00', text: 'hết thứ Tư, 25/11/2026' }],
      ['results', 'trước ngày 28/11 hàng năm', { at: '2026-11-27T23:59:59.999+07:00', text: 'hết thứ Sáu, 27/11/2026' }],
      ['delegated-results', 'trước ngày 15/12 hàng năm', { at: '2026-12-14T23:59:59.999+07:00', text: 'hết thứ Hai, 14/12/2026' }],
    ]);
    expect(preview.bodies.find(({ key }) => key === 'branches')).toMatchObject({ external: false, needed: true });
    expect(preview.bodies.find(({ key }) => key === 'branches')?.bound).toHaveLength(12);
    expect(preview.bodies.find(({ key }) => key === 'city-organizing-board')).toMatchObject({ external: true, needed: false, bound: [] });
    const out = preview.roster.lines.filter(({ included }) => !included);
    expect(preview.roster.people.included + preview.roster.people.excluded).toBe(296);
    expect(out.map(({ words }) => words)).toContain('Đảng viên được miễn công tác và sinh hoạt đảng');
    expect(preview.findings.map(({ code }) => code)).toContain('no-decider');
    expect(preview.notices.people).toBeGreaterThan(12);
  });

  test('a step overdue at launch must be given a date or waived first (architecture 8)', async () => {
    await importWard(an);
    const old = await previewOf(an, { plan: 'p79', year: 2023 });
    expect(old).toMatchObject({ ready: false });
    expect(old.steps[0]).toMatchObject({ problem: 'overdue-at-launch', problemText: expect.stringContaining('hạn mới') });
    const refused = await an.post('/campaigns', { plan: 'p79', year: 2023 });
    expect(refused.body).toMatchObject({ status: 422, code: 'step-needs-decision', path: 'decisions.reviews', cite: 'P79-11, IX.1' });
    const decisions = {
      reviews: { due: `${YEAR}-03-02` },
      results: { due: `${YEAR}-03-04T17:00:00+07:00` },
      'delegated-results': { waive: 'Thành ủy không giao' },
    };
    const ready = await previewOf(an, { plan: 'p79', year: 2023, decisions });
    expect(ready.ready).toBe(true);
    expect(ready.steps.map(({ due, waived }) => due?.at ?? waived)).toEqual([
      `${YEAR}-03-02T23:59:59.999+07:00`,
      `${YEAR}-03-04T17:00:00.000+07:00`,
      'Thành ủy không giao',
    ]);
    expect((await an.post('/campaigns', { plan: 'p79', year: 2023, decisions, ...P79_WORDS })).status).toBe(201);
  });
});

describe('after the launch', () => {
  let campaignId: string;
  let board: Board;
  beforeEach(async () => {
    campaignId = await launchWard(api, an);
    await openSteps(api, campaignId);
    board = await boardOf(an, campaignId);
  });

  const unitOf = async (code: string): Promise<Unit> => {
    const bodyId = board.rows.find((row) => row.code === code)?.bodyId;
    const answer = await an.get(`/campaigns/${campaignId}/units/${bodyId}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const cellOf = async (code: string): Promise<string> => {
    const fresh = await boardOf(an, campaignId);
    const cell = fresh.rows.find((row) => row.code === code)?.cells[0];
    return `${cell?.status}: ${cell?.text}`;
  };

  test('the board: steps across, bearers down, the nearest deadline, nothing stuck', () => {
    expect(board.campaign).toMatchObject({ state: 'running', stateText: 'Đang thực hiện', year: YEAR, rehearsalId: null });
    expect(board.branches).toBe(12);
    expect(board.steps.map(({ key, state }) => [key, state])).toEqual([
      ['reviews', 'open'],
      ['results', 'open'],
      ['delegated-results', 'waiting'],
    ]);
    expect(board.nearest).toMatchObject({ wording: 'trước ngày 26/11', due: { at: `${YEAR}-11-25T23:59:59.999+07:00` } });
    expect(board.rows.find(({ code }) => code === 'CB05')?.cells.map((cell) => cell?.status ?? null)).toEqual(['open', 'blocked', null]);
    expect(board.lamp).toEqual({ red: false, stalled: 0, overdue: 0, text: null });
    expect(board.stuck).toEqual([]);
  });

  test('the same plan and year twice only on purpose', async () => {
    const again = await an.post('/campaigns', { plan: 'p79', year: YEAR });
    expect(again.body).toMatchObject({ status: 409, code: 'already-launched', path: 'again' });
    expect((await an.post('/campaigns', { plan: 'p79', year: YEAR, again: true, ...P79_WORDS })).status).toBe(201);
    expect((await an.get('/campaigns')).body.map(({ round }: { round: number }) => round)).toEqual([2, 1]);
  });

  test('handing in with text and a file, reading it back, returning it, handing in again', async () => {
    const duty = dutyOf(board, 'CB05', 'reviews');
    const sent = await an.form(`/duties/${duty}/submit`).field('text', 'Đã họp xong.\r\nCó mặt 24.').attach('files', PDF, 'Biên bản.docx');
    expect(sent.body).toMatchObject({ version: 1, reference: expect.stringMatching(/^DD-[0-9A-F]{8}-1$/) });
    expect(await cellOf('CB05')).toMatch(/^done-on-time: xong \d\d\/\d\d$/);

    const [submission] = (await unitOf('CB05')).duties[0]?.submissions ?? [];
    expect(submission).toMatchObject({ text: 'Đã họp xong.\nCó mặt 24.', by: 'Nguyễn Thị An', returned: null });
    expect(submission?.files).toEqual([{ id: expect.any(String), name: 'Biên bản.docx.pdf', type: 'application/pdf', size: PDF.length }]);
    const file = await an.get(`/attachments/${submission?.files[0]?.id}`).buffer();
    expect(file.body).toEqual(PDF);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Bien ban.docx.pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n.docx.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });

    expect((await an.post(`/duties/${duty}/return`, { reason: 'Thiếu chữ ký' })).body).toEqual(told);
    expect(await cellOf('CB05')).toMatch(/^returned: bị trả lại/);
    expect((await boardOf(an, campaignId)).stuck[0]).toMatchObject({ bodyName: expect.stringContaining('5'), status: 'returned' });
    expect((await an.form(`/duties/${duty}/submit`).field('text', 'Đã ký')).body).toMatchObject({ version: 2 });
    const unit = await unitOf('CB05');
    expect(unit.asked[4]).toMatchObject({ heading: 'Lệ chung khi kiểm điểm', lines: { length: 4 } });
    expect(unit.duties[0]?.submissions.map(({ version, returnReason }) => [version, returnReason])).toEqual([
      [2, null],
      [1, 'Thiếu chữ ký'],
    ]);
    expect(unit.story.map(({ text, by }) => [text.replace(/“.*”/, '…'), by])).toEqual([
      ['Nộp thay mặt đơn vị …, lần 2.', 'Nguyễn Thị An'],
      ['Trả lại …, lần 1.', 'Nguyễn Thị An'],
      ['Nộp thay mặt đơn vị …, lần 1, 1 tệp.', 'Nguyễn Thị An'],
      [`Triển khai kế hoạch cho năm ${YEAR}.`, 'Nguyễn Thị An'],
    ]);
  });

  test('what is out of order is refused with its article (G-04)', async () => {
    const answer = await an.form(`/duties/${dutyOf(board, 'CB05', 'results')}/submit`).field('text', 'Báo cáo');
    expect(answer.body).toMatchObject({ status: 409, code: 'out-of-order', cite: 'G-04; P79-11, IX.1', article: 'mục IX.1' });
  });

  test('of two who write at the same time the second is told before the first one’s version is replaced', async () => {
    const duty = dutyOf(board, 'CB06', 'reviews');
    const handIn = (text: string, seen: number) => an.form(`/duties/${duty}/submit`).field('text', text).field('seen', `${seen}`);
    expect((await handIn('Bản một', 0)).body).toMatchObject({ version: 1 });
    expect((await handIn('Bản hai, viết song song', 0)).body).toMatchObject({ status: 409, code: 'handed-in-meanwhile' });
    expect((await unitOf('CB06')).duties[0]?.submissions.map(({ text }) => text)).toEqual(['Bản một']);
    expect((await handIn('Bản hai, sau khi xem', 1)).body).toMatchObject({ version: 2 });
    expect((await an.form(`/duties/${duty}/submit`).field('text', 'a').field('seen', 'x')).body).toMatchObject({
      status: 400,
      path: 'seen',
    });
  });

  test('screens name articles, never our own codes', async () => {
    expect(board.steps.map(({ cite }) => cite)).toEqual(expect.arrayContaining(['mục IX.1']));
    expect(JSON.stringify([await boardOf(an, campaignId), await unitOf('CB05')])).not.toMatch(/\b(G|P79|H19)-\d\d/);
  });

  test('overdue: worst first, in one sentence; amended it is no longer (G-13)', async () => {
    await api.db.query(`UPDATE campaign_step SET due_at = now() - interval '3 days' WHERE campaign_id = $1 AND key = 'reviews'`, [
      campaignId,
    ]);
    const late = await boardOf(an, campaignId);
    const [first, second] = late.stuck;
    expect(first?.status).toBe('overdue');
    expect(first?.sentence).toMatch(/^Chờ .+ \(đ\/c .+\), từ .+, đã quá hạn \(.+\)\. Tiếp theo: \d\d:\d\d .+ sẽ nhắc/);
    expect(first?.waiting).toBeGreaterThanOrEqual(second?.waiting ?? 0);
    expect(late.campaign.duties.overdue).toBe(late.stuck.length);

    const stepId = late.steps[0]?.id;
    const amendment = { due: `${YEAR}-12-04`, documentNumber: '12-CV/ĐU', documentDate: '2026-11-20', reason: 'Mưa lũ' };
    const asked = await an.post(`/steps/${stepId}/amend`, amendment);
    expect(asked.body).toMatchObject({ status: 409, code: 'order-of-deadlines', path: 'confirmed' });
    expect(asked.body.detail).toContain(`hạn 27/11/${YEAR}, trước hạn 04/12/${YEAR} của việc phải xong trước nó`);
    expect((await an.post(`/steps/${stepId}/amend`, { ...amendment, confirmed: true })).body).toEqual(told);
    const after = await boardOf(an, campaignId);
    expect(after.stuck).toEqual([]);
    expect(after.steps[0]?.due?.at).toBe(`${YEAR}-12-04T23:59:59.999+07:00`);
    expect(after.amendments).toMatchObject([{ documentNumber: '12-CV/ĐU', reason: 'Mưa lũ', by: 'Nguyễn Thị An' }]);
  });

  test('before a change: whom it would be told to and when, as the change itself then answers (G-13)', async () => {
    const [owing, ofDuty] = [`/campaigns/${campaignId}/notice`, `/duties/${dutyOf(board, 'CB05', 'reviews')}/notice`];
    expect((await an.get(ofDuty)).body).toEqual({ ...told.notice, people: 2 });
    const before = (await an.get(owing)).body;
    expect(before).toEqual(told.notice);
    expect((await an.post(`/campaigns/${campaignId}/pause`, { reason: 'Bão' })).body.notice).toEqual(before);
    expect((await an.post(`/campaigns/${campaignId}/resume`, {})).body.notice).toEqual(before);
  });

  test('a waiver is taken back, with a reason; what is not waived is not', async () => {
    const duty = dutyOf(board, 'CB07', 'reviews');
    expect((await an.post(`/duties/${duty}/unwaive`, { reason: 'Nhầm' })).body).toMatchObject({ status: 409, code: 'not-waived' });
    await an.post(`/duties/${duty}/waive`, { reason: 'Chi bộ mới lập' });
    expect((await unitOf('CB07')).duties[0]?.can).toMatchObject({ waive: false, unwaive: true });
    expect((await an.post(`/duties/${duty}/unwaive`, { reason: 'Ghi nhầm chi bộ' })).body).toEqual(told);
    const { duties, story } = await unitOf('CB07');
    expect([duties[0]?.waivedReason, duties[0]?.can]).toEqual([null, expect.objectContaining({ waive: true, unwaive: false })]);
    expect(story[0]?.text).toMatch(/^Bỏ miễn “.+”: Ghi nhầm chi bộ\.$/);
  });

  test('pausing stops, resuming goes on, ending ends; a closed step keeps its reason', async () => {
    const state = async (): Promise<string> => (await boardOf(an, campaignId)).campaign.state;
    await an.post(`/campaigns/${campaignId}/pause`, { reason: 'Bão' });
    expect(await state()).toBe('paused');
    await an.post(`/campaigns/${campaignId}/resume`, {});
    expect(await state()).toBe('running');
    await an.post(`/steps/${board.steps[0]?.id}/close`, { reason: 'Đủ điều kiện' });
    expect((await boardOf(an, campaignId)).steps[0]).toMatchObject({ state: 'closed', closedReason: 'Đủ điều kiện' });
    await an.post(`/campaigns/${campaignId}/end`, { reason: 'Xong sớm' });
    expect(await state()).toBe('ended');
    expect((await an.post(`/campaigns/${campaignId}/cancel`, { reason: 'Nhầm' })).body).toMatchObject({
      status: 409,
      code: 'campaign-over',
    });
  });

  test('waiving, and acknowledging on behalf of whoever is in charge (G-10)', async () => {
    const duty = dutyOf(board, 'CB05', 'reviews');
    const overseer = (await unitOf('CB05')).overseers[0];
    const wrong = await an.post(`/duties/${duty}/acknowledge`, { personId: (await unitOf('CB06')).heads[0]?.personId });
    expect(wrong.body).toMatchObject({ status: 422, code: 'not-in-charge', path: 'personId' });
    expect((await an.post(`/duties/${duty}/acknowledge`, { personId: overseer?.personId, note: 'Đã gọi' })).body).toEqual({ done: true });
    expect((await unitOf('CB05')).duties[0]?.acknowledgements).toMatchObject([{ by: overseer?.name, note: 'Đã gọi' }]);
    await an.post(`/duties/${duty}/waive`, { reason: 'Chi bộ mới sáp nhập' });
    expect(await cellOf('CB05')).toBe('waived: được miễn');
    expect((await unitOf('CB05')).duties[0]).toMatchObject({ waivedReason: 'Chi bộ mới sáp nhập', can: { submit: false, waive: false } });
  });

  test('the roster by pages, and only who is out', async () => {
    const first = (await an.get(`/campaigns/${campaignId}/roster?limit=200`)).body;
    const rest = (await an.get(`/campaigns/${campaignId}/roster?limit=200&cursor=${first.next}`)).body;
    expect(rest.next).toBeNull();
    expect(first.rule).toMatch(/^Mọi đảng viên, trừ đảng viên được miễn công tác và sinh hoạt đảng; /);
    expect(first.source).toBe('Kế hoạch 79-KH/ĐU, mục V.2');
    const names = [...first.items, ...rest.items].map(({ id }: { id: string }) => id);
    expect(new Set(names).size).toBe(
      first.people.included + first.people.excluded + first.organisations.included + first.organisations.excluded,
    );
    const out = (await an.get(`/campaigns/${campaignId}/roster?included=false&limit=500`)).body;
    expect(out.items).toHaveLength(first.people.excluded + first.organisations.excluded);
    expect(out.items.every(({ words }: { words: string | null }) => words !== null)).toBe(true);
  });

  test('a rehearsal has its own campaign and leaves the live one alone (architecture 5)', async () => {
    const started = await an.post('/rehearsals', { plan: 'p79', year: YEAR, startsOn: `${YEAR}-10-01`, paceMs: 0, lateEvery: 4 });
    expect(started.status).toBe(201);
    const { rehearsalId, campaignId: rehearsed } = started.body;
    expect((await an.get(`/rehearsals/${rehearsalId}`)).body).toMatchObject({
      campaignId: rehearsed,
      finished: false,
      starts: { at: `${YEAR}-10-01T08:00:00.000+07:00` },
      acts: { performed: 0 },
    });
    expect((await boardOf(an, rehearsed)).campaign.rehearsalId).toBe(rehearsalId);
    expect((await boardOf(an, rehearsed)).now.at).toBe(`${YEAR}-10-01T08:00:00.000+07:00`);
    expect((await boardOf(an, campaignId)).campaign.rehearsalId).toBeNull();
  });
});
