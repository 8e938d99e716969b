import { amendStep } from '@libs/acts/campaign/amend-step';
import { cancelCampaign, pauseCampaign } from '@libs/acts/campaign/change-state';
import { acknowledge } from '@libs/acts/chasing/acknowledge';
import { returnSubmission } from '@libs/acts/review/return-submission';
import type { Tx } from '@libs/acts/tx';
import type { Moment } from '@libs/domain/campaign/moment';
import { RelayQueue } from '@libs/persistence/campaign/relay-queue';
import { at, lastOf } from '../support/viet-nam-2026';
import { Gate, stoppingAt, untilWaiting } from './gate';
import { handIn, type Played } from './played';
import { Stage } from './stage';
import { wardOf } from './ward-of';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(wardOf(2));
});
afterAll(() => stage.close());

const BRANCHES = ['CB001', 'CB002'];
const amendment = { dueAt: lastOf('12-01'), documentNumber: '05-CV/BTC', documentDate: '2026-11-09', reason: 'Bão', confirmed: true };

/** A transaction that has done its work and is not yet committed. */
function uncommitted(played: Played, work: (tx: Tx) => Promise<unknown>): { gate: Gate; committed: Promise<unknown> } {
  const gate = new Gate();
  const committed = played.run(async (tx) => {
    await work(tx);
    await gate.pass();
  });
  return { gate, committed };
}

const closing = async (played: Played, day: string): Promise<Moment> => ({
  kind: 'close-step',
  id: await played.stepId('reviews'),
  instant: lastOf(day),
});
const reviews = async ({ campaignId }: Played): Promise<unknown> =>
  (await stage.rows(`SELECT state, due_at, closed_at FROM campaign_step WHERE campaign_id = $1 AND key = 'reviews'`, [campaignId]))[0];
const actsOf = async (played: Played): Promise<string[]> =>
  (await played.list<{ act: string }>('act', 'audit_entry', 'id')).map(({ act }) => act);

describe('an act against the deadline (architecture.md section 4)', () => {
  test('handed in before the deadline and committed after it: in time, and the closing waits for it', async () => {
    const played = await stage.launched(['reviews', 'CB001']);
    await played.moveTo(lastOf('11-25') - 1);
    const dutyId = await played.dutyId('reviews', 'CB002');
    const { gate, committed } = uncommitted(played, (tx) => handIn(tx, dutyId, stage.board));
    await gate.reached;
    await played.moveTo(lastOf('11-25'));
    const closed = played.perform(await closing(played, '11-25'));
    await untilWaiting(stage.db);
    gate.open();
    await Promise.all([committed, closed]);
    expect(await reviews(played)).toEqual({ state: 'closed', due_at: lastOf('11-25'), closed_at: lastOf('11-25') });
    expect(await stage.rows(`SELECT state, first_done_at FROM duty WHERE id = $1`, [dutyId])).toEqual([
      { state: 'done', first_done_at: lastOf('11-25') - 1 },
    ]);
    expect(await actsOf(played)).not.toContain('deadline-passed');
  });

  test('the time that counts is taken once the step is held: who had to wait over the deadline is late, not lost', async () => {
    const played = await stage.launched();
    await played.moveTo(lastOf('11-25') - 1);
    const { gate, committed } = uncommitted(played, async (tx) => tx.campaign.findStep(await played.stepId('reviews'), 'update'));
    await gate.reached;
    const dutyId = await played.dutyId('reviews', 'CB002');
    const submitted = played.run((tx) => handIn(tx, dutyId, stage.board));
    await untilWaiting(stage.db);
    await played.moveTo(at('11-26 00:00'));
    gate.open();
    await committed;
    expect(await submitted).toEqual({ version: 1, at: at('11-26 00:00') });
  });
});

