import { createChase } from '@activities/chasing/chase';
import { amendStep } from '@libs/acts/campaign/amend-step';
import { pauseCampaign } from '@libs/acts/campaign/change-state';
import { acknowledge } from '@libs/acts/chasing/acknowledge';
import { guessBindings } from '@libs/domain/campaign/bind-bodies';
import type { Moment } from '@libs/domain/campaign/moment';
import { loadPlan } from '@libs/rulebook/load-plan';
import { at, lastOf } from '../support/viet-nam-2026';
import type { Played } from './played';
import { Stage } from './stage';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const BRANCHES = ['CB01', 'CB02', 'CB03', 'CB04', 'CB05', 'CB06', 'CB07', 'CB08', 'CB09', 'CB10', 'CB11', 'CB12'];
/** Everybody but branches 11 and 12 has done the reviews; nobody has sent results but these cannot, so only two branches are overdue. */
const allBut = (...late: string[]): [string, ...string[]] => ['reviews', 'BCH', 'UBND', ...BRANCHES.filter((code) => !late.includes(code))];
const chaseOf = (day: string): Moment => ({ kind: 'chase', id: `2026-${day}`, instant: at(`${day} 07:00`) });
const told = async ({ campaignId }: Played, day: string): Promise<string[]> => {
  const sql = `SELECT concat_ws(' ', p.code, r.why, s.key, b.code) AS line FROM reminder r JOIN person p ON p.id = r.person_id JOIN duty d ON d.id = r.duty_id
                 JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
                WHERE r.campaign_id = $1 AND r.plan_day = $2 AND r.why <> 'launch' ORDER BY 1`;
  return (await stage.rows<{ line: string }>(sql, [campaignId, `2026-${day}`])).map(({ line }) => line);
};
const escalated = async ({ campaignId }: Played): Promise<string[]> => {
  const sql = `SELECT concat_ws(' ', to_char(e.plan_day, 'MM-DD'), s.key, b.code, e.rung, CASE WHEN e.letter THEN 'letter' END) AS line
                 FROM escalation e JOIN duty d ON d.id = e.duty_id JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
                WHERE e.campaign_id = $1 ORDER BY e.plan_day, s.ordinal, b.code`;
  return (await stage.rows<{ line: string }>(sql, [campaignId])).map(({ line }) => line);
};

