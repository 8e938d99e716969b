import { at, calendar2026, lastOf } from '@test/support/viet-nam-2026';
import { calendarOf } from './calendar';
import { sayDate, sayDay, sayDeadline, sayDistance, sayInstant } from './wording';

const off = (date: string, reason: string) => ({ date, kind: 'off' as const, reason, document: null, confirmed: true });
const tet2025 = calendarOf([
  ...['27', '28', '29', '30', '31'].map((day) => off(`2025-01-${day}`, 'Tết Nguyên đán')),
  off('2025-04-30', 'Ngày Chiến thắng 30/4'),
  off('2025-05-01', 'Ngày Quốc tế lao động 1/5'),
]);

describe('days and hours as people read them (product.md section 5)', () => {
  test.each([
    ['2026-11-23', 'thứ Hai, 23/11/2026'],
    ['2026-11-24', 'thứ Ba, 24/11/2026'],
    ['2026-11-25', 'thứ Tư, 25/11/2026'],
    ['2026-11-26', 'thứ Năm, 26/11/2026'],
    ['2026-11-27', 'thứ Sáu, 27/11/2026'],
    ['2026-11-28', 'thứ Bảy, 28/11/2026'],
    ['2026-11-29', 'Chủ nhật, 29/11/2026'],
  ])('%s: %s', (day, said) => {
    expect(sayDay(day)).toBe(said);
    expect(sayDate(day)).toBe(said.split(', ')[1]);
  });

  test('an instant, in Viet Nam', () => {
    expect(sayInstant(at('11-23 08:00'))).toBe('08:00 thứ Hai, 23/11/2026');
    expect(sayInstant(Date.parse('2026-12-31T17:05:00Z'))).toBe('00:05 thứ Sáu, 01/01/2027');
  });

  test.each([
    ['the end of a day', lastOf('11-25'), 'hết thứ Tư, 25/11/2026'],
    ['an exact hour', at('11-25 16:00'), '16:00 thứ Tư, 25/11/2026'],
    ['a millisecond before the end', lastOf('11-25') - 1, '23:59 thứ Tư, 25/11/2026'],
  ])('a deadline: %s', (_, dueAt, said) => {
    expect(sayDeadline(dueAt)).toBe(said);
  });

  test.each([
    ['2026-11-20', 'còn 2 ngày làm việc, trừ Ngày Văn hóa Việt Nam 24/11'],
    ['2026-11-23', 'còn 1 ngày làm việc, trừ Ngày Văn hóa Việt Nam 24/11'],
    ['2026-11-24', 'còn 1 ngày làm việc'],
    ['2026-11-25', 'hôm nay'],
    ['2026-11-26', 'quá 1 ngày làm việc'],
    ['2026-11-30', 'quá 3 ngày làm việc'],
  ])('on %s, of what is due on 25/11: %s', (today, said) => {
    expect(sayDistance(calendar2026, today, '2026-11-25')).toBe(said);
  });

  test.each([
    ['2026-12-30', '2027-01-04', 'còn 2 ngày làm việc, trừ Tết Dương lịch 01/01'],
    ['2026-12-18', '2027-01-04', 'còn 10 ngày làm việc, trừ Tết Dương lịch 01/01'],
    ['2026-12-17', '2027-01-04', 'còn 11 ngày làm việc'],
    ['2025-01-22', '2025-02-03', 'còn 3 ngày làm việc, trừ Tết Nguyên đán 27/01–31/01'],
    ['2025-04-28', '2025-05-02', 'còn 2 ngày làm việc, trừ Ngày Chiến thắng 30/4, Ngày Quốc tế lao động 1/5'],
  ])('from %s to %s a near deadline names the days off that are not counted: %s', (today, due, said) => {
    expect(sayDistance(new Map([...tet2025, ...calendar2026]), today, due)).toBe(said);
  });
});
