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
});