describe('a morning’s chase (G-10)', () => {
  test('by the ladder: whoever owes, then the member in charge, then the directing body and a letter; never who is done or blocked', async () => {
    const played = await stage.launched(allBut('CB11', 'CB12'));
    await played.liveUntil(at('12-03 12:00'));
    const owe = (rung: number): string[] => [`S11 owes:${rung} reviews CB11`, `S12 owes:${rung} reviews CB12`];
    const mornings = ['11-17', '11-18', '11-20', '11-25', '11-26', '11-27', '11-30', '12-01', '12-02'];
    const heard = Object.fromEntries(
      await Promise.all(
        mornings.map(async (day) => [day, (await told(played, day)).filter((line) => line.includes(' reviews '))] as const),
      ),
    );
    expect(heard).toEqual({
      '11-17': owe(-5),
      '11-18': [],
      '11-20': owe(-2),
      '11-25': owe(0),
      '11-26': [...owe(1), 'U2 oversight:1 reviews CB11', 'U2 oversight:1 reviews CB12'],
      '11-27': [],
      '11-30': [
        'BT directing:3 reviews CB11',
        'BT directing:3 reviews CB12',
        ...owe(3),
        'U2 oversight:3 reviews CB11',
        'U2 oversight:3 reviews CB12',
      ],
      '12-01': [],
      '12-02': [
        'BT directing:5 reviews CB11',
        'BT directing:5 reviews CB12',
        ...owe(5),
        'U2 oversight:5 reviews CB11',
        'U2 oversight:5 reviews CB12',
      ],
    });
    expect((await escalated(played)).filter((line) => line.includes(' reviews '))).toEqual([
      ...['11-26 reviews CB11 1', '11-26 reviews CB12 1', '11-30 reviews CB11 3', '11-30 reviews CB12 3'],
      ...['12-02 reviews CB11 5 letter', '12-02 reviews CB12 5 letter'],
    ]);
    const blocked = await stage.rows(
      `SELECT 1 FROM reminder r JOIN duty d ON d.id = r.duty_id JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
        WHERE r.campaign_id = $1 AND s.key = 'results' AND b.code IN ('CB11', 'CB12') AND r.why <> 'launch'`,
      [played.campaignId],
    );
    expect(blocked).toEqual([]);
  });

  test('the machine was down over three rungs: one late call, at once, and the ladder counts from it', async () => {
    const played = await stage.launched(allBut('CB12'), ['results', ...BRANCHES.slice(0, 11), 'BCH', 'UBND']);
    await played.settleAt(at('11-30 14:00'));
    expect(await told(played, '11-30')).toEqual(['S12 owes:1 reviews CB12', 'U2 oversight:1 reviews CB12']);
    expect(await played.list('DISTINCT send_at', 'reminder', 'send_at', `plan_day = '2026-11-30'`)).toEqual([
      { send_at: at('11-30 14:00') },
    ]);
    await played.liveUntil(at('12-04 12:00'));
    expect(await escalated(played)).toEqual(['11-30 reviews CB12 1', '12-02 reviews CB12 3', '12-04 reviews CB12 5 letter']);
  });

  test('an acknowledgement holds the ladder three working days, then it goes on', async () => {
    const played = await stage.launched(allBut('CB11', 'CB12'));
    await played.liveUntil(at('11-26 10:00'));
    const dutyId = await played.dutyId('reviews', 'CB12');
    await played.run((tx) => acknowledge(tx, { dutyId, personId: null, note: 'Đã nắm' }, stage.board));
    expect(await played.list('duty_id, at, note', 'acknowledgement', 'id')).toEqual([
      { duty_id: dutyId, at: at('11-26 10:00'), note: 'Đã nắm' },
    ]);
    await played.liveUntil(at('12-01 12:00'));
    expect((await escalated(played)).filter((line) => line.includes(' reviews '))).toEqual([
      ...['11-26 reviews CB11 1', '11-26 reviews CB12 1', '11-30 reviews CB11 3', '12-01 reviews CB12 3'],
    ]);
  });

  test('an amended deadline starts the ladder anew', async () => {
    const played = await stage.launched(allBut('CB12'), ['results', ...BRANCHES.slice(0, 11), 'BCH', 'UBND']);
    await played.liveUntil(at('11-26 10:00'));
    const stepId = await played.stepId('reviews');
    const document = { documentNumber: '05-CV/BTC', documentDate: '2026-11-26', reason: 'Bão', confirmed: true };
    await played.run((tx) => amendStep(tx, { stepId, dueAt: lastOf('12-01'), ...document }, stage.board));
    await played.liveUntil(at('12-02 12:00'));
    const days = ['11-27', '11-30', '12-01', '12-02'];
    expect(await Promise.all(days.map((day) => told(played, day)))).toEqual([
      ['S12 amended reviews CB12', 'S12 owes:-2 reviews CB12'],
      [],
      ['S12 owes:0 reviews CB12'],
      ['S12 owes:1 reviews CB12', 'U2 oversight:1 reviews CB12'],
    ]);
    expect(await stage.rows(`SELECT due_at, rung FROM escalation WHERE campaign_id = $1 ORDER BY id`, [played.campaignId])).toEqual([
      { due_at: lastOf('11-25'), rung: 1 },
      { due_at: lastOf('12-01'), rung: 1 },
    ]);
  });

  test('people who have left, and bodies for which nobody answers', async () => {
    const played = await stage.launched(allBut('CB11', 'CB12'));
    await stage.rows(`UPDATE person SET ended = '2026-11-20' WHERE code = 'S11'`);
    try {
      await played.liveUntil(at('11-25 12:00'));
      await played.settleAt(at('11-26 07:00'));
      expect((await told(played, '11-26')).filter((line) => line.includes(' reviews '))).toEqual([
        ...['S12 owes:1 reviews CB12', 'U2 oversight:1 reviews CB11', 'U2 oversight:1 reviews CB12'],
      ]);
      expect((await escalated(played)).filter((line) => line.includes(' reviews '))).toEqual([
        '11-26 reviews CB11 1',
        '11-26 reviews CB12 1',
      ]);
    } finally {
      await stage.rows(`UPDATE person SET ended = NULL WHERE code = 'S11'`);
    }
  });
});

