import { DEFAULT_LADDER, type LadderRung } from '../plan/plan';
import { hearersOf, whyOf } from './recipients';

describe('who hears at a rung (G-10)', () => {
  test.each([
    [-5, ['owes']],
    [-2, ['owes']],
    [0, ['owes']],
    [1, ['owes', 'oversight']],
    [3, ['owes', 'oversight', 'directing']],
    [5, ['owes', 'oversight', 'directing']],
  ])('%i of the default ladder: %j', (day, hears) => {
    const rung = DEFAULT_LADDER.find((candidate) => candidate.day === day);
    expect(rung && hearersOf(rung, DEFAULT_LADDER)).toEqual(hears);
  });

  test('whoever a lower rung told hears on, once, whatever the order of the ladder', () => {
    const ladder: LadderRung[] = [{ day: 4, also: 'oversight' }, { day: 2, also: 'directing' }, { day: 1, also: 'oversight' }, { day: -1 }];
    expect(hearersOf({ day: 1, also: 'oversight' }, ladder)).toEqual(['owes', 'oversight']);
    expect(new Set(hearersOf({ day: 4, also: 'oversight' }, ladder))).toEqual(new Set(['owes', 'oversight', 'directing']));
    expect(hearersOf({ day: 4, also: 'oversight' }, ladder)).toHaveLength(3);
  });

  test('nobody above hears before the deadline', () => {
    expect(hearersOf({ day: -1 }, [{ day: -3, also: 'directing' }, { day: -1 }])).toEqual(['owes']);
  });

  test('the reason as it stands in the table', () => {
    expect([whyOf('owes', { day: -5 }), whyOf('oversight', { day: 1 }), whyOf('directing', { day: 5, letter: true })]).toEqual([
      'owes:-5',
      'oversight:1',
      'directing:5',
    ]);
  });
});
