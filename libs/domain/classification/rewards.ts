import type { Level } from './level';

/** Results in force by campaign year; a year without one is absent. */
export type LevelsByYear = ReadonlyMap<number, Level>;

export interface RewardEligibility {
  /** May be chosen as outstanding of the year. */
  readonly ofTheYear: boolean;
  /** May be chosen as outstanding of five consecutive years. */
  readonly fiveYears: boolean;
  /** How many years in a row, up to and including this one, were `excellent`. */
  readonly yearsInARow: number;
  readonly cite: string;
}

const FIVE_YEARS = 5;

/** Who may be put forward for a reward (H19-28, C.III.6): the outstanding are chosen by people among the `excellent`. */
export function rewardEligibility(levels: LevelsByYear, year: number): RewardEligibility {
  let yearsInARow = 0;
  while (levels.get(year - yearsInARow) === 'excellent') yearsInARow += 1;
  return { ofTheYear: yearsInARow > 0, fiveYears: yearsInARow >= FIVE_YEARS, yearsInARow, cite: 'H19-28, C.III.6' };
}
