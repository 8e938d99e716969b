import type { CampaignActivities } from '@activities/registry';
import { rehearseUsualYear } from '@libs/acts/rehearsal/rehearse-usual-year';
import { startRehearsal } from '@libs/acts/rehearsal/start-rehearsal';
import type { ScriptedAct } from '@libs/contracts/rehearsal';
import { outcomeOf, listOf } from '../rehearsal/outcome';
import * as expected from '../rehearsal/p79-expected';
import { p79Script } from '../rehearsal/p79-script';
import { at, lastOf } from '../support/viet-nam-2026';
import { playOut } from './machine';
import { Stage } from './stage';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** As after a crash between an activity's commit and its answer: every one is performed again. */
const twice = (activities: CampaignActivities): CampaignActivities => ({
  readAgenda: async (input) => (await activities.readAgenda(input)) && activities.readAgenda(input),
  openStep: async (input) => (await activities.openStep(input), activities.openStep(input)),
  closeStep: async (input) => (await activities.closeStep(input), activities.closeStep(input)),
  applyRules: async (input) => (await activities.applyRules(input), activities.applyRules(input)),
  chase: async (input) => (await activities.chase(input), activities.chase(input)),
  endCampaign: async (input) => (await activities.endCampaign(input), activities.endCampaign(input)),
  recordStall: async (input) => (await activities.recordStall(input), activities.recordStall(input)),
});
const auditOf = (campaignId: string): Promise<{ act: string; count: number }[]> =>
  stage.rows(`SELECT act, count(*)::int AS count FROM audit_entry WHERE campaign_id = $1 GROUP BY act ORDER BY act`, [campaignId]);

test('P79 with every activity performed twice is the year worked out by hand, and nothing is on record twice (engineering.md section 3)', async () => {
  const launch = await stage.input();
  const { worldId, campaignId } = await stage.run((tx) => startRehearsal(tx, { launch, rehearsal: p79Script, paceMs: 0 }, stage.board));
  await playOut(stage, worldId, twice);
  const outcome = await outcomeOf(stage.db, worldId);
  expect(outcome.messages).toEqual(listOf(expected.messages));
  expect(outcome.escalations).toEqual(listOf(expected.escalations));
  expect(outcome.timeliness).toEqual(listOf(expected.timeliness));
  expect(outcome.steps).toEqual(listOf(expected.steps));
  expect(await auditOf(campaignId)).toEqual([
    { act: 'acknowledge', count: 1 },
    { act: 'amend-step', count: 1 },
    { act: 'close-step', count: 3 },
    { act: 'deadline-passed', count: 2 },
    { act: 'end-campaign', count: 1 },
    { act: 'launch-campaign', count: 1 },
    { act: 'open-step', count: 1 },
    { act: 'pause-campaign', count: 1 },
    { act: 'resume-campaign', count: 1 },
    { act: 'return-submission', count: 2 },
    { act: 'submit-duty', count: 31 },
  ]);
});