describe('an amendment against the old deadline (G-13)', () => {
  test('committed while the closing waits: the closing leaves the step alone, the new deadline is waited for', async () => {
    const played = await stage.launched();
    await played.settleAt(lastOf('11-25') - 1);
    const stepId = await played.stepId('reviews');
    const { gate, committed } = uncommitted(played, (tx) => amendStep(tx, { stepId, ...amendment }, stage.board));
    await gate.reached;
    await played.moveTo(lastOf('11-25'));
    const closed = played.perform(await closing(played, '11-25'));
    await untilWaiting(stage.db);
    gate.open();
    await Promise.all([committed, closed]);
    expect(await reviews(played)).toEqual({ state: 'open', due_at: lastOf('12-01'), closed_at: null });
    expect(await actsOf(played)).not.toContain('deadline-passed');
    await played.settleAt(lastOf('12-01'));
    const passed = `act = 'deadline-passed' AND details ->> 'step' = 'reviews'`;
    expect(await played.list('at', 'audit_entry', 'id', passed)).toEqual([{ at: lastOf('12-01') }]);
  });

  test('after the deadline has passed: it is in force from then on', async () => {
    const played = await stage.launched();
    await played.settleAt(at('11-26 08:00'));
    const stepId = await played.stepId('reviews');
    await played.run((tx) => amendStep(tx, { stepId, ...amendment }, stage.board));
    expect(await reviews(played)).toEqual({ state: 'open', due_at: lastOf('12-01'), closed_at: null });
    expect((await played.settleAt(lastOf('12-01'))).map(({ kind, instant }) => [kind, instant])).toContainEqual([
      'close-step',
      lastOf('12-01'),
    ]);
  });

  test('together with an acknowledgement of one of its duties: neither stops the other', async () => {
    const played = await stage.launched();
    const [stepId, dutyId] = [await played.stepId('reviews'), await played.dutyId('reviews', 'CB001')];
    const [held, amended] = [new Gate(), new Gate()];
    const acknowledging = played.run((tx) =>
      acknowledge(stoppingAt(tx, 'campaign', 'find', held), { dutyId, personId: null, note: 'Đã nắm' }, stage.board),
    );
    await held.reached;
    const amending = played.run((tx) => amendStep(stoppingAt(tx, 'chasing', 'remindStep', amended), { stepId, ...amendment }, stage.board));
    await amended.reached;
    held.open();
    await untilWaiting(stage.db);
    amended.open();
    await Promise.all([acknowledging, amending]);
    expect(await actsOf(played)).toEqual(expect.arrayContaining(['acknowledge', 'amend-step']));
  });
});

describe('the end of a campaign against what people do at that moment', () => {
  /** Everything done on 09/11; the end is due on the fifth working day, 16/11 at 07:00. */
  async function almostEnded(): Promise<{ played: Played; end: Moment }> {
    const played = await stage.launched();
    for (const body of BRANCHES) for (const step of ['reviews', 'results']) await played.submit(step, body);
    await played.settle();
    await played.submit('delegated-results', 'BTC');
    await played.settle();
    await played.moveTo(at('11-16 07:00'));
    return { played, end: { kind: 'end', id: '2026-11-16', instant: at('11-16 07:00') } };
  }
  const stateOf = async ({ campaignId }: Played): Promise<unknown> =>
    (await stage.rows(`SELECT state FROM campaign WHERE id = $1`, [campaignId]))[0];

  test('papers returned: it goes on', async () => {
    const { played, end } = await almostEnded();
    const dutyId = await played.dutyId('results', 'CB002');
    const { gate, committed } = uncommitted(played, (tx) => returnSubmission(tx, { dutyId, reason: 'Thiếu biên bản' }, stage.board));
    await gate.reached;
    const ended = played.perform(end);
    await untilWaiting(stage.db);
    gate.open();
    await Promise.all([committed, ended]);
    expect(await stateOf(played)).toEqual({ state: 'running' });
    await played.submit('results', 'CB002');
    await played.settle();
    expect((await played.settleAt(at('11-23 07:00'))).map(({ kind }) => kind)).toEqual(['end']);
    expect(await stateOf(played)).toEqual({ state: 'ended' });
  });

  test.each([
    ['cancelled', cancelCampaign],
    ['paused', pauseCampaign],
  ] as const)('%s: so it stays', async (state, change) => {
    const { played, end } = await almostEnded();
    const { gate, committed } = uncommitted(played, (tx) => change(tx, { campaignId: played.campaignId, reason: 'Nhầm' }, stage.board));
    await gate.reached;
    const ended = played.perform(end);
    await untilWaiting(stage.db);
    gate.open();
    await Promise.all([committed, ended]);
    expect(await stateOf(played)).toEqual({ state });
    expect(await actsOf(played)).not.toContain('end-campaign');
    expect(await played.list('id', 'moment', 'id', `kind = 'end'`)).toEqual([]);
  });
});

test('two branches that finish at the same moment close the step, 200 times out of 200', async () => {
  const played = await stage.launched();
  const queue = new RelayQueue(stage.db);
  const duties = await Promise.all(BRANCHES.map((body) => played.dutyId('reviews', body)));
  /** What the relay does for the rows it finds: it counts after they were committed. */
  const relay = async (): Promise<boolean> => {
    const items = await queue.undelivered(500);
    const complete = await queue.complete(items.flatMap(({ ifCompleteStepId }) => ifCompleteStepId ?? []));
    await queue.markDelivered(items.map(({ id }) => id));
    return complete.size > 0;
  };
  await relay();
  let noticed = 0;
  for (let round = 0; round < 200; round += 1) {
    const seen = await Promise.all(
      duties.map(async (dutyId) => {
        await played.run((tx) => handIn(tx, dutyId, stage.board));
        return relay();
      }),
    );
    if (seen.includes(true)) noticed += 1;
    await played.run(async (tx) => {
      for (const dutyId of duties) await returnSubmission(tx, { dutyId, reason: 'Làm lại' }, stage.board);
    });
    await relay();
  }
  expect(noticed).toBe(200);
});
