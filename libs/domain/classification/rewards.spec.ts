import type { Level } from './level';
import { rewardEligibility } from './rewards';

const from = (year: number, ...levels: (Level | null)[]): Map<number, Level> =>
  new Map(levels.flatMap((level, at) => (level === null ? [] : [[year + at, level] as const])));

describe('rewards (H19-28, G-12)', () => {
  test.each([
    ['five in a row', from(2020, 'excellent', 'excellent', 'excellent', 'excellent', 'excellent'), true, true, 5],
    ['six in a row', from(2019, 'excellent', 'excellent', 'excellent', 'excellent', 'excellent', 'excellent'), true, true, 6],
    ['four in a row', from(2021, 'excellent', 'excellent', 'excellent', 'excellent'), true, false, 4],
    ['one year good', from(2020, 'excellent', 'excellent', 'good', 'excellent', 'excellent'), true, false, 2],
    ['one year without a result', from(2020, 'excellent', null, 'excellent', 'excellent', 'excellent'), true, false, 3],
    ['this year good', from(2019, 'excellent', 'excellent', 'excellent', 'excellent', 'excellent', 'good'), false, false, 0],
    ['no results', from(2024), false, false, 0],
  ])('%s', (_, levels, ofTheYear, fiveYears, yearsInARow) => {
    expect(rewardEligibility(levels, 2024)).toEqual({ ofTheYear, fiveYears, yearsInARow, cite: 'H19-28, C.III.6' });
  });
});
