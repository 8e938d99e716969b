import { calendarOf } from '../calendar/calendar';
import type { CalendarDay } from '../calendar/calendar';
import { answerDueOn, checkReceived } from './data-request';

const off = (date: string): CalendarDay => ({ date, kind: 'off', reason: 'Tết Nguyên đán', document: null, confirmed: true });
/** Tết Bính Ngọ: Monday 16/02 to Friday 20/02/2026; Saturday the 28th is worked instead of another day. */
const calendar = calendarOf([
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map(off),
  { date: '2026-02-28', kind: 'working', reason: 'Làm bù', document: null, confirmed: true },
]);

test.each([
  ['Monday', '2026-03-09', '2026-03-11'],
  ['Thursday, over a weekend', '2026-03-12', '2026-03-16'],
  ['Friday, over a weekend', '2026-03-13', '2026-03-17'],
  ['Saturday', '2026-03-14', '2026-03-17'],
  ['Sunday', '2026-03-15', '2026-03-17'],
  ['the last Friday before Tết', '2026-02-13', '2026-02-24'],
  ['the Thursday before it', '2026-02-12', '2026-02-23'],
  ['in the middle of Tết', '2026-02-18', '2026-02-24'],
  ['before a Saturday that is worked', '2026-02-26', '2026-02-28'],
])('D6: received on %s %s, answered by %s (NĐ 356/2025: 2 working days)', (_, received, due) => {
  expect(answerDueOn(calendar, received)).toBe(due);
});

test('D6: nothing is received tomorrow', () => {
  expect(() => checkReceived('2026-03-09', '2026-03-09')).not.toThrow();
  expect(() => checkReceived('2026-03-10', '2026-03-09')).toThrow('Ngày nhận không thể sau hôm nay (09/03/2026).');
});
