import { Refusal } from '../refusal';
import { type Count, tally } from './tally';

const count = (collected: number, marks: readonly [number, number, number, number], rest: Partial<Count> = {}): Count => {
  const [excellent, good, completed, not_completed] = marks;
  return { issued: collected, collected, valid: collected, votes: { excellent, good, completed, not_completed }, ...rest };
};

function refused(one: Count, denominator?: 'valid'): Refusal {
  try {
    tally(one, denominator);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('the level a vote reaches (H19-20, H19-21)', () => {
  test.each([
    [[12, 6, 2, 0], 'excellent', [12, 18, 20], []],
    [[8, 7, 3, 2], 'good', [8, 15, 18], []],
    [[4, 5, 6, 5], 'completed', [4, 9, 15], []],
    [[10, 10, 0, 0], 'good', [10, 20, 20], ['exactly-half']],
    [[3, 3, 3, 11], 'not_completed', [3, 6, 9], []],
    [[11, 0, 0, 9], 'excellent', [11, 11, 11], []],
    [[10, 1, 0, 9], 'good', [10, 11, 11], ['exactly-half']],
    [[10, 0, 0, 10], 'not_completed', [10, 10, 10], ['exactly-half', 'exactly-half', 'exactly-half']],
    [[0, 10, 1, 9], 'completed', [0, 10, 11], ['exactly-half']],
    [[0, 0, 0, 0], 'not_completed', [0, 0, 0], []],
  ] as const)('20 collected, %j → %s', (marks, level, [excellent, good, completed], codes) => {
    const result = tally(count(20, marks));
    expect(result).toMatchObject({ level, denominator: 20, atLeast: { excellent, good, completed }, cite: 'H19-20, C.IV.11' });
    expect(result.warnings.map(({ code }) => code)).toEqual(codes);
  });

  test('exactly half is short, and the sentence says why', () => {
    expect(tally(count(20, [10, 10, 0, 0])).warnings).toEqual([
      {
        code: 'exactly-half',
        message:
          'Mức Hoàn thành xuất sắc nhiệm vụ trở lên được đúng một nửa (10/20 phiếu): văn bản đòi “trên 50%” để đạt và “chưa đạt 50%” ' +
          'để tính xuống mức dưới nên không nói đến trường hợp này; được đọc là chưa đạt.',
        cite: 'H19-20, C.IV.11',
      },
    ]);
  });

  test.each([
    ['collected', 'good', 20],
    ['issued', 'not_completed', 30],
    ['valid', 'excellent', 15],
  ] as const)('more than half of the ballots %s', (denominator, level, of) => {
    const marks = count(20, [8, 4, 0, 3], { issued: 30, valid: 15 });
    expect(tally(marks, denominator)).toMatchObject({ level, denominator: of });
  });

  test('unless said otherwise, of those collected', () => {
    expect(tally(count(20, [8, 4, 0, 3], { issued: 30, valid: 15 })).denominator).toBe(20);
  });

  test('every ballot invalid: no level is reached', () => {
    expect(tally(count(20, [0, 0, 0, 0], { valid: 0 }))).toMatchObject({ level: 'not_completed', denominator: 20 });
  });

  test.each([
    [count(0, [0, 0, 0, 0]), 'nothing-collected', 'collected', 'Chưa thu được phiếu nào'],
    [count(21, [0, 0, 0, 0], { issued: 20 }), 'more-collected-than-issued', 'collected', 'Thu về 21 phiếu trong khi chỉ phát ra 20'],
    [count(20, [0, 0, 0, 0], { valid: 21 }), 'more-valid-than-collected', 'valid', 'Có 21 phiếu hợp lệ trong khi chỉ thu về 20'],
    [count(20, [5, 5, 5, 4], { valid: 18 }), 'more-marks-than-valid', 'votes', 'Có 19 lượt đánh giá trong khi chỉ có 18 phiếu hợp lệ'],
  ] as const)('H19-19 refused: %# %s', (one, code, path, says) => {
    const refusal = refused(one);
    expect(refusal).toMatchObject({ code, about: { path, cite: 'H19-19, C.IV.11' } });
    expect(refusal.message).toContain(says);
  });

  test('of valid ballots where none is valid: refused', () => {
    const refusal = refused(count(20, [0, 0, 0, 0], { valid: 0 }), 'valid');
    expect(refusal).toMatchObject({ code: 'nothing-valid', about: { path: 'valid' } });
    expect(refusal.message).toContain('Không có phiếu nào hợp lệ');
  });

  test('every ballot issued collected, valid and marked is the limit, not beyond it', () => {
    expect(tally(count(20, [5, 5, 5, 5])).level).toBe('completed');
  });
});
