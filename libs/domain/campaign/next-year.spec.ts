import { smallPlan } from '@test/support/small-plan';
import { calendar2026, lastOf } from '@test/support/viet-nam-2026';
import { endOfDay } from '../calendar/instant';
import { type LastStep, proposedDecisions, proposeNextYear, yearToDraft } from './next-year';

const dated = { deadline: { text: 'trước ngày 26/11 hằng năm', cite: 'IX' } };
const plan = smallPlan({ steps: [{ id: 'reviews', ...dated }, { id: 'own-plans' }] });
const same: LastStep = { key: 'reviews', dueAt: lastOf('11-25'), plannedDueAt: lastOf('11-25'), waived: null };
const undated: LastStep = { key: 'own-plans', dueAt: lastOf('11-13'), plannedDueAt: null, waived: null };

describe('B-09 next year’s campaign of a recurring plan, as a draft', () => {
  // [what happened last year, its steps, [date, proposed by us, note] of the first step, of the second]
  test.each([
    [
      'nothing out of the way',
      [same, undated],
      ['2027-11-25', false, []],
      [
        '2027-11-13',
        true,
        ['Văn bản không ghi ngày; đề nghị cùng ngày như năm 2026.', 'Hạn rơi vào ngày nghỉ (thứ Bảy, 13/11/2027); ngày vẫn giữ nguyên.'],
      ],
    ],
    [
      'a date was changed, the other step waived',
      [
        { ...same, dueAt: lastOf('12-01') },
        { ...undated, dueAt: null, waived: 'đã có kế hoạch.' },
      ],
      ['2027-11-25', false, ['Năm 2026 hạn đã được đổi thành hết ngày 01/12/2026; bản nháp theo văn bản.']],
      [null, false, ['Năm 2026 được miễn (đã có kế hoạch); bản nháp đề nghị làm; văn bản không ghi ngày, cần cho một ngày hoặc miễn.']],
    ],
    ['the steps were not there', [], ['2027-11-25', false, ['Bước này năm 2026 chưa có.']], [null, false, ['Bước này năm 2026 chưa có.']]],
    [
      'the dated step was waived',
      [{ ...same, dueAt: null, waived: 'bão' }, undated],
      ['2027-11-25', false, ['Năm 2026 được miễn (bão); bản nháp đề nghị làm.']],
      ['2027-11-13', true, expect.any(Array)],
    ],
  ])('%s', (_what, steps, ...expected) => {
    const draft = proposeNextYear(plan, 2027, { year: 2026, steps }, calendar2026);
    expect(draft.steps.map(({ dueAt, proposed, notes }) => [dueAt, proposed, notes])).toEqual(
      expected.map(([day, proposed, notes]) => [typeof day === 'string' ? endOfDay(day) : null, proposed, notes]),
    );
  });

  test('only dates that are proposed become decisions of the launch', () => {
    const draft = proposeNextYear(plan, 2027, { year: 2026, steps: [same, undated] }, calendar2026);
    expect(proposedDecisions(draft)).toEqual({ 'own-plans': { dueAt: endOfDay('2027-11-13') } });
  });

  test('what the plan no longer has is named; a leap day becomes the month’s last', () => {
    const last = {
      year: 2028,
      steps: [
        { ...undated, dueAt: endOfDay('2028-02-29') },
        { ...undated, key: 'old' },
      ],
    };
    const draft = proposeNextYear(plan, 2029, last, calendar2026);
    expect(draft.gone).toEqual(['old']);
    expect(draft.steps[1]?.dueAt).toBe(endOfDay('2029-02-28'));
  });

  test('a year that was left out is counted', () => {
    const draft = proposeNextYear(plan, 2028, { year: 2026, steps: [same, undated] }, calendar2026);
    expect(draft.steps.map(({ dueAt }) => dueAt)).toEqual([endOfDay('2028-11-25'), endOfDay('2028-11-13')]);
  });

  test.each([
    ['the year after the last one', 2026, lastOf('11-21'), 2027],
    ['also on 1 September of that year', 2026, endOfDay('2027-09-01'), 2027],
    ['never a year that has passed', 2024, endOfDay('2027-09-01'), 2027],
  ])('%s', (_what, last, now, year) => {
    expect(yearToDraft(last, now)).toBe(year);
  });
});
