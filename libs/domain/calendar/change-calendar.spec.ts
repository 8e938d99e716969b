import * as fc from 'fast-check';
import { calendarOf, isWorkingDay } from './calendar';
import { effectsOfChange, withChanges } from './change-calendar';
import { addDays } from './instant';

const base = calendarOf([
  { date: '2026-11-24', kind: 'off', reason: 'Ngày Văn hóa Việt Nam', document: 'Nghị quyết 28/2026/QH16', confirmed: true },
]);
const off = (date: string) => ({ date, kind: 'off' as const, reason: 'a', document: null, confirmed: true });
const working = (date: string) => ({ date, kind: 'working' as const, reason: 'a', document: null, confirmed: true });

describe('G-03 a board adds or swaps days', () => {
  test('a swap, and a day made ordinary again', () => {
    const swapped = withChanges(base, [off('2026-11-23'), working('2026-11-28'), { date: '2026-11-24', kind: 'ordinary' }]);
    expect(['2026-11-23', '2026-11-24', '2026-11-28', '2026-11-29'].map((day) => isWorkingDay(swapped, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isWorkingDay(base, '2026-11-24')).toBe(false);
  });

  test.each([
    [off('2026-11-28'), 'Ngày 28/11/2026 vốn là ngày nghỉ cuối tuần'],
    [working('2026-11-27'), 'Ngày 27/11/2026 vốn là ngày làm việc'],
  ])('%o is refused', (change, says) => {
    expect(() => withChanges(base, [change])).toThrow(says);
  });

  test('P79 in 2026, were 23/11 swapped for Saturday 28/11: what would be different', () => {
    const after = withChanges(base, [off('2026-11-23'), working('2026-11-28')]);
    const uses = {
      limits: [
        { id: 'reviews', day: '2026-11-25', rungs: [-5, -2, 0, 1] },
        { id: 'results', day: '2026-11-27', rungs: [0, 1, 3] },
        { id: 'saturday', day: '2026-11-28', rungs: [0] },
      ],
      conferences: [
        { id: 'c1', day: '2026-11-25', workingDays: 3 },
        { id: 'c2', day: '2026-11-20', workingDays: 3 },
      ],
    };
    // By hand: without 23/11 the five days before 25/11 are 20, 19, 18, 17, 16/11 instead of 23, 20, 19, 18, 17/11.
    expect(effectsOfChange(base, after, uses)).toEqual([
      { what: 'rung', id: 'reviews', rung: -5, from: '2026-11-17', to: '2026-11-16' },
      { what: 'rung', id: 'reviews', rung: -2, from: '2026-11-20', to: '2026-11-19' },
      { what: 'rung', id: 'results', rung: 1, from: '2026-11-30', to: '2026-11-28' },
      { what: 'rung', id: 'results', rung: 3, from: '2026-12-02', to: '2026-12-01' },
      { what: 'limit-on-working-day', id: 'saturday', day: '2026-11-28' },
      { what: 'rung', id: 'saturday', rung: 0, from: '2026-11-27', to: '2026-11-28' },
      { what: 'latest-send', id: 'c1', from: '2026-11-18', to: '2026-11-17' },
    ]);
  });

  test('the same calendar changes nothing, whatever rests on it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(700), fc.integer({ min: -10, max: 10 })), { maxLength: 5 }), (uses) => {
        const limits = uses.map(([shift, rung], at) => ({ id: String(at), day: addDays('2026-01-01', shift), rungs: [rung] }));
        const conferences = uses.map(([shift], at) => ({ id: String(at), day: addDays('2026-01-01', shift), workingDays: 3 }));
        expect(effectsOfChange(base, withChanges(base, []), { limits, conferences })).toEqual([]);
      }),
    );
  });
});
