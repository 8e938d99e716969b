import type { Moment } from '@libs/domain/campaign/moment';
import { composeMessages } from '@libs/acts/chasing/compose-messages';
import { at, lastOf } from '../support/viet-nam-2026';
import { FRAME, type Played } from './played';
import { Stage } from './stage';
import { statementsOf } from './statements';
import { wardOf } from './ward-of';

jest.setTimeout(120_000);

describe('an activity that runs twice at the same time, as after a time-out, has one effect', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(wardOf(2));
  });
  afterAll(() => stage.close());

  const told = (played: Played, act: string): Promise<unknown> =>
    played.list('count(*)::int AS times', 'audit_entry', '1', `act = '${act}'`);
  const waive = async (played: Played, ...steps: string[]): Promise<void> => {
    for (const step of steps) {
      const stepId = await played.stepId(step);
      await played.run((tx) => tx.review.waiveStep(stepId, at('11-09 08:00'), 'Không phải làm'));
    }
  };

  test.each<[string, (played: Played) => Promise<Moment>, string]>([
    [
      'opening a step',
      async (played) => {
        await played.moveTo(lastOf('11-27'));
        return { kind: 'open-step', id: await played.stepId('delegated-results'), instant: lastOf('11-27') };
      },
      'open-step',
    ],
    [
      'a deadline that passes',
      async (played) => {
        await played.moveTo(lastOf('11-25'));
        return { kind: 'close-step', id: await played.stepId('reviews'), instant: lastOf('11-25') };
      },
      'deadline-passed',
    ],
    [
      'closing a step',
      async (played) => {
        await waive(played, 'reviews');
        return { kind: 'close-step', id: await played.stepId('reviews'), instant: at('11-09 08:00') };
      },
      'close-step',
    ],
    [
      'ending',
      async (played) => {
        await waive(played, 'reviews', 'results', 'delegated-results');
        await played.settle();
        await played.moveTo(at('11-16 07:00'));
        return { kind: 'end', id: '2026-11-16', instant: at('11-16 07:00') };
      },
      'end-campaign',
    ],
  ])('%s', async (_, arrange, act) => {
    const played = await stage.launched();
    const moment = await arrange(played);
    await Promise.all([played.perform(moment), played.perform(moment), played.perform(moment)]);
    await played.perform(moment);
    expect(await told(played, act)).toEqual([{ times: 1 }]);
  });
});

describe('as many statements for 300 branches as for 12', () => {
  /** How many statements each thing takes in a ward of so many branches. */
  async function asked(count: number): Promise<Record<string, number>> {
    const stage = await Stage.open(wardOf(count));
    let played!: Played;
    const compose = (): Promise<unknown> =>
      played.run((tx) => composeMessages(tx, { worldId: played.worldId, deliver: 'send', frame: FRAME, limit: 1_000 }));
    const moment = async (kind: Moment['kind'], id: string, instant: number): Promise<() => Promise<void>> => {
      await played.moveTo(instant);
      return () =>
        played.activities[kind === 'chase' ? 'chase' : 'closeStep']({ campaignId: played.campaignId, moment: { kind, id, instant } });
    };
    const sent: Record<string, number> = {};
    const record = async (name: string, work: () => Promise<unknown>): Promise<void> =>
      void (sent[name] = (await statementsOf(stage.db, work)).length);

    await record('launch', async () => (played = await stage.launch()));
    await record('notices', compose);
    await record('agenda', () => played.activities.readAgenda({ campaignId: played.campaignId, now: 0 }));
    await record('deadline', await moment('close-step', await played.stepId('reviews'), lastOf('11-25')));
    await record('page of a chase', () => played.run((tx) => tx.chasing.owedDuties(played.campaignId, null, 2_000)));
    await played.perform({ kind: 'chase', id: '2026-11-26', instant: at('11-26 07:00') });
    await played.moveTo(at('11-26 07:30'));
    await record('digests', compose);
    const stepId = await played.stepId('reviews');
    await played.perform({ kind: 'chase', id: '2026-11-30', instant: at('11-30 07:00') });
    await played.run((tx) => tx.chasing.remindStep(stepId, 'amended', '2026-11-30', at('11-30 07:30')));
    await played.run((tx) => tx.review.waiveStep(stepId, at('11-30 07:00'), 'Không phải làm'));
    await played.moveTo(at('11-30 07:30'));
    await record('digests of what is done by now', compose);
    await stage.close();
    return sent;
  }

  test('launch, notices, agenda, deadline, chase, digests', async () => {
    const [few, many] = [await asked(12), await asked(300)];
    expect(Object.values(few)).not.toContain(0);
    expect(many).toEqual(few);
  });
});
