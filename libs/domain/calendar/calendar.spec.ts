import { calendar2026 } from '@test/support/viet-nam-2026';
import { calendarOf, isWorkingDay, workingDay, workingDaysUntil } from './calendar';

describe('working days (G-03)', () => {
  test.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-24', false, 'a weekday that is off'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2026-12-05', true, 'a Saturday that is worked'],
    ['2027-01-01', false, 'New Year’s Day'],
  ])('%s: %s, %s', (day, works) => {
    expect(isWorkingDay(calendar2026, day)).toBe(works);
  });

  test('with nothing special, Monday to Friday', () => {
    const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
    expect(week.map((day) => isWorkingDay(calendarOf([]), day))).toEqual([true, true, true, true, true, false, false]);
  });
});

describe('the n-th working day before or after (the ladder’s rungs)', () => {
  test.each([
    ['2026-11-25', -5, '2026-11-17'],
    ['2026-11-25', -2, '2026-11-20'],
    ['2026-11-25', -1, '2026-11-23'],
    ['2026-11-25', 0, '2026-11-25'],
    ['2026-11-25', 1, '2026-11-26'],
    ['2026-11-25', 3, '2026-11-30'],
    ['2026-11-25', 5, '2026-12-02'],
    ['2026-11-24', 0, '2026-11-23'],
    ['2026-11-22', 0, '2026-11-20'],
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-24', -1, '2026-11-23'],
    ['2026-12-04', 1, '2026-12-05'],
    ['2026-12-07', -1, '2026-12-05'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2027-01-02', 0, '2026-12-31'],
  ])('%s %i → %s', (day, n, reached) => {
    expect(workingDay(calendar2026, day, n)).toBe(reached);
  });
});

describe('how many working days until', () => {
  test.each([
    ['2026-11-20', '2026-11-25', 2],
    ['2026-11-20', '2026-11-24', 1],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-25', '2026-11-25', 0],
    ['2026-11-25', '2026-11-20', -2],
    ['2026-12-04', '2026-12-07', 2],
    ['2026-12-31', '2027-01-04', 1],
  ])('%s to %s: %i', (from, to, count) => {
    expect(workingDaysUntil(calendar2026, from, to)).toBe(count);
  });
});
