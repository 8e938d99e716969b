import { lintPlan } from '@libs/domain/plan/lint/lint-plan';
import { lintInput } from './lint-input';
import { loadPlan } from './load-plan';

/** Findings as `code × step`, sorted; the plan as a whole is "-". */
function found(id: string, year: number): string[] {
  return lintPlan(lintInput(loadPlan(id).plan, year))
    .map(({ code, step }) => `${code} ${step ?? '-'}`)
    .sort();
}

describe('what is wrong with the plans of the library', () => {
  test('P75 for 2022, exactly', () => {
    expect(found('p75', 2022)).toEqual(
      [
        'due-before-issued P75-01',
        'outside-campaign-year P75-13',
        'no-implementing-body P75-03',
        'no-implementing-body P75-06',
        'no-implementing-body P75-07',
        'no-implementing-body P75-08',
        'no-implementing-body P75-09a',
        'no-implementing-body P75-09b',
        'no-implementing-body P75-10',
        'due-after-dependent P75-02',
        'due-before-dependency P75-05',
        'due-on-day-off P75-05',
        'due-on-day-off P75-08',
        'same-body-twice P75-04',
        'addressees-differ P75-01',
        'no-deadline P75-07',
        'two-deciders P75-05',
        'two-deciders P75-08',
        'open-reading P75-02',
        'stand-in-rules -',
      ].sort(),
    );
  });

  test('P99 for 2022, exactly', () => {
    expect(found('p99', 2022)).toEqual(
      [
        'order-contradiction P99-04',
        'due-on-day-off P99-03',
        'due-on-day-off P99-06',
        'papers-window-too-short P99-04',
        'draft-due-with-report P99-08',
        'no-deadline P99-14',
        'two-deciders P99-10',
        'stand-in-rules -',
      ].sort(),
    );
  });

  // By hand: 25/11/2026 Wed, 27/11 Fri, 14/12 Mon; QĐ 124, HD 25, NĐ 90, NĐ 48 are replaced; V names nobody for three kinds of subject.
  test('P79 for 2026', () => {
    expect(found('p79', 2026)).toEqual(['no-decider P79-05', 'stand-in-rules -', 'superseded-rule -']);
  });

  // By hand: four years on, 04/12/2026 is a Friday, 05/12 a Saturday, 11/12 a Friday, 30/01/2027 a Saturday; the issue date is not shifted.
  test('P75 relaunched for 2026', () => {
    expect(found('p75', 2026)).toEqual(
      [
        'outside-campaign-year P75-13',
        'no-implementing-body P75-03',
        'no-implementing-body P75-06',
        'no-implementing-body P75-07',
        'no-implementing-body P75-08',
        'no-implementing-body P75-09a',
        'no-implementing-body P75-09b',
        'no-implementing-body P75-10',
        'due-after-dependent P75-02',
        'due-before-dependency P75-05',
        'due-on-day-off P75-04',
        'due-on-day-off P75-09b',
        'same-body-twice P75-04',
        'addressees-differ P75-01',
        'no-deadline P75-07',
        'two-deciders P75-05',
        'two-deciders P75-08',
        'open-reading P75-02',
        'stand-in-rules -',
        'superseded-rule -',
      ].sort(),
    );
  });

  // By hand: 25/11/2023 is a Saturday; every instrument was in force.
  test('P79 for 2023', () => {
    expect(found('p79', 2023)).toEqual(['due-on-day-off P79-11', 'no-decider P79-05', 'stand-in-rules -']);
  });

  // By hand: 19/12/2026 is a Saturday; QĐ 132 and HD 16 are replaced; "vào dịp cuối năm" names no day; the Bloc's own standing
  // committee has no decider; the Bloc's decision has no date.
  test('P58 for 2026', () => {
    expect(found('p58', 2026)).toEqual([
      'due-on-day-off P58-06',
      'no-deadline P58-07',
      'no-decider P58-01',
      'stand-in-rules -',
      'superseded-rule -',
      'unreadable-deadline P58-03',
    ]);
  });

  // By hand: 14/12/2024 is a Saturday; H19 brings its own rules and nothing it rests on was replaced; two decisions without a date.
  test('H19 for 2024', () => {
    expect(found('h19', 2024)).toEqual([
      'due-on-day-off H19-25',
      'no-deadline H19-18',
      'no-deadline H19-29',
      'no-decider H19-34',
      'open-reading H19-07',
      'open-reading H19-15',
      'open-reading H19-20',
      'open-reading H19-30',
      'unreadable-deadline H19-27',
    ]);
  });

  test('the 2026 template for 2026 has nothing but what nobody could confirm', () => {
    expect(found('p2026', 2026)).toEqual(['open-reading -', 'stand-in-rules -']);
  });
});
