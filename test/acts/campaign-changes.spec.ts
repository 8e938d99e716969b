import { amendStep } from '@libs/acts/campaign/amend-step';
import { cancelCampaign, endCampaign, pauseCampaign, resumeCampaign } from '@libs/acts/campaign/change-state';
import type { Notice } from '@libs/domain/chasing/notice';
import { at, lastOf } from '../support/viet-nam-2026';
import type { Played } from './played';
import { Stage } from './stage';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const document = { documentNumber: '05-CV/BTC', documentDate: '2026-11-09', reason: 'Bão', confirmed: true };
const amend = async (played: Played, step: string, dueAt: number): Promise<void> => {
  const stepId = await played.stepId(step);
  await played.run((tx) => amendStep(tx, { stepId, dueAt, ...document }, stage.board));
};
const change = (played: Played, act: typeof pauseCampaign, reason = 'Dồn việc bầu cử'): Promise<Notice | null> =>
  played.run((tx) => act(tx, { campaignId: played.campaignId, reason }, stage.board));
const campaignOf = async ({ campaignId }: Played): Promise<unknown> =>
  (await stage.rows(`SELECT state, paused_at, resumed_at, ended_at, reason FROM campaign WHERE id = $1`, [campaignId]))[0];
const actsOf = async (played: Played): Promise<string[]> =>
  (await played.list<{ act: string }>('act', 'audit_entry', 'id')).map(({ act }) => act);
const lastNews = async ({ campaignId }: Played): Promise<unknown> =>
  (
    await stage.rows<{ news: string }>(`SELECT news FROM outbox WHERE workflow_id = 'campaign:' || $1 ORDER BY id DESC LIMIT 1`, [
      campaignId,
    ])
  )[0]?.news;
const processOf = async ({ campaignId }: Played): Promise<unknown> =>
  (await stage.rows(`SELECT next_moment, finished FROM process WHERE subject_id = $1`, [campaignId]))[0];

