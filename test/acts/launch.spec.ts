import { randomUUID } from 'node:crypto';
import { type LaunchInput, launchCampaign } from '@libs/acts/campaign/launch-campaign';
import { launchFromLibrary } from '@libs/acts/campaign/launch-from-library';
import { Refusal } from '@libs/domain/refusal';
import { P79_WORDS } from '../support/board-words';
import { smallPlan } from '../support/small-plan';
import { at, lastOf } from '../support/viet-nam-2026';
import { fingerprint } from './fingerprint';
import { Stage } from './stage';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

test('launching P79 writes steps, duties, roster, one notice for everybody responsible, a process and its news (G-01, G-07)', async () => {
  const { campaignId, ...played } = await stage.launch();
  const read = (sql: string): Promise<unknown[]> => stage.rows(sql, [campaignId]);
  expect(await read(`SELECT state, year, round, roster_as_of, launched_at FROM campaign WHERE id = $1`)).toEqual([
    { state: 'running', year: 2026, round: 1, roster_as_of: '2026-11-25', launched_at: at('11-09 08:00') },
  ]);
  const step = (key: string, day: string, opened: number | null) => ({
    ...{ key, state: opened === null ? 'waiting' : 'open', opened_at: opened, closed_at: null },
    ...{ due_at: lastOf(day), planned_due_at: lastOf(day) },
  });
  expect(
    await read(
      `SELECT key, state, due_at, planned_due_at, opened_at, closed_at FROM campaign_step WHERE campaign_id = $1 ORDER BY ordinal`,
    ),
  ).toEqual([
    step('reviews', '11-25', at('11-09 08:00')),
    step('results', '11-27', at('11-09 08:00')),
    step('delegated-results', '12-14', null),
  ]);
  const branches = ['CB01', 'CB02', 'CB03', 'CB04', 'CB05', 'CB06', 'CB07', 'CB08', 'CB09', 'CB10', 'CB11', 'CB12'];
  expect(
    await read(
      `SELECT s.key, array_agg(b.code ORDER BY b.code) AS owed_by FROM duty d JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
        WHERE d.campaign_id = $1 AND d.state = 'owed' AND d.done_at IS NULL GROUP BY s.id ORDER BY s.ordinal`,
    ),
  ).toEqual([
    { key: 'reviews', owed_by: ['BCH', ...branches, 'UBND'] },
    { key: 'results', owed_by: ['BCH', ...branches, 'UBND'] },
    { key: 'delegated-results', owed_by: ['BTC'] },
  ]);
  expect(
    await read(
      `SELECT included, rule, count(person_id)::int AS people, count(organisation_id)::int AS organisations FROM roster_entry WHERE campaign_id = $1 GROUP BY 1, 2`,
    ),
  ).toEqual([{ included: true, rule: null, people: 19, organisations: 12 }]);
  expect(
    await read(
      `SELECT why, plan_day, send_at, count(*)::int AS duties, count(DISTINCT person_id)::int AS people FROM reminder WHERE campaign_id = $1 GROUP BY 1, 2, 3`,
    ),
  ).toEqual([{ why: 'launch', plan_day: '2026-11-09', send_at: at('11-09 08:00'), duties: 33, people: 17 }]);
  expect(await read(`SELECT kind, wakes_sent, next_moment, finished FROM process WHERE workflow_id = 'campaign:' || $1`)).toEqual([
    { kind: 'campaign', wakes_sent: 0, next_moment: null, finished: false },
  ]);
  expect(await read(`SELECT news, delivered_at FROM outbox WHERE workflow_id = 'campaign:' || $1`)).toEqual([
    { news: 'launched', delivered_at: null },
  ]);
  expect(await read(`SELECT act, via, at, details FROM audit_entry WHERE campaign_id = $1`)).toEqual([
    {
      act: 'launch-campaign',
      via: 'cli',
      at: at('11-09 08:00'),
      details: { plan: 'p79', year: 2026, decisions: {}, confirmed: {}, answers: {} },
    },
  ]);
  expect(await stage.rows(`SELECT kind, tenant_id = $2 AS own FROM world WHERE id = $1`, [played.worldId, stage.board.tenantId])).toEqual([
    { kind: 'rehearsal', own: true },
  ]);
});

