import { countedViolations, disciplineIn, reopenings, type Violation } from './violations';

const at = (year: number, unit: string): { year: number; unit: string } => ({ year, unit });
const violation = (id: string, decidedIn: number, acts: Violation['acts'], remedied = false): Violation => ({
  id,
  acts,
  decidedIn,
  remedied,
});

const now = violation('now', 2024, [at(2024, 'A')]);
const old = violation('old', 2024, [at(2022, 'A')]);
const elsewhere = violation('elsewhere', 2024, [at(2024, 'B')]);
const both = violation('both', 2024, [at(2024, 'A'), at(2024, 'B')]);
const remedied = violation('remedied', 2024, [at(2024, 'A')], true);

describe('one violation counts once, for the year and unit of the act (H19-23, H19-31)', () => {
  test.each([
    ['this year, this unit', [now], ['now']],
    ['an earlier act punished this year', [old], []],
    ['an act at the old unit', [elsewhere], []],
    ['a part at each unit', [both], ['both']],
    ['the same violation twice on the list', [now, now, elsewhere], ['now']],
  ])('%s', (_, violations, counted) => {
    expect(countedViolations(violations, at(2024, 'A')).map(({ id }) => id)).toEqual(counted);
  });

  test('each unit answers for its own part', () => {
    expect(countedViolations([both], at(2024, 'B'))).toEqual([both]);
    expect(countedViolations([both], at(2024, 'C'))).toEqual([]);
    expect(countedViolations([both], at(2023, 'B'))).toEqual([]);
  });

  test.each([
    [[], 'none'],
    [[old, elsewhere], 'none'],
    [[now], 'disciplined'],
    [[remedied], 'remedied'],
    [[remedied, now], 'disciplined'],
  ])('%# the fact “discipline” is %s', (violations, discipline) => {
    expect(disciplineIn(violations, at(2024, 'A'))).toBe(discipline);
  });
});

describe('a decision of this year for an earlier act opens that year again (H19-24)', () => {
  test('the year of the act, as not completed; to be weighed where remedied', () => {
    const weighed = violation('weighed', 2024, [at(2021, 'C')], true);
    expect(reopenings([old, now, weighed, violation('later', 2025, [at(2020, 'A')])], 2024)).toEqual([
      { violation: 'old', year: 2022, unit: 'A', proposal: 'not_completed', cite: 'H19-24, C.IV.9' },
      { violation: 'weighed', year: 2021, unit: 'C', proposal: 'weigh', cite: 'H19-24, C.IV.9' },
    ]);
  });

  test('every earlier year and unit once', () => {
    const long = violation('long', 2024, [at(2022, 'A'), at(2022, 'A'), at(2022, 'B'), at(2023, 'A'), at(2024, 'A')]);
    expect(reopenings([long, long], 2024).map(({ year, unit }) => [year, unit])).toEqual([
      [2022, 'A'],
      [2022, 'B'],
      [2023, 'A'],
    ]);
  });
});
