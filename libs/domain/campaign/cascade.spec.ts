import { smallPlan } from '@test/support/small-plan';
import { lastOf } from '@test/support/viet-nam-2026';
import { type CascadePlan, orderCascade, refuseLooserLaunch, type TreeOrganisation } from './cascade';
import type { DraftStep } from './draft-steps';

// Khối: Sông Lam (with Bến Thủy below its sectional body) and Hồng Lĩnh.
const TREE: readonly TreeOrganisation[] = [
  { id: 'khoi', parentId: null, name: 'Khối' },
  { id: 'song-lam', parentId: 'khoi', name: 'Sông Lam' },
  { id: 'khu-vuc', parentId: 'song-lam', name: 'Khu vực' },
  { id: 'ben-thuy', parentId: 'khu-vuc', name: 'Bến Thủy' },
  { id: 'hong-linh', parentId: 'khoi', name: 'Hồng Lĩnh' },
];

const DUE = { text: 'trước ngày 20/12 hằng năm', cite: 'I' };
const plan = (id: string, organisationId: string | null, inherits?: string, text = DUE.text): CascadePlan => ({
  organisationId,
  plan: smallPlan({ id, ...(inherits === undefined ? {} : { inherits }), steps: [{ id: 'dossiers', deadline: { ...DUE, text } }] }),
});
const TOP = plan('k', null);
const SONG_LAM = plan('sl', 'song-lam', 'k', 'trước ngày 12/12 hằng năm');
const BEN_THUY = plan('bt', 'ben-thuy', 'sl', 'trước ngày 08/12 hằng năm');
const HONG_LINH = plan('hl', 'hong-linh', 'k');

describe('P58-05 a cascade', () => {
  test.each([
    ['one alone', [TOP], [['k', null, []]]],
    [
      'three levels, given from below',
      [BEN_THUY, SONG_LAM, TOP],
      [
        ['k', null, ['song-lam']],
        ['sl', 'k', ['ben-thuy']],
        ['bt', 'sl', []],
      ],
    ],
    [
      'two beside each other',
      [TOP, HONG_LINH, SONG_LAM],
      [
        ['k', null, ['hong-linh', 'song-lam']],
        ['hl', 'k', []],
        ['sl', 'k', []],
      ],
    ],
  ])('%s: superiors first, each with whose it is and what stands apart', (_what, plans, expected) => {
    const placed = orderCascade(plans, TREE, 2026);
    expect(placed.map(({ own, superior, apart }) => [own.plan.id, superior?.plan.id ?? null, apart])).toEqual(expected);
  });

  test.each([
    ['no top', [SONG_LAM], 'no-top-plan', /Cần đúng một kế hoạch của cấp cao nhất/],
    ['two tops', [TOP, plan('k2', null)], 'no-top-plan', /Cần đúng một/],
    ['a plan twice', [TOP, SONG_LAM, plan('sl', 'hong-linh', 'k')], 'one-plan-each', /“sl” có hai lần/],
    ['an organisation twice', [TOP, SONG_LAM, plan('x', 'song-lam', 'k')], 'one-plan-each', /“Sông Lam” có hai kế hoạch/],
    ['an organisation of another tree', [TOP, plan('x', 'nowhere', 'k')], 'no-organisation', /cây tổ chức không có đơn vị này/],
    ['a level passed over', [TOP, SONG_LAM, plan('bt', 'ben-thuy', 'k')], 'not-the-superior', /ghi “inherits: sl”/],
    ['no word of a superior', [TOP, plan('x', 'song-lam')], 'not-the-superior', /ghi “inherits: k”/],
    [
      'a plan that loosens',
      [TOP, plan('x', 'song-lam', 'k', 'trước ngày 22/12 hằng năm')],
      'loosens-superior',
      /bước “dossiers” không có hạn hoặc hạn muộn hơn hạn của cấp trên \(19\/12\/2026\); chỉ được sớm hơn/,
    ],
  ])('%s is refused', (_what, plans, code, says) => {
    expect(() => orderCascade(plans, TREE, 2026)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(says) }));
  });
});

describe('P58-05 dates and waivers of a launch bind below as well', () => {
  const step = (dueAt: number | null, waived: string | null = null): DraftStep => ({
    ...{ key: 'reviews', title: 'Kiểm điểm', wording: null, cite: '', plannedDueAt: null, reading: null, warnings: [], problem: null },
    ...{ dueAt, waived },
  });
  const launch = (superior: DraftStep, own: DraftStep, owed: boolean) => () => refuseLooserLaunch([superior], [own], () => owed);

  test.each([
    ['later', step(lastOf('12-10')), step(lastOf('12-11')), true, /hạn muộn hơn hạn của cấp trên \(10\/12\/2026\)/],
    ['waived below only', step(lastOf('12-10')), step(null, 'không làm'), true, /được miễn trong khi cấp trên vẫn làm/],
  ])('%s: refused', (_what, superior, own, owed, says) => {
    expect(launch(superior, own, owed)).toThrow(says);
  });

  test.each([
    ['the same day', step(lastOf('12-10')), step(lastOf('12-10')), true],
    ['earlier', step(lastOf('12-10')), step(lastOf('12-05')), true],
    ['waived below where nobody owes it', step(lastOf('12-10')), step(null, 'không có đơn vị'), false],
    ['waived above', step(null, 'năm nay không'), step(lastOf('12-31')), true],
    ['the superior names no day', step(null), step(lastOf('12-31')), true],
  ])('%s: taken', (_what, superior, own, owed) => {
    expect(launch(superior, own, owed)).not.toThrow();
  });

  test('a step of the lower body’s own is its own affair', () => {
    expect(() => refuseLooserLaunch([], [step(lastOf('12-31'))], () => true)).not.toThrow();
  });
});
