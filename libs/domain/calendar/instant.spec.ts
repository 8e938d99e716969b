import fc from 'fast-check';
import { addDays, addMonths, atClock, dayOf, endOfDay, startOfDay, toIso, weekday } from './instant';

describe('plan time in Viet Nam, UTC+7 all year (G-02)', () => {
  test.each([
    ['2026-11-25', '2026-11-24T17:00:00.000Z', '2026-11-25T16:59:59.999Z', 3],
    ['2026-11-22', '2026-11-21T17:00:00.000Z', '2026-11-22T16:59:59.999Z', 0],
    ['2028-02-29', '2028-02-28T17:00:00.000Z', '2028-02-29T16:59:59.999Z', 2],
    ['2027-01-01', '2026-12-31T17:00:00.000Z', '2027-01-01T16:59:59.999Z', 5],
    ['1975-04-30', '1975-04-29T17:00:00.000Z', '1975-04-30T16:59:59.999Z', 3],
  ])('%s begins, ends, and has its weekday', (day, first, last, name) => {
    expect([startOfDay(day), endOfDay(day), weekday(day)]).toEqual([Date.parse(first), Date.parse(last), name]);
    expect([dayOf(startOfDay(day)), dayOf(endOfDay(day)), dayOf(endOfDay(day) + 1)]).toEqual([day, day, addDays(day, 1)]);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-11-31', '2026-1-5', '25/11/2026', '2026-11-25 ', '', '2026-11-25T00:00'])(
    '“%s” is not a day',
    (text) => {
      expect(() => startOfDay(text)).toThrow(new RangeError(`not a day: ${text}`));
    },
  );

  test('a clock time, and how instants are written', () => {
    expect(toIso(atClock('2026-11-23', 7, 30))).toBe('2026-11-23T07:30:00.000+07:00');
    expect(toIso(endOfDay('2026-11-25'))).toBe('2026-11-25T23:59:59.999+07:00');
    expect(toIso(Date.parse('2026-12-31T17:00:00.001Z'))).toBe('2027-01-01T00:00:00.001+07:00');
    expect(atClock('2026-11-23', 0)).toBe(startOfDay('2026-11-23'));
  });

  test.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-11-25', -25, '2026-10-31'],
    ['2026-11-25', 0, '2026-11-25'],
  ])('%s %i days later: %s', (day, count, later) => {
    expect(addDays(day, count)).toBe(later);
  });

  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-05-26', 6, '2026-11-26'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -6, '2025-07-31'],
    ['2026-11-25', 0, '2026-11-25'],
  ])('%s %i calendar months later: %s (G-07)', (day, count, later) => {
    expect(addMonths(day, count)).toBe(later);
  });

  test('there and back: any instant lies within its day, days sort as text', () => {
    const instant = fc.integer({ min: Date.UTC(1930, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(instant, fc.integer({ min: -4000, max: 4000 }), (at, count) => {
        const day = dayOf(at);
        expect(startOfDay(day) <= at && at <= endOfDay(day)).toBe(true);
        expect(Date.parse(toIso(at))).toBe(at);
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(addDays(day, count) < day).toBe(count < 0);
        expect(weekday(addDays(day, 7 * count))).toBe(weekday(day));
      }),
    );
  });
});