describe('a script', () => {
  const plan = 'p79';
  const play = async (acts: ScriptedAct[], until = at('12-31 23:00')): Promise<{ worldId: string; campaignId: string }> => {
    const launch = await stage.input();
    const rehearsal = { startsAt: at('11-09 08:00'), until, acts };
    const ids = await stage.run((tx) => startRehearsal(tx, { launch, rehearsal, paceMs: 0 }, stage.board));
    await playOut(stage, ids.worldId);
    return ids;
  };
  const refusals = ({ worldId }: { worldId: string }): Promise<unknown> =>
    stage.rows(
      `SELECT a.at, a.details ->> 'code' AS code FROM audit_entry a, world w WHERE w.id = $1 AND a.act = 'refused' AND a.tenant_id = w.tenant_id AND a.campaign_id IS NULL
          AND a.recorded_at >= (SELECT min(recorded_at) FROM audit_entry b JOIN campaign c ON c.id = b.campaign_id WHERE c.world_id = w.id) ORDER BY a.id`,
      [worldId],
    );

  test('may hold every kind of act, each through the acts of the product', async () => {
    const { worldId, campaignId } = await play([
      { at: at('11-10 09:00'), act: 'submit', plan, step: 'reviews', body: 'CB01' },
      { at: at('11-10 10:00'), act: 'return', plan, step: 'reviews', body: 'CB01', reason: 'Thiếu' },
      { at: at('11-11 09:00'), act: 'waive', plan, step: 'reviews', body: 'CB02', reason: 'Sáp nhập' },
      { at: at('11-11 10:00'), act: 'acknowledge', plan, step: 'reviews', body: 'CB03', note: 'Đã nắm' },
      {
        at: at('11-11 11:00'),
        act: 'amend',
        plan,
        step: 'reviews',
        dueAt: lastOf('11-30'),
        number: '05-CV',
        date: '2026-11-11',
        reason: 'Bão',
      },
      { at: at('11-12 09:00'), act: 'pause', plan, reason: 'Bầu cử' },
      { at: at('11-13 09:00'), act: 'resume', plan },
      { at: at('11-16 09:00'), act: 'close-step', plan, step: 'reviews', reason: 'Đủ' },
      { at: at('11-17 09:00'), act: 'end', plan, reason: 'Đủ' },
    ]);
    expect((await auditOf(campaignId)).map(({ act, count }) => `${act} ${count}`)).toEqual([
      ...[
        'acknowledge 1',
        'amend-step 1',
        'close-step-early 1',
        'end-campaign 1',
        'launch-campaign 1',
        'pause-campaign 1',
        'resume-campaign 1',
      ],
      ...['return-submission 1', 'submit-duty 1', 'waive-duty 1'],
    ]);
    expect(await refusals({ worldId })).toEqual([]);
    expect(await stage.rows(`SELECT position, finished_at IS NOT NULL AS finished FROM world WHERE id = $1`, [worldId])).toEqual([
      { position: 9, finished: true },
    ]);
    expect(await stage.rows(`SELECT 1 FROM process WHERE world_id = $1 AND NOT finished`, [worldId])).toEqual([]);
  });

  test('what the rules refuse is part of its story, also where it names what is not there; the rest goes on', async () => {
    const { worldId, campaignId } = await play(
      [
        { at: at('11-10 09:00'), act: 'submit', plan, step: 'results', body: 'CB01' },
        { at: at('11-10 10:00'), act: 'submit', plan, step: 'reviews', body: 'CB99' },
        { at: at('11-10 11:00'), act: 'close-step', plan, step: 'nothing', reason: 'Đủ' },
        { at: at('11-10 12:00'), act: 'pause', plan: 'p80', reason: 'Bầu cử' },
        { at: at('11-10 13:00'), act: 'submit', plan, step: 'reviews', body: 'CB01' },
      ],
      at('11-11 08:00'),
    );
    expect(await refusals({ worldId })).toEqual([
      { at: at('11-10 09:00'), code: 'out-of-order' },
      { at: at('11-10 10:00'), code: 'no-such-duty' },
      { at: at('11-10 11:00'), code: 'no-such-step' },
      { at: at('11-10 12:00'), code: 'no-such-campaign' },
    ]);
    expect(await auditOf(campaignId)).toContainEqual({ act: 'submit-duty', count: 1 });
  });

  test('that stops before the campaign has ended cancels it with the reason', async () => {
    const { campaignId, worldId } = await play([], at('11-20 12:00'));
    expect(await stage.rows(`SELECT state, ended_at, reason FROM campaign WHERE id = $1`, [campaignId])).toEqual([
      { state: 'cancelled', ended_at: at('11-20 07:30'), reason: 'Hết buổi diễn tập' },
    ]);
    expect(await stage.rows(`SELECT DISTINCT state FROM message WHERE world_id = $1`, [worldId])).toEqual([{ state: 'captured' }]);
  });

  test('with several acts at the very last moment still closes the step', async () => {
    const bodies = ['CB01', 'CB02', 'CB03', 'CB04', 'CB05', 'CB06', 'CB07', 'CB08', 'CB09', 'CB10', 'CB11', 'CB12', 'BCH', 'UBND'];
    const { campaignId } = await play(bodies.map((body) => ({ at: lastOf('11-25'), act: 'submit', plan, step: 'reviews', body })));
    const [step] = await stage.rows(`SELECT state, closed_at FROM campaign_step WHERE campaign_id = $1 AND key = 'reviews'`, [campaignId]);
    expect(step).toEqual({ state: 'closed', closed_at: lastOf('11-25') + 1 });
    const late = `SELECT count(*)::int AS late FROM duty d JOIN campaign_step s ON s.id = d.step_id WHERE d.campaign_id = $1 AND s.key = 'reviews' AND d.first_done_at > s.due_at`;
    expect(await stage.rows(late, [campaignId])).toEqual([{ late: 0 }]);
  });
});

test('a year as it usually goes: everybody but every sixth in time, and the campaign ends by itself', async () => {
  const launch = await stage.input();
  const year = { launch, startsAt: at('11-09 08:00'), paceMs: 0, lateEvery: 6 };
  const { worldId, campaignId } = await stage.run((tx) => rehearseUsualYear(tx, year, stage.board));
  await playOut(stage, worldId);
  const { timeliness } = await outcomeOf(stage.db, worldId);
  expect(timeliness.filter((line) => line.endsWith('late')).map((line) => line.split(' | ').slice(0, 2))).toEqual([
    ['reviews', 'CB06'],
    ['reviews', 'CB12'],
    ['results', 'CB06'],
    ['results', 'CB12'],
  ]);
  expect(await stage.rows(`SELECT state FROM campaign WHERE id = $1`, [campaignId])).toEqual([{ state: 'ended' }]);
});