test('steps overdue at launch: a new date, or a waiver with its reason that closes the step from the start', async () => {
  const decisions = { reviews: { waive: 'Đã làm từ tháng 10' }, results: { dueAt: lastOf('12-10') } };
  const { campaignId } = await stage.launch(at('11-30 08:00'), { decisions });
  expect(
    await stage.rows(
      `SELECT s.key, s.state, s.due_at, s.closed_at, s.closed_reason, d.state AS duty, d.waived_reason, count(*)::int AS count
         FROM campaign_step s JOIN duty d ON d.step_id = s.id WHERE s.campaign_id = $1 GROUP BY s.id, d.state, d.waived_reason ORDER BY s.ordinal`,
      [campaignId],
    ),
  ).toEqual([
    {
      key: 'reviews',
      state: 'closed',
      due_at: null,
      closed_at: at('11-30 08:00'),
      closed_reason: 'Đã làm từ tháng 10',
      duty: 'waived',
      waived_reason: 'Đã làm từ tháng 10',
      count: 14,
    },
    {
      key: 'results',
      state: 'open',
      due_at: lastOf('12-10'),
      closed_at: null,
      closed_reason: null,
      duty: 'owed',
      waived_reason: null,
      count: 14,
    },
    {
      key: 'delegated-results',
      state: 'waiting',
      due_at: lastOf('12-14'),
      closed_at: null,
      closed_reason: null,
      duty: 'owed',
      waived_reason: null,
      count: 1,
    },
  ]);
  const [notices] = await stage.rows(`SELECT count(*)::int AS duties FROM reminder WHERE campaign_id = $1`, [campaignId]);
  expect(notices).toEqual({ duties: 17 });
});

test('plan and calendar are kept once for all campaigns launched with them', async () => {
  await stage.launch();
  const versions = (): Promise<unknown> =>
    stage.rows(
      `SELECT (SELECT count(*) FROM plan_version) AS plans, (SELECT count(*) FROM calendar_version) AS calendars, (SELECT count(*) FROM calendar_day) AS days`,
    );
  const before = await versions();
  await stage.launch();
  expect(await versions()).toEqual(before);
});

describe('refused, with nothing changed', () => {
  const launch = async (given: Partial<LaunchInput>): Promise<unknown> => {
    const input = await stage.input(given);
    return stage.run((tx) => launchCampaign(tx, input, stage.board));
  };
  const refused = async (attempt: () => Promise<unknown>): Promise<Refusal> => {
    const before = await fingerprint(stage.db);
    const answer = await attempt().catch((error: unknown) => error);
    expect(await fingerprint(stage.db)).toEqual(before);
    expect(answer).toBeInstanceOf(Refusal);
    return answer as Refusal;
  };
  const unread = smallPlan({
    bodies: { board: { name: 'Ban Tổ chức', binds: { collectives: ['organizing-board'] } } },
    steps: [{ id: 'announce', title: 'Công bố', bodies: { implementing: ['board'] }, deadline: { text: 'vào dịp cuối năm', cite: 'VII' } }],
  });

  test.each<[string, Partial<LaunchInput>, string, string, object]>([
    [
      'a step whose deadline is past',
      { year: 2020 },
      'step-needs-decision',
      'Bước “Hoàn thành kiểm điểm của tập thể và cá nhân thuộc diện Ban Thường vụ Đảng ủy trực tiếp đánh giá”: hạn “trước ngày 26/11” đã qua; hãy cho ngày mới hoặc miễn bước này, kèm lý do.',
      { path: 'decisions.reviews', cite: 'P79-11, IX.1' },
    ],
    [
      'a step for which the plan names no day (G-02)',
      { plan: unread, bindings: { board: [] } },
      'step-needs-decision',
      'Bước “Công bố”: kế hoạch không ghi ngày; hãy cho ngày mới hoặc miễn bước này, kèm lý do.',
      { path: 'decisions.announce', cite: 'VII' },
    ],
    [
      'a body about which the board has said nothing',
      { bindings: {} },
      'unbound-bodies',
      'Chưa chọn “Các chi bộ trực thuộc Đảng ủy phường” là ai trong cây tổ chức; hãy chọn ở mục “Cơ quan trong kế hoạch”.',
      { path: 'bindings.branches' },
    ],
    [
      'a step that nobody owes',
      { plan: unread, bindings: { board: [] }, decisions: { announce: { dueAt: Date.parse('2027-12-31T00:00:00Z') } } },
      'no-bearer',
      'Bước “Công bố” chưa có đơn vị nào thực hiện; hãy chọn cơ quan thực hiện hoặc miễn bước này.',
      { path: 'bindings' },
    ],
    [
      'a deadline years ahead (G-02)',
      { year: 2098, decisions: { results: { dueAt: Date.parse('2199-12-10T16:59:59.999Z') } } },
      'deadline-too-far',
      'Bước “Gửi báo cáo kết quả kèm hồ sơ về Ban Tổ chức Đảng ủy”: hạn 10/12/2199 quá xa; hạn của đợt kiểm điểm năm 2098 muộn nhất là 31/12/2099.',
      { path: 'decisions.results', cite: 'G-02' },
    ],
    [
      'another deadline than the plan’s, unexplained (G-02)',
      { year: 2098, decisions: { results: { dueAt: Date.parse('2098-12-10T16:59:59.999Z') } } },
      'deadline-needs-reason',
      'Bước “Gửi báo cáo kết quả kèm hồ sơ về Ban Tổ chức Đảng ủy”: hãy ghi vì sao đổi hạn “trước ngày 28/11 hàng năm” của văn bản.',
      { path: 'decisions.results.reason', cite: 'P79-11, IX.1' },
    ],
    [
      'a roster of another century (G-07)',
      { year: 2098, ...P79_WORDS, rosterAsOf: '1950-01-01' },
      'roster-day-outside',
      'Ngày chốt danh sách 01/01/1950 nằm ngoài đợt kiểm điểm năm 2098; hãy chọn một ngày từ 01/01/2098 đến 31/12/2099.',
      { path: 'rosterAsOf', cite: 'G-07' },
    ],
    [
      'an error of the document that nobody has confirmed (B-05)',
      { year: 2098, answers: P79_WORDS.answers },
      'unconfirmed-finding',
      'Văn bản có chỗ phải xác nhận kèm lý do trước khi triển khai (mục V): Văn bản không nêu ai quyết định mức xếp loại của: Ban Chấp hành Đảng bộ phường; Chi ủy các chi bộ trực thuộc; Trưởng các ban của HĐND phường.',
      { path: 'confirmed.no-decider/P79-05', cite: 'P79-05, V' },
    ],
    [
      'a question of the plan without an answer (G-14)',
      { year: 2098, confirmed: P79_WORDS.confirmed, answers: {} },
      'unanswered-question',
      expect.stringContaining('Kế hoạch còn điều phải trả lời trước khi triển khai: “Mục V.2 giao') as string,
      { path: 'answers.who-is-dang-uy', cite: 'P79-05, V.2, IX.1' },
    ],
    [
      'a body of nobody’s tree, whoever calls the act',
      { year: 2098, ...P79_WORDS, bindings: { branches: ['00000000-0000-7000-8000-000000000001'] } },
      'unknown-body',
      'Cây tổ chức không có đơn vị này; hãy tải lại trang xem trước rồi chọn lại.',
      { path: 'bindings.branches[0]' },
    ],
  ])('%s', async (_, given, code, message, about) => {
    const refusal = await refused(() => launch(given));
    expect([refusal.code, refusal.message, refusal.about]).toEqual([code, message, about]);
  });

  test('from the library: what the plan or the tree does not have, another committee’s bodies among it', async () => {
    const stranger = await Stage.open();
    const [theirs] = await stranger.run((tx) => tx.campaign.bodies(stranger.board.tenantId));
    await stranger.close();
    const otherId = await stage.uow.run(null, (tx) => tx.access.createTenant('Đảng ủy phường Khác'));
    const other = { ...stage.board, tenantId: otherId };
    const [ours] = await stage.run((tx) => tx.campaign.bodies(stage.board.tenantId));
    const tell = async (
      choices: Omit<Parameters<typeof launchFromLibrary>[1], 'plan' | 'year'> & { plan?: string },
      by = stage.board,
    ): Promise<unknown> => {
      const { code, about } = await refused(() =>
        stage.run((tx) => launchFromLibrary(tx, { plan: 'p79', year: 2999, ...choices }, by), by),
      );
      return [code, about.path];
    };
    expect(await tell({ plan: 'p80' })).toEqual(['unknown-plan', 'plan']);
    expect(await tell({ bindings: { nobody: [] } })).toEqual(['unknown-plan-body', 'bindings.nobody']);
    expect(await tell({ bindings: { branches: [ours!.id, randomUUID()] } })).toEqual(['unknown-body', 'bindings.branches[1]']);
    expect(await tell({ bindings: { branches: [theirs!.id] } })).toEqual(['unknown-body', 'bindings.branches[0]']);
    expect(await tell({ bindings: { branches: [ours!.id] } }, other)).toEqual(['unknown-body', 'bindings.branches[0]']);
    expect(await tell({ decisions: { review: { waive: 'x' } } })).toEqual(['unknown-step', 'decisions.review']);
    expect(await tell({ decisions: { reviews: { waive: 'x', due: 1 } } })).toEqual(['two-decisions', 'decisions.reviews']);
  });
});

