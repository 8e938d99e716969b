import { GRADES, LEVELS, lowest, nextAbove, nextBelow, rank } from './level';

describe('levels and grades stand on one ladder (H19 C.I.2, C.I.1.4)', () => {
  test('each from best to worst', () => {
    expect(LEVELS.map(rank)).toEqual([3, 2, 1, 0]);
    expect(GRADES.map(rank)).toEqual([3, 2, 1, 0]);
    expect(rank('reprimand')).toBe(-1);
  });

  test.each([
    [['good', 'excellent'], 'good'],
    [['excellent', 'not_completed', 'completed'], 'not_completed'],
    [['completed'], 'completed'],
    [[], null],
  ] as const)('the lowest of %j is %s', (levels, low) => {
    expect(lowest(levels)).toBe(low);
  });

  test('one step up and down', () => {
    expect(LEVELS.map(nextAbove)).toEqual([null, 'excellent', 'good', 'completed']);
    expect(LEVELS.map(nextBelow)).toEqual(['good', 'completed', 'not_completed', 'not_completed']);
  });
});
