import { launchCascade } from '@libs/acts/campaign/launch-cascade';
import { rehearseCascade } from '@libs/acts/rehearsal/rehearse-cascade';
import type { CascadeLaunch } from '@libs/acts/campaign/place-cascade';
import { showBoard } from '@libs/acts/campaign/show-board';
import { SqlBoard } from '@libs/persistence/campaign/board.queries';
import { bloc } from '../support/bloc';
import { blocCascade, DECISIONS } from '../support/bloc-plans';
import { boardWords } from '../support/board-words';
import { at, lastOf } from '../support/viet-nam-2026';
import { Played } from './played';
import { Stage } from './stage';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(bloc);
});
afterAll(() => stage.close());

async function rehearsed(decisions: Record<string, CascadeLaunch['decisions']> = DECISIONS): Promise<Record<string, Played>> {
  const { worldId, campaigns } = await stage.run(async (tx) => {
    const cascade = await blocCascade(tx, stage.board.tenantId, decisions);
    return rehearseCascade(tx, { cascade, startsAt: at('11-02 08:00'), paceMs: 0, lateEvery: null }, stage.board);
  });
  return Object.fromEntries(campaigns.map(({ planId, campaignId }) => [planId, new Played(stage, { worldId, campaignId })]));
}

describe('P58-05 launching a cascade', () => {
  test('each level owes in its own part of the tree, the lower body as one in its superior’s', async () => {
    const campaigns = await rehearsed();
    const owing = async (plan: string): Promise<unknown> =>
      stage.rows(
        `SELECT s.key, array_agg(b.code ORDER BY b.code COLLATE "C") AS bodies FROM duty d JOIN campaign_step s ON s.id = d.step_id
           JOIN body b ON b.id = d.bearer_id WHERE d.campaign_id = $1 GROUP BY s.id ORDER BY s.ordinal`,
        [campaigns[plan]?.campaignId],
      );
    expect(await owing('p58')).toEqual([
      { key: 'own-plans', bodies: ['CB-K', 'SL'] },
      { key: 'suggestions', bodies: ['UBKT-K'] },
      { key: 'reviews', bodies: ['CB-K', 'SL'] },
      { key: 'dossiers', bodies: ['CB-K', 'SL'] },
      { key: 'decision', bodies: ['BTV-K'] },
    ]);
    expect(await owing('tct-song-lam')).toEqual(expect.arrayContaining([{ key: 'company-meeting', bodies: ['BT'] }]));
  });

  test('the superior’s board shows the tree beneath: how each stands, who is behind, whose move it is; a lower one knows its superior', async () => {
    const campaigns = await rehearsed();
    const { p58, 'tct-song-lam': corporation, 'cty-ben-thuy': company } = campaigns;
    if (!p58 || !corporation || !company) throw new Error('three campaigns were launched');
    await stage.rows(`UPDATE world SET plan_now = $2 WHERE id = $1`, [p58.worldId, new Date(at('11-11 09:00'))]);
    const board = async ({ campaignId }: Played) => {
      const facts = await new SqlBoard(stage.db).board(stage.board.tenantId, campaignId);
      if (!facts) throw new Error('no such board');
      return showBoard(facts);
    };
    const top = await board(p58);
    expect(top.superior).toBeNull();
    expect(
      top.beneath.map(({ campaign, depth, behind, nextMove }) => [campaign.organisation, depth, campaign.stateText, behind, nextMove]),
    ).toEqual([
      [
        'Đảng bộ Tổng công ty Sông Lam',
        1,
        'Đang thực hiện',
        ['Chi bộ Văn phòng Tổng công ty', 'Đảng bộ Công ty Bến Thủy'],
        expect.any(String),
      ],
      ['Đảng bộ Công ty Bến Thủy', 2, 'Đang thực hiện', ['Chi bộ Phân xưởng 1', 'Chi bộ Phân xưởng 2'], expect.any(String)],
    ]);
    expect(top.beneath[1]?.nextMove).toMatch(/Chi bộ Phân xưởng 1/);
    expect(top.rows.map(({ code }) => code)).toEqual(['BTV-K', 'UBKT-K', 'CB-K', 'SL']);
    expect((await board(company)).superior).toMatchObject({ id: corporation.campaignId, organisation: 'Đảng bộ Tổng công ty Sông Lam' });
    expect((await board(company)).beneath).toEqual([]);
  });

  test.each([
    [
      'a lower body’s later date',
      { ...DECISIONS, 'tct-song-lam': { ...DECISIONS['tct-song-lam'], decision: { dueAt: lastOf('12-31') + 1 } } },
      'loosens-superior',
      /^Kế hoạch 21-KH\/ĐU: Bước “.*” có hạn muộn hơn hạn của cấp trên \(31\/12\/2026\)/,
    ],
    [
      'a lower body’s waiver of what it would owe',
      { ...DECISIONS, 'cty-ben-thuy': { ...DECISIONS['cty-ben-thuy'], reviews: { waive: 'bận' } } },
      'loosens-superior',
      /^Kế hoạch 08-KH\/ĐU: Bước “Kiểm điểm đảng viên.*” được miễn trong khi cấp trên vẫn làm/,
    ],
    ['a step without a day', { ...DECISIONS, 'cty-ben-thuy': {} }, 'step-needs-decision', /^Kế hoạch 08-KH\/ĐU: Bước “Các đảng ủy/],
  ])('%s: nothing is launched at all', async (_what, decisions, code, says) => {
    const count = (): Promise<unknown> => stage.rows(`SELECT count(*) FROM campaign`);
    const before = await count();
    await expect(rehearsed(decisions)).rejects.toMatchObject({ code, message: expect.stringMatching(says) });
    expect(await count()).toEqual(before);
  });

  test('in the live world as well, once', async () => {
    const launch = (): Promise<unknown> =>
      stage.run(async (tx) => {
        const cascade = await blocCascade(tx, stage.board.tenantId);
        const launches = cascade.launches.map((one) => ({ ...one, ...confirmedAll(one) }));
        return launchCascade(tx, { ...cascade, year: 2098, launches }, stage.board);
      });
    expect(await launch()).toHaveLength(3);
    await expect(launch()).rejects.toMatchObject({ code: 'already-launched' });
  });
});

/** Far enough ahead for any day the tests run on; every error of the documents confirmed and every question answered. */
function confirmedAll({ plan, decisions }: CascadeLaunch): Partial<CascadeLaunch> {
  const later = Object.entries(decisions).map(([key, one]) => [
    key,
    one.dueAt === undefined ? one : { dueAt: one.dueAt + SEVENTY_TWO_YEARS },
  ]);
  return { decisions: Object.fromEntries(later), ...boardWords(plan, 2098) };
}
const SEVENTY_TWO_YEARS = Date.parse('2098-11-01T00:00:00Z') - Date.parse('2026-11-01T00:00:00Z');
