import * as fc from 'fast-check';
import { addDays, addMonths, atClock, dayOf, endOfDay, startOfDay, toIso, weekday } from './instant';

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('plan time', () => {
  test.each([
    ['2026-11-25', '2026-11-25T00:00:00.000+07:00', '2026-11-25T23:59:59.999+07:00', Date.UTC(2026, 10, 24, 17)],
    ['2027-01-01', '2027-01-01T00:00:00.000+07:00', '2027-01-01T23:59:59.999+07:00', Date.UTC(2026, 11, 31, 17)],
    ['2024-02-29', '2024-02-29T00:00:00.000+07:00', '2024-02-29T23:59:59.999+07:00', Date.UTC(2024, 1, 28, 17)],
  ])('G-02 the first and last moment of %s', (day, first, last, utc) => {
    expect([toIso(startOfDay(day)), toIso(endOfDay(day)), startOfDay(day)]).toEqual([first, last, utc]);
  });

  test('a clock time', () => {
    expect(toIso(atClock('2026-11-25', 7, 30))).toBe('2026-11-25T07:30:00.000+07:00');
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '25/11/2026', '', '2026-11-31'])('%s is no day', (text) => {
    expect(() => startOfDay(text)).toThrow(RangeError);
  });

  test.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-05-31', 6, '2026-11-30'],
    ['2026-08-15', 6, '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-25', 0, '2026-11-25'],
  ])('G-07 %s and %i calendar months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test.each([
    ['2026-11-25', 3],
    ['2026-11-29', 0],
    ['2022-12-10', 6],
  ])('%s is weekday %i', (day, name) => {
    expect(weekday(day)).toBe(name);
  });

  test('days and moments go round, whatever the zone of the machine', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(dayOf(startOfDay(day))).toBe(day);
        expect(dayOf(endOfDay(day))).toBe(day);
        expect(dayOf(startOfDay(day) - 1)).toBe(addDays(day, -1));
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
  });
});
