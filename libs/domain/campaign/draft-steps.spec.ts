import { smallPlan } from '@test/support/small-plan';
import { at, lastOf } from '@test/support/viet-nam-2026';
import { draftSteps, rosterDay } from './draft-steps';

const NOW = at('11-28 08:00');
const plan = smallPlan({
  steps: [
    { id: 'reviews', does: 'hold-reviews', title: 'Kiểm điểm', deadline: { text: 'trước ngày 26/11', cite: 'P79-11, IX.1' } },
    { id: 'results', title: 'Gửi kết quả', deadline: { text: 'trước ngày 15/12 hàng năm', cite: 'P79-11, IX.2' } },
    { id: 'party', title: 'Công bố', cite: 'VII', deadline: { text: 'vào dịp cuối năm', cite: 'VII.1' } },
    { id: 'plans', title: 'Xây dựng kế hoạch', cite: 'VIII' },
  ],
});
const drafted = (decisions: Parameters<typeof draftSteps>[3], now = NOW) => draftSteps(plan, 2026, now, decisions);

test('each step as it would start, its wording beside the computed moment (G-02)', () => {
  expect(drafted({})).toEqual([
    {
      ...{ key: 'reviews', title: 'Kiểm điểm', wording: 'trước ngày 26/11', cite: 'P79-11, IX.1' },
      plannedDueAt: lastOf('11-25'),
      reading: 'Trước ngày 26/11/2026, không kể ngày đó: thời hạn là hết ngày thứ Tư, 25/11/2026.',
      ...{ warnings: [], dueAt: lastOf('11-25'), waived: null, problem: 'overdue-at-launch' },
    },
    {
      ...{ key: 'results', title: 'Gửi kết quả', wording: 'trước ngày 15/12 hàng năm', cite: 'P79-11, IX.2' },
      plannedDueAt: lastOf('12-14'),
      reading: 'Trước ngày 15/12/2026, không kể ngày đó: thời hạn là hết ngày thứ Hai, 14/12/2026.',
      ...{ warnings: [], dueAt: lastOf('12-14'), waived: null, problem: null },
    },
    {
      ...{ key: 'party', title: 'Công bố', wording: 'vào dịp cuối năm', cite: 'VII.1', plannedDueAt: null, reading: null },
      warnings: [{ code: 'unreadable-deadline', message: expect.stringContaining('không nêu ngày nào') as string, cite: 'G-02' }],
      ...{ dueAt: null, waived: null, problem: 'no-deadline' },
    },
    {
      ...{ key: 'plans', title: 'Xây dựng kế hoạch', wording: null, cite: 'VIII', plannedDueAt: null, reading: null },
      ...{ warnings: [], dueAt: null, waived: null, problem: 'no-deadline' },
    },
  ]);
});

describe('what the board must decide before the launch (architecture.md section 8)', () => {
  test.each([
    ['a new date', { dueAt: lastOf('12-10') }, [lastOf('12-10'), null, null]],
    ['a new date that is past as well', { dueAt: lastOf('11-27') }, [lastOf('11-27'), null, 'overdue-at-launch']],
    ['a new date that is this very instant', { dueAt: NOW }, [NOW, null, 'overdue-at-launch']],
    ['a waiver', { waive: 'Đã làm từ tháng 10' }, [null, 'Đã làm từ tháng 10', null]],
    ['a waiver goes before a date', { waive: 'Đã làm', dueAt: lastOf('12-10') }, [null, 'Đã làm', null]],
    ['nothing', {}, [lastOf('11-25'), null, 'overdue-at-launch']],
  ])('overdue at launch: %s', (_, decision, [dueAt, waived, problem]) => {
    const [reviews, results] = drafted({ reviews: decision });
    expect(reviews).toMatchObject({ dueAt, waived, problem, plannedDueAt: lastOf('11-25') });
    expect(results).toMatchObject({ dueAt: lastOf('12-14'), problem: null });
  });

  test.each(['party', 'plans'])('without a day (%s): a date or a waiver', (key) => {
    const decided = (decision: object) => drafted({ [key]: decision }).find((draft) => draft.key === key)?.problem;
    expect([decided({ dueAt: lastOf('12-31') }), decided({ waive: 'Không có' }), decided({})]).toEqual([null, null, 'no-deadline']);
  });

  test('a deadline is past at its last moment, not before', () => {
    expect(drafted({}, lastOf('11-25') - 1)[0]?.problem).toBeNull();
    expect(drafted({}, lastOf('11-25'))[0]?.problem).toBe('overdue-at-launch');
  });
});

test('launched for another year the written year is shifted, and says so (G-02)', () => {
  const written = smallPlan({ steps: [{ id: 'reviews', deadline: { text: 'trước ngày 31/01/2027', cite: 'P75-09' } }] });
  const [draft] = draftSteps(written, 2027, at('2027-11-01 08:00'), {});
  expect([draft?.dueAt, draft?.warnings.map(({ code }) => code)]).toEqual([Date.parse('2028-01-30T23:59:59.999+07:00'), ['year-shifted']]);
});

describe('the roster’s day (G-07)', () => {
  test.each([
    ['the deadline of the reviews', {}, '2026-11-25'],
    ['as the board moved it', { reviews: { dueAt: lastOf('12-10') } }, '2026-12-10'],
    ['as the plan words it, where the step is waived', { reviews: { waive: 'Đã làm' } }, '2026-11-25'],
  ])('%s', (_, decisions, day) => {
    expect(rosterDay(plan, drafted(decisions), NOW)).toBe(day);
  });

  test('the launch day, in Viet Nam, where the plan holds no reviews', () => {
    const without = smallPlan({ steps: [{ id: 'results', deadline: { text: 'trước ngày 15/12', cite: 'IX' } }] });
    expect(rosterDay(without, draftSteps(without, 2026, NOW, {}), at('11-28 00:30'))).toBe('2026-11-28');
  });
});
