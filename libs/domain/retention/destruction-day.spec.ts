import { Refusal } from '../refusal';
import { checkMonths, checkPostponed, destructionDay } from './destruction-day';

test.each([
  ['2026-12-20T08:00:00+07:00', 60, '2031-12-20'],
  // Half past midnight in Viet Nam is still the day before in UTC.
  ['2026-12-20T00:30:00+07:00', 60, '2031-12-20'],
  ['2027-08-31T23:59:59+07:00', 18, '2029-02-28'],
  ['2027-02-28T12:00:00+07:00', 12, '2028-02-28'],
])('D6: ended %s, kept %i months: destroyed on %s', (ended, months, day) => {
  expect(destructionDay(Date.parse(ended), months)).toBe(day);
});

test.each([11, 601, 12.5, Number.NaN])('D6: %d months are refused', (months) => {
  expect(() => checkMonths(months)).toThrow(Refusal);
});
test.each([12, 60, 600])('D6: %d months are taken', (months) => {
  expect(() => checkMonths(months)).not.toThrow();
});

test('D6: a destruction is put off, not brought forward', () => {
  expect(() => checkPostponed('2031-12-20', '2031-12-21')).not.toThrow();
  expect(() => checkPostponed('2031-12-20', '2031-12-20')).toThrow('Chỉ lùi được ngày hủy: hãy chọn ngày sau 20/12/2031.');
  expect(() => checkPostponed('2031-12-20', '2030-01-01')).toThrow(Refusal);
});
