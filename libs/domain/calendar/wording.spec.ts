import { at, calendar2026, lastOf } from '@test/support/viet-nam-2026';
import { sayDate, sayDay, sayDeadline, sayDistance, sayInstant } from './wording';

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
    ['2026-11-20', 'còn 2 ngày làm việc'],
    ['2026-11-23', 'còn 1 ngày làm việc'],
    ['2026-11-24', 'còn 1 ngày làm việc'],
    ['2026-11-25', 'hôm nay'],
    ['2026-11-26', 'quá 1 ngày làm việc'],
    ['2026-11-30', 'quá 3 ngày làm việc'],
  ])('on %s, of what is due on 25/11: %s', (today, said) => {
    expect(sayDistance(calendar2026, today, '2026-11-25')).toBe(said);
  });
});