describe('done once, whatever happens in the middle', () => {
  const rowsOf = async (played: Played): Promise<unknown> => [await told(played, '11-26'), await escalated(played)];
  /** Everything as on the morning of 26/11, when 14 bodies are overdue; the chase itself not yet made. */
  async function overdue(): Promise<Played> {
    const played = await stage.launched();
    await played.settleAt(at('11-26 06:59'));
    await played.moveTo(at('11-26 07:00'));
    return played;
  }
  let undisturbed: unknown;
  beforeAll(async () => {
    const played = await overdue();
    await played.perform(chaseOf('11-26'));
    undisturbed = await rowsOf(played);
    expect(await escalated(played)).toHaveLength(14);
  });

  test('twice: the same rows', async () => {
    const played = await overdue();
    await played.perform(chaseOf('11-26'));
    await played.perform(chaseOf('11-26'));
    expect(await rowsOf(played)).toEqual(undisturbed);
  });

  const undone = ({ campaignId }: Played): Promise<unknown[]> =>
    stage.rows(`SELECT 1 FROM moment WHERE campaign_id = $1 AND kind = 'chase' AND id = '2026-11-26'`, [campaignId]);
  /** A chase, duty by duty, that dies after so many. */
  function dyingAfter(duties: number): (played: Played) => Promise<void> {
    let left = duties;
    const heartbeat = (): void => {
      left -= 1;
      if (left === 0) throw new Error('killed');
    };
    const chase = createChase(stage.uow, { pageSize: 1, heartbeat });
    return ({ campaignId }) => chase({ campaignId, moment: chaseOf('11-26') });
  }

  test.each([1, 2, 7, 28])('killed after %i duties and begun anew: the same rows', async (deaths) => {
    const played = await overdue();
    const chase = dyingAfter(deaths);
    await expect(chase(played)).rejects.toThrow('killed');
    expect(await undone(played)).toEqual([]);
    await chase(played);
    expect(await rowsOf(played)).toEqual(undisturbed);
  });

  test('two workers at once: the same rows', async () => {
    const played = await overdue();
    await Promise.all([played.perform(chaseOf('11-26')), played.perform(chaseOf('11-26'))]);
    expect(await rowsOf(played)).toEqual(undisturbed);
  });

  test('paused after the first duties: the rest is left, and the morning is not marked', async () => {
    const played = await overdue();
    const chase = dyingAfter(3);
    await expect(chase(played)).rejects.toThrow('killed');
    await played.run((tx) => pauseCampaign(tx, { campaignId: played.campaignId, reason: 'Bầu cử' }, stage.board));
    const before = await rowsOf(played);
    await chase(played);
    expect(await rowsOf(played)).toEqual(before);
    expect(await undone(played)).toEqual([]);
  });
});

/** P75 drawn together into four days, each step due after the one it opens after. */
const DUE: Readonly<Record<string, readonly string[]>> = {
  '11-06': ['01', '02', '03', '04', '05', '07', '13'],
  '11-09': ['06', '07-decision', '09a'],
  '11-10': ['08'],
  '11-11': ['09b', '10'],
};

test('every step of P75 is chased, on its day and after it, until somebody has done it (P75-12)', async () => {
  const { plan, sha256: planSha256 } = loadPlan('p75');
  const bindings = guessBindings(plan, await stage.run((tx) => tx.campaign.bodies(stage.board.tenantId)));
  const dated = Object.entries(DUE).flatMap(([day, steps]) => steps.map((step) => [`P75-${step}`, { dueAt: lastOf(day) }] as const));
  const played = await stage.launch(at('11-05 08:00'), { plan, planSha256, bindings, decisions: Object.fromEntries(dated) });
  await played.settle();
  await played.liveUntil(at('11-18 12:00'));
  const sql = `SELECT s.key, array_agg(DISTINCT substr(r.why, 6)::int ORDER BY substr(r.why, 6)::int) AS rungs FROM campaign_step s
                 LEFT JOIN duty d ON d.step_id = s.id LEFT JOIN reminder r ON r.duty_id = d.id AND r.why LIKE 'owes:%'
                WHERE s.campaign_id = $1 GROUP BY s.id ORDER BY s.ordinal`;
  expect(await stage.rows(sql, [played.campaignId])).toEqual(
    ['01', '02', '03', '04', '05', '06', '07', '07-decision', '08', '09a', '09b', '10', '13'].map((step) => ({
      key: `P75-${step}`,
      rungs: [0, 1, 3, 5],
    })),
  );
});
