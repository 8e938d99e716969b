import { launchFromLibrary } from '@libs/acts/campaign/launch-from-library';
import type { Plan } from '@libs/domain/plan/plan';
import { bearersOf, type Bindings, guessBindings } from '@libs/domain/campaign/bind-bodies';
import { draftSteps } from '@libs/domain/campaign/draft-steps';
import { loadPlan } from '@libs/rulebook/load-plan';
import { boardWords } from '../support/board-words';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** Long after whatever day the tests run on. */
const YEAR = 2097;
const DUE = Date.parse('2097-12-10T23:59:59.999+07:00');

/** What a board decides about the steps that need it here: a day where the plan names none, a waiver where nobody here owes it. */
function decisionsFor(plan: Plan, bindings: Bindings): Record<string, { due?: number; waive?: string }> {
  const undecided = plan.steps.flatMap((step): [string, { due?: number; waive?: string }][] => {
    if (bearersOf(step, bindings).length === 0) return [[step.id, { waive: 'Ở đây không có cơ quan này' }]];
    const [draft] = draftSteps({ ...plan, steps: [step] }, YEAR, Date.now(), {});
    return draft?.problem ? [[step.id, { due: DUE }]] : [];
  });
  return Object.fromEntries(undecided);
}

test.each([
  ['p79', 'unconfirmed-finding', 1, 2],
  ['p75', 'unconfirmed-finding', 6, 1],
  ['p99', 'unconfirmed-finding', 3, 2],
  ['p58', 'unconfirmed-finding', 3, 1],
  ['h19', 'unconfirmed-finding', 4, 2],
  ['p2026', 'unanswered-question', 0, 8],
])('%s is launched once its board has said what it must (%s), and all of it is kept (B-05, B-07)', async (id, code, errors, questions) => {
  const { plan } = loadPlan(id);
  const bodies = await stage.run((tx) => tx.campaign.bodies(stage.board.tenantId));
  const choices = { plan: id, year: YEAR, decisions: decisionsFor(plan, guessBindings(plan, bodies)) };
  await expect(stage.run((tx) => launchFromLibrary(tx, choices, stage.board))).rejects.toMatchObject({ code });
  const { campaignId } = await stage.run((tx) => launchFromLibrary(tx, { ...choices, ...boardWords(plan, YEAR) }, stage.board));
  const kept = await stage.rows(
    `SELECT (SELECT count(*)::int FROM confirmed_finding WHERE campaign_id = $1 AND reason IS NOT NULL) AS errors,
            (SELECT count(*)::int FROM settled_question WHERE campaign_id = $1 AND answer IS NOT NULL) AS questions`,
    [campaignId],
  );
  expect(kept).toEqual([{ errors, questions }]);
});

test('a body that a committee does not have is left out for a reason, which is kept; who has nothing to do needs none (B-05)', async () => {
  const { plan } = loadPlan('p79');
  const words = boardWords(plan, YEAR - 1);
  const choices = { plan: 'p79', year: YEAR - 1, bindings: { 'front-standing': [], 'inspection-committee': [] } };
  await expect(stage.run((tx) => launchFromLibrary(tx, { ...choices, ...words }, stage.board))).rejects.toMatchObject({
    code: 'unconfirmed-finding',
    about: { path: 'confirmed.absent-body/front-standing' },
  });
  const confirmed = { ...words.confirmed, 'absent-body/front-standing': 'Phường mới, Mặt trận chưa lập' };
  const { campaignId } = await stage.run((tx) => launchFromLibrary(tx, { ...choices, ...words, confirmed }, stage.board));
  expect(
    await stage.rows(`SELECT message, reason FROM confirmed_finding WHERE campaign_id = $1 AND finding = 'absent-body/front-standing'`, [
      campaignId,
    ]),
  ).toEqual([
    {
      message:
        'Đơn vị không có “Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường”, mà văn bản giao việc cho cơ quan này: “Hoàn thành kiểm điểm của tập thể và cá nhân thuộc diện Ban Thường vụ Đảng ủy trực tiếp đánh giá”; “Gửi báo cáo kết quả kèm hồ sơ về Ban Tổ chức Đảng ủy”.',
      reason: 'Phường mới, Mặt trận chưa lập',
    },
  ]);
  const owing = await stage.rows(`SELECT DISTINCT b.kind FROM duty d JOIN body b ON b.id = d.bearer_id WHERE d.campaign_id = $1`, [
    campaignId,
  ]);
  expect(owing).not.toContainEqual({ kind: 'front-standing' });
});
