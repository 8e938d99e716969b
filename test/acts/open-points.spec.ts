import { applyRulesNow } from '@libs/acts/classification/apply-rules';
import { decide } from '@libs/acts/classification/decide';
import { enterFacts } from '@libs/acts/classification/enter-facts';
import { settleRules, showOpenPoints } from '@libs/acts/classification/settle-rules';
import { ruleChoice } from '@libs/contracts/classification';
import { guessBindings } from '@libs/domain/campaign/bind-bodies';
import { fingerprint } from '@libs/rulebook/fingerprint';
import { loadPlan } from '@libs/rulebook/load-plan';
import { at } from '../support/viet-nam-2026';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

test('G-14, H19-15: a rule set with open points proposes nothing until the board has settled it, has no default, and keeps what was settled before', async () => {
  const { plan: usual } = loadPlan('p2026');
  const plan = { ...usual, rules: { set: 'qd366-2025', cite: 'QĐ 366' } };
  const bodies = await stage.run((tx) => tx.campaign.bodies(stage.board.tenantId));
  const played = await stage.launch(at('11-09 08:00'), { plan, planSha256: fingerprint(plan), bindings: guessBindings(plan, bodies) });
  const { campaignId } = played;
  const settle = (choice: object): Promise<void> =>
    played.run((tx) => settleRules(tx, { campaignId, choice: ruleChoice.parse(choice) }, stage.board));
  const apply = (): Promise<unknown> => played.run((tx) => applyRulesNow(tx, campaignId, stage.board));
  const [{ id: subjectId } = { id: '' }] = await stage.rows<{ id: string }>(`SELECT id FROM person WHERE code = 'S01'`);
  const proposals = (): Promise<{ level: string | null; missing: string | null }[]> =>
    stage.rows(`SELECT level, missing FROM evaluation WHERE campaign_id = $1 AND subject_id = $2 ORDER BY revision`, [
      campaignId,
      subjectId,
    ]);

  await apply();
  expect(await proposals()).toEqual([{ level: null, missing: expect.stringContaining('chưa quyết định: Dưới bao nhiêu điểm') }]);
  await expect(settle({ tables: { member: { notCompletedBelow: '50' } } })).rejects.toMatchObject({
    code: 'missing-key',
    about: { path: 'tables.member.degradationExcludes' },
  });
  const member = { notCompletedBelow: '50', degradationExcludes: true, disciplineExcludes: true };
  await settle({ tables: { member } });
  const points = { total: '91', tasksOnTimePercent: '100', tasksBeyondPlanPercent: '30', allTasksDone: true, lateTasksPercent: '0' };
  const facts = { ...points, concludedDegradation: false, discipline: 'none' };
  const entered = [{ subject: { id: subjectId }, facts, ballots: null, violations: [] }];
  expect(await played.run((tx) => enterFacts(tx, { campaignId, entered }, stage.board))).toEqual({ changed: 1, refusals: [] });
  await apply();
  expect((await proposals()).map(({ level }) => level)).toEqual([null, 'excellent']);

  // how many may be excellent is open as well: nobody can be decided excellent
  const decisions = [{ subjectId, level: 'excellent' as const, reason: 'Xét công lao' }];
  const deciding = { campaignId, body: 'standing-committee', documentNumber: '', documentDate: null, decisions };
  await expect(played.run((tx) => decide(tx, deciding, stage.board))).rejects.toMatchObject({ code: 'quota-open' });
  await settle({ tables: { member }, quota: { base: 'good_or_better', rounding: 'down', smallGroupFloor: true } });
  expect(await played.run((tx) => decide(tx, deciding, stage.board))).toEqual({ decided: 1 });
  const shown = await played.run((tx) => showOpenPoints(tx, campaignId));
  expect(shown.quota.map(({ name, value }) => [name, value])).toEqual([
    ['base', 'good_or_better'],
    ['rounding', 'down'],
    ['smallGroupFloor', 'true'],
  ]);
  expect(await played.list('revision', 'rule_choice', 'revision')).toEqual([{ revision: 1 }, { revision: 2 }]);
});