describe('amending a step (G-13)', () => {
  test('what was is kept; whoever still owes hears in the next digest, nobody else', async () => {
    const played = await stage.launched(['reviews', 'CB01', 'CB02', 'BCH']);
    await played.moveTo(at('11-20 10:00'));
    await amend(played, 'reviews', lastOf('12-01'));
    expect(await played.list('due_at, planned_due_at', 'campaign_step', 'key', `key = 'reviews'`)).toEqual([
      { due_at: lastOf('12-01'), planned_due_at: lastOf('11-25') },
    ]);
    expect(await played.list('document_number, document_date, reason, due_before, due_after, at', 'amendment', 'id')).toEqual([
      {
        document_number: '05-CV/BTC',
        document_date: '2026-11-09',
        reason: 'Bão',
        due_before: lastOf('11-25'),
        due_after: lastOf('12-01'),
        at: at('11-20 10:00'),
      },
    ]);
    const told = `SELECT p.code, r.send_at FROM reminder r JOIN person p ON p.id = r.person_id WHERE r.campaign_id = $1 AND r.why = 'amended' ORDER BY 1`;
    expect(await stage.rows(told, [played.campaignId])).toEqual(
      ['CT', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10', 'S11', 'S12'].map((code) => ({ code, send_at: at('11-23 07:30') })),
    );
    expect(await lastNews(played)).toBe('amended');
    expect(await played.list('at, details', 'audit_entry', 'id', `act = 'amend-step'`)).toEqual([
      {
        at: at('11-20 10:00'),
        details: { step: 'reviews', from: lastOf('11-25'), to: lastOf('12-01'), document: '05-CV/BTC', date: '2026-11-09', reason: 'Bão' },
      },
    ]);
  });

  test('twice: both kept, the last in force, one reminder a day', async () => {
    const played = await stage.launched();
    await amend(played, 'reviews', lastOf('12-01'));
    await amend(played, 'reviews', at('11-30 16:00'));
    expect(await played.list('due_before, due_after', 'amendment', 'id')).toEqual([
      { due_before: lastOf('11-25'), due_after: lastOf('12-01') },
      { due_before: lastOf('12-01'), due_after: at('11-30 16:00') },
    ]);
    expect(await played.list('count(*)::int AS reminders', 'reminder', '1', `why = 'amended'`)).toEqual([{ reminders: 16 }]);
    await played.settle();
    // The first rung of the nearest deadline: five working days before 27/11, over the day off of 24/11.
    expect(await processOf(played)).toEqual({ next_moment: at('11-19 07:00'), finished: false });
  });

  test('the timer follows: the old deadline passes without a word, the new one is what is waited for', async () => {
    const played = await stage.launched();
    await amend(played, 'results', at('11-10 06:00'));
    await played.settle();
    expect(await processOf(played)).toEqual({ next_moment: at('11-10 06:00'), finished: false });
    await amend(played, 'results', lastOf('11-30'));
    expect((await played.settleAt(at('11-10 06:59'))).map(({ kind }) => kind)).toEqual([]);
  });
});

describe('pausing and resuming', () => {
  test('no closing, no chase while it rests; deadlines stand; on resuming the day’s chase once, nothing caught up', async () => {
    const played = await stage.launched(['reviews', 'CB01']);
    await played.liveUntil(at('11-18 10:00'));
    // BCH, UBND, 11 branches owe the reviews, all 14 the results, the organizing board its own step: 17 people in all.
    expect(await change(played, pauseCampaign)).toEqual({ people: 17, reachable: 17, at: at('11-19 07:30') });
    const before = await played.list('id', 'reminder', 'id');
    expect([await campaignOf(played), await lastNews(played)]).toEqual([
      { state: 'paused', paused_at: at('11-18 10:00'), resumed_at: null, ended_at: null, reason: 'Dồn việc bầu cử' },
      'paused',
    ]);
    await played.settleAt(at('11-30 10:00'));
    expect(await processOf(played)).toEqual({ next_moment: null, finished: false });
    expect(await played.list('id', 'reminder', 'id')).toEqual(before);

    expect(await change(played, resumeCampaign, '')).toEqual({ people: 17, reachable: 17, at: at('12-01 07:30') });
    expect(await campaignOf(played)).toMatchObject({ state: 'running', resumed_at: at('11-30 10:00') });
    const performed = await played.settle();
    expect(performed.map(({ kind, instant }) => [kind, instant])).toEqual([
      ['close-step', lastOf('11-25')],
      ['open-step', lastOf('11-27')],
      ['close-step', lastOf('11-27')],
      ['chase', at('11-30 07:00')],
    ]);
    const since = `r.id > '${(before.at(-1) as { id: string }).id}'`;
    const whys = `SELECT s.key, r.why, r.plan_day, r.send_at, count(*)::int AS count FROM reminder r JOIN duty d ON d.id = r.duty_id JOIN campaign_step s ON s.id = d.step_id
                   WHERE r.campaign_id = $1 AND ${since} AND r.why <> 'resumed' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2`;
    const today = { plan_day: '2026-11-30', send_at: at('11-30 10:00') };
    // One rung late for what is overdue: 13 bodies owe the reviews (12 secretaries and deputies of 11 branches, BCH, UBND), 11 of them branches
    // with a member in charge; CB01 owes its results. `delegated-results` is due on 14/12: its first rung, 07/12, is still to come.
    expect(await stage.rows(whys, [played.campaignId])).toEqual([
      { key: 'results', why: 'oversight:1', ...today, count: 1 },
      { key: 'results', why: 'owes:1', ...today, count: 2 },
      { key: 'reviews', why: 'oversight:1', ...today, count: 11 },
      { key: 'reviews', why: 'owes:1', ...today, count: 14 },
    ]);
    expect(await played.settle()).toEqual([]);
  });

  test('a rung whose morning was slept through is not made up for', async () => {
    const played = await stage.launched();
    await played.liveUntil(at('11-16 10:00'));
    await change(played, pauseCampaign);
    await played.settleAt(at('11-18 06:00'));
    await change(played, resumeCampaign, '');
    expect((await played.settleAt(at('11-18 07:00'))).map(({ kind, id }) => `${kind} ${id}`)).toEqual(['chase 2026-11-18']);
    expect(await played.list('DISTINCT why', 'reminder', 'why', `why <> 'launch'`)).toEqual([{ why: 'paused' }, { why: 'resumed' }]);
  });

  test('paused and resumed within a day: nothing twice', async () => {
    const played = await stage.launched();
    await played.liveUntil(at('11-17 08:00'));
    const rungs = (): Promise<unknown[]> => played.list('id', 'reminder', 'id', `why LIKE 'owes:%'`);
    const before = await rungs();
    await change(played, pauseCampaign);
    await played.settleAt(at('11-17 09:00'));
    await change(played, resumeCampaign, '');
    expect(await played.settle()).toEqual([]);
    expect(await rungs()).toEqual(before);
  });
});

describe('the end', () => {
  test.each([
    ['cancelled', cancelCampaign, 'cancel-campaign'],
    ['ended', endCampaign, 'end-campaign'],
  ] as const)('%s by the board: nothing happens any more, everything stays to be read', async (state, act, name) => {
    const played = await stage.launched(['reviews', 'CB01']);
    await played.moveTo(at('11-12 09:00'));
    expect(await change(played, act, 'Nhầm năm')).toEqual({ people: 17, reachable: 17, at: at('11-13 07:30') });
    expect(await change(played, act, 'Nhầm năm')).toBeNull();
    expect(await played.list('DISTINCT why', 'reminder', 'why', `why <> 'launch'`)).toEqual([{ why: state }]);
    expect(await campaignOf(played)).toEqual({ state, paused_at: null, resumed_at: null, ended_at: at('11-12 09:00'), reason: 'Nhầm năm' });
    expect((await actsOf(played)).at(-1)).toBe(name);
    expect(await lastNews(played)).toBe(state);
    expect(await played.settleAt(at('12-30 09:00'))).toEqual([]);
    expect(await processOf(played)).toEqual({ next_moment: null, finished: true });
    expect(
      await stage.rows(`SELECT count(*)::int AS papers FROM submission s JOIN duty d ON d.id = s.duty_id WHERE d.campaign_id = $1`, [
        played.campaignId,
      ]),
    ).toEqual([{ papers: 1 }]);
  });

  test('by itself, at 07:00 of the fifth working day after the last closing', async () => {
    const played = await stage.launched();
    for (const step of ['reviews', 'results', 'delegated-results']) {
      const stepId = await played.stepId(step);
      await played.run((tx) => tx.review.waiveStep(stepId, at('11-09 08:00'), 'Không phải làm'));
    }
    await played.settle();
    expect(await processOf(played)).toEqual({ next_moment: at('11-16 07:00'), finished: false });
    expect((await played.settleAt(at('11-16 07:00'))).map(({ kind }) => kind)).toEqual(['end']);
    expect(await campaignOf(played)).toEqual({
      state: 'ended',
      paused_at: null,
      resumed_at: null,
      ended_at: at('11-16 07:00'),
      reason: null,
    });
    expect(await processOf(played)).toEqual({ next_moment: null, finished: true });
  });
});
