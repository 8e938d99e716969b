import { dutyFacts } from '@test/support/duty-facts';
import { calendarOf } from '@libs/domain/calendar/calendar';
import { atClock, endOfDay } from '@libs/domain/calendar/instant';
import { type DutyFacts, nextMove } from '@libs/domain/chasing/next-move';
import { DEFAULT_LADDER } from '@libs/domain/plan/plan';
import type { JudgedDuty } from './show-stuck';
import { showStuck } from './show-stuck';

const calendar = calendarOf([{ date: '2026-11-24', kind: 'off', reason: 'Ngày Văn hóa', document: null, confirmed: true }]);
const NOW = atClock('2026-11-26', 9);
const owed = dutyFacts({ openedAt: atClock('2026-10-01', 8) });

const judged = (id: string, facts: Partial<DutyFacts>, people = 20): JudgedDuty => {
  const all = { ...owed, ...facts };
  return {
    duty: { id, stepId: 's', bodyId: id, waivedReason: null, facts: all },
    body: { id, code: id, name: `Chi bộ ${id}`, shape: 'organisation', kind: 'branch', heads: ['Lê Văn Cường'], people },
    move: nextMove(all, DEFAULT_LADDER, calendar, NOW),
    stepTitle: 'Kiểm điểm',
  };
};

describe('what is stuck (product 3, nos. 1 and 11)', () => {
  test('worst first: overdue the longest, then the most people waiting; then returned, then due soon', () => {
    const stuck = showStuck([
      judged('due-soon', { dueAt: endOfDay('2026-11-27') }),
      judged('returned', { dueAt: endOfDay('2026-12-14'), returnedAt: atClock('2026-11-25', 9) }),
      judged('few', {}, 3),
      judged('many', {}, 40),
      judged('long', { dueAt: endOfDay('2026-11-20') }, 1),
    ]);
    expect(stuck.map(({ dutyId, status, waiting }) => [dutyId, status, waiting])).toEqual([
      ['long', 'overdue', 1],
      ['many', 'overdue', 40],
      ['few', 'overdue', 3],
      ['returned', 'returned', 20],
      ['due-soon', 'due-soon', 20],
    ]);
  });

  test('nobody is stuck who is done, not yet on, in time, or waits for an earlier step of the same body', () => {
    const stuck = showStuck([
      judged('done', { duty: 'done', firstDoneAt: NOW }),
      judged('waived', { duty: 'waived' }),
      judged('waiting', { step: 'waiting' }),
      judged('in-time', { dueAt: endOfDay('2026-12-14') }),
      judged('blocked', { missing: ['Kiểm điểm'] }),
      judged('ended', { campaign: 'ended' }),
    ]);
    expect(stuck).toEqual([]);
  });

  test('one sentence: whose move, since when, and what the system does next at what hour', () => {
    expect(showStuck([judged('9', {})])[0]?.sentence).toBe(
      'Chờ Chi bộ 9 (đ/c Lê Văn Cường), từ thứ Năm, 01/10/2026, đã quá hạn (hết thứ Tư, 25/11/2026). ' +
        'Tiếp theo: 07:30 thứ Sáu, 27/11/2026 sẽ nhắc, báo đồng chí phụ trách.',
    );
  });
});
