import { exact, writeExact } from '../exact/exact';
import { Refusal } from '../refusal';
import { type ScoredCriterion, scoreSheet } from './score';
import type { Grade } from './level';

const measured = (id: string, full: string, planned: string, achieved: string, key = false): ScoredCriterion => ({
  ...{ id, full: exact(full), key, planned: exact(planned), achieved: exact(achieved) },
});
const graded = (id: string, full: string, grade: Grade, score: string, key = false): ScoredCriterion => ({
  ...{ id, full: exact(full), key, grade, score: exact(score) },
});

function refused(criteria: readonly ScoredCriterion[]): Refusal {
  try {
    scoreSheet(criteria);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('scores (H19-01, H19-02)', () => {
  test.each([
    ['15', '100', '80', '12', '80'],
    ['15', '100', '100', '15', '100'],
    ['15', '100', '150', '15', '100'],
    ['1', '3', '1', '0.333333', '33.333333'],
    ['10', '7', '0', '0', '0'],
    ['0.5', '0.1', '0.05', '0.25', '50'],
  ])('H19-01: full marks %s, planned %s, achieved %s → %s marks, %s%%', (full, planned, achieved, score, percent) => {
    const [line] = scoreSheet([measured('a', full, planned, achieved)]).lines;
    expect([line && writeExact(line.score), line && writeExact(line.percent)]).toEqual([score, percent]);
  });

  test.each([
    ['excellent', '8.5'],
    ['excellent', '10'],
    ['good', '7'],
    ['good', '8.49999999999999999999'],
    ['average', '5'],
    ['average', '6.99999999999999999999'],
    ['poor', '0'],
    ['poor', '4.99999999999999999999'],
  ] as const)('H19-02: of 10 marks %s may be given %s', (grade, score) => {
    expect(scoreSheet([graded('a', '10', grade, score)]).total.equals(exact(score))).toBe(true);
  });

  test.each([
    ['excellent', '8.49999999999999999999'],
    ['excellent', '10.00000000000000000001'],
    ['good', '8.5'],
    ['good', '6.99999999999999999999'],
    ['average', '7'],
    ['average', '4.99999999999999999999'],
    ['poor', '5'],
    ['poor', '-0.00000000000000000001'],
  ] as const)('H19-02: of 10 marks %s may not be given %s', (grade, score) => {
    expect(refused([measured('z', '1', '1', '1'), graded('a', '10', grade, score)])).toMatchObject({
      code: 'score-outside-band',
      about: { path: 'criteria[1].score', cite: 'H19-02, C.I.1.4' },
    });
  });

  test('H19-02: the refusal names the band in percent and in marks', () => {
    expect(refused([graded('Tự phê bình', '15', 'good', '13')]).message).toBe(
      'Tiêu chí “Tự phê bình” xếp mức Tốt thì phải chấm từ 70% đến dưới 85% điểm chuẩn (từ 10,5 đến dưới 12,75 điểm); điểm 13 nằm ngoài khung đó.',
    );
    expect(refused([graded('x', '20', 'excellent', '1.5')]).message).toBe(
      'Tiêu chí “x” xếp mức Xuất sắc thì phải chấm từ 85% đến 100% điểm chuẩn (từ 17 đến 20 điểm); điểm 1,5 nằm ngoài khung đó.',
    );
  });

  test('the sheet: total, lowest of all and lowest of the key criteria', () => {
    const sheet = scoreSheet([
      measured('a', '40', '10', '9', true),
      graded('b', '20', 'good', '15', true),
      graded('c', '30', 'average', '16'),
      measured('d', '10', '2', '3'),
    ]);
    expect([writeExact(sheet.total), writeExact(sheet.lowestCriterionPercent)]).toEqual(['77', '53.333333']);
    expect(sheet.lowestKeyCriterionPercent && writeExact(sheet.lowestKeyCriterionPercent)).toBe('75');
    expect(sheet.lines.map(({ id, score }) => [id, writeExact(score)])).toEqual([
      ['a', '36'],
      ['b', '15'],
      ['c', '16'],
      ['d', '10'],
    ]);
    expect(sheet.warnings).toEqual([]);
  });

  test('a third and two thirds of a mark are one', () => {
    expect(scoreSheet([measured('a', '1', '3', '1'), measured('b', '1', '3', '2')]).total.equals(1)).toBe(true);
  });

  test('no key criterion: said, not defaulted', () => {
    const sheet = scoreSheet([measured('a', '1', '3', '1')]);
    expect(sheet.lowestKeyCriterionPercent).toBeNull();
    expect(sheet.warnings).toMatchObject([{ code: 'no-key-criterion', cite: 'H19-03, C.I.2.1' }]);
    expect(sheet.warnings[0]?.message).toContain('Chưa đánh dấu tiêu chí trọng tâm nào');
  });

  test.each([
    [[], 'no-criteria', 'criteria', 'Chưa có tiêu chí nào'],
    [[measured('a', '10', '0', '1')], 'planned-not-positive', 'criteria[0].planned', 'Kế hoạch của tiêu chí “a” phải lớn hơn 0'],
    [[measured('a', '10', '-1', '1')], 'planned-not-positive', 'criteria[0].planned', 'Kế hoạch của tiêu chí “a”'],
    [[measured('a', '10', '1', '-0.1')], 'achieved-negative', 'criteria[0].achieved', 'Kết quả của tiêu chí “a” không thể âm'],
    [[measured('a', '0', '1', '1')], 'full-marks-not-positive', 'criteria[0].full', 'Điểm chuẩn của tiêu chí “a”'],
    [[measured('a', '1', '1', '1'), measured('a', '1', '1', '1')], 'same-id-twice', 'criteria[1].id', 'Tiêu chí “a” đã có ở trên'],
  ] as const)('refused: %# %s', (criteria, code, path, says) => {
    const refusal = refused(criteria);
    expect(refusal).toMatchObject({ code, about: { path, cite: 'H19-01, C.I.1.4' } });
    expect(refusal.message).toContain(says);
  });
});