describe('the same plan for the same year', () => {
  const year = 2998;
  const launch = async (again?: boolean): Promise<unknown> => {
    const input = await stage.input({ year, ...P79_WORDS, ...(again === undefined ? {} : { again }) });
    return stage.run((tx) => launchCampaign(tx, input, stage.board));
  };
  const rounds = (): Promise<unknown> => stage.rows(`SELECT round FROM campaign WHERE year = $1 ORDER BY round`, [year]);

  test('pressed three times at once it is launched once, the others are told so', async () => {
    await stage.run((tx) => tx.world.live(stage.board.tenantId));
    const outcomes = await Promise.all([launch(), launch(), launch()].map((launching) => launching.catch((error: unknown) => error)));
    const refusals = outcomes.filter((outcome): outcome is Refusal => outcome instanceof Error);
    expect(refusals.map(({ code, about }) => [code, about])).toEqual(
      Array(2).fill(['already-launched', { status: 'conflict', path: 'again' }]),
    );
    expect(refusals[0]!.message).toBe(
      'Kế hoạch 79-KH/ĐU đã được triển khai cho năm 2998. Nếu thật sự cần thêm một đợt nữa, hãy xác nhận “triển khai thêm đợt”.',
    );
    expect(await rounds()).toEqual([{ round: 1 }]);
  });

  test('once more on purpose is a second round', async () => {
    await launch(true);
    expect(await rounds()).toEqual([{ round: 1 }, { round: 2 }]);
  });
});
