import { dutyFacts } from '@test/support/duty-facts';
import { calendarOf } from '../calendar/calendar';
import { atClock, endOfDay } from '../calendar/instant';
import { cellWords } from './cell-words';
import type { DutyFacts, DutyStatus } from './next-move';

/** 24/11 is a day off from 2026 on (G-03). */
const calendar = calendarOf([{ date: '2026-11-24', kind: 'off', reason: 'Ngày Văn hóa', document: null, confirmed: true }]);
const facts = dutyFacts({ openedAt: atClock('2026-10-01', 8) });

describe('the word of a cell', () => {
  test.each<[DutyStatus, Partial<DutyFacts>, string, string]>([
    ['not-open', {}, '2026-11-02', 'chưa mở'],
    ['open', {}, '2026-11-02', 'đang làm'],
    ['blocked', {}, '2026-11-02', 'chờ việc trước'],
    ['due-soon', {}, '2026-11-20', 'còn 2 ngày làm việc'],
    ['due-soon', {}, '2026-11-24', 'còn 1 ngày làm việc'],
    ['due-soon', {}, '2026-11-25', 'hạn hôm nay'],
    ['overdue', {}, '2026-11-27', 'quá hạn 2 ngày làm việc'],
    ['overdue', { dueAt: endOfDay('2026-11-27') }, '2026-11-28', 'quá hạn'],
    ['returned', { returnedAt: atClock('2026-11-20', 9) }, '2026-11-23', 'bị trả lại 20/11'],
    ['done-on-time', { firstDoneAt: atClock('2026-11-18', 9) }, '2026-11-27', 'xong 18/11'],
    ['done-late', { firstDoneAt: atClock('2026-11-26', 9) }, '2026-11-27', 'xong muộn 1 ngày làm việc'],
    ['done-late', { dueAt: endOfDay('2026-11-27'), firstDoneAt: atClock('2026-11-28', 9) }, '2026-11-30', 'xong muộn'],
    ['waived', {}, '2026-11-27', 'được miễn'],
    ['not-done', {}, '2026-12-27', 'chưa xong khi đóng'],
    ['not-done', { campaign: 'cancelled' }, '2026-12-27', 'dừng cùng đợt'],
  ])('%s %o on %s', (status, more, day, expected) => {
    expect(cellWords(status, { ...facts, ...more }, calendar, atClock(day, 10))).toBe(expected);
  });
});
