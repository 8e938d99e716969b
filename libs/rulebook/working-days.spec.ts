import * as fc from 'fast-check';
import { calendarOf, isWorkingDay, workingDay, workingDaysUntil } from '@libs/domain/calendar/calendar';
import { firstConference, papersWindow } from '@libs/domain/calendar/papers';
import { loadCalendar } from './load-calendar';

const { days } = loadCalendar();
const calendar = calendarOf(days);

/** Every day of 2018–2027 with whether it is worked, counted naively: weekday by weekday from Monday 1/1/2018. */
const naive: { day: string; works: boolean }[] = [];
for (let time = Date.UTC(2018, 0, 1), name = 1; time < Date.UTC(2028, 0, 1); time += 86_400_000, name = (name + 1) % 7) {
  const day = new Date(time).toISOString().slice(0, 10);
  const special = days.find(({ date }) => date === day);
  naive.push({ day, works: special ? special.kind === 'working' : name !== 0 && name !== 6 });
}
const worked = naive.filter(({ works }) => works).map(({ day }) => day);
const anyDay = fc.integer({ min: 60, max: naive.length - 61 }).map((at) => naive[at]?.day ?? '');

describe('G-03 working days 2018–2027 against a naive count', () => {
  test('every single day', () => {
    expect(naive.map(({ day }) => [day, isWorkingDay(calendar, day)])).toEqual(naive.map(({ day, works }) => [day, works]));
  });

  test('the n-th working day after and before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, n) => {
        const later = worked.filter((at) => at > day);
        const earlier = worked.filter((at) => at < day);
        expect(workingDay(calendar, day, n)).toBe(later[n - 1]);
        expect(workingDay(calendar, day, -n)).toBe(earlier[earlier.length - n]);
        expect(workingDay(calendar, day, 0)).toBe(worked.filter((at) => at <= day).pop());
      }),
    );
  });

  test('how many working days lie between', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const [first, last] = from <= to ? [from, to] : [to, from];
        const count = worked.filter((at) => at > first && at <= last).length;
        expect(Math.abs(workingDaysUntil(calendar, from, to))).toBe(count);
      }),
    );
  });

  test('G-05 papers: exactly n whole working days lie between, the sending day is worked, and one working day later is too late', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 10 }), (conference, n) => {
        const { latestSend, between } = papersWindow(calendar, conference, n);
        expect(worked).toContain(latestSend);
        expect(worked.filter((at) => at > latestSend && at < conference)).toEqual(between);
        expect(between).toHaveLength(n);
        // The date proposed is a working day, so a conference on a day off may come before it.
        expect(firstConference(calendar, latestSend, n)).toBe(worked.find((at) => at >= conference));
        expect(firstConference(calendar, workingDay(calendar, latestSend, 1), n) > conference).toBe(true);
      }),
    );
  });
});
