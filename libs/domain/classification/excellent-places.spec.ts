import { exact } from '../exact/exact';
import { excellentPlaces } from './excellent-places';
import { type Candidate, pickExcellent } from './pick';
import { DEFAULT_QUOTA } from './quota';

const votes = (...counts: readonly number[]): Candidate[] => counts.map((count, at) => ({ id: `n${at + 1}`, measure: exact(count) }));

describe('who is excellent (H19-17)', () => {
  test.each([
    [[9, 8, 7], 2, ['n1', 'n2'], [], 0],
    [[7, 8, 9], 2, ['n3', 'n2'], [], 0],
    [[20, 19, 18, 15, 15, 15], 4, ['n1', 'n2', 'n3'], ['n4', 'n5', 'n6'], 1],
    [[5, 5], 1, [], ['n1', 'n2'], 1],
    [[5, 5, 5], 2, [], ['n1', 'n2', 'n3'], 2],
    [[5, 5], 2, ['n1', 'n2'], [], 0],
    [[5, 5, 4], 2, ['n1', 'n2'], [], 0],
    [[6, 5, 5], 1, ['n1'], [], 0],
    [[6, 5, 5], 2, ['n1'], ['n2', 'n3'], 1],
    [[6], 3, ['n1'], [], 0],
    [[5, 0], 2, ['n1', 'n2'], [], 0],
    [[5, 0, 0], 1, ['n1'], [], 0],
    [[], 3, [], [], 0],
    [[6, 6], 0, [], [], 0],
  ])('votes %j for %d places: picked %j, tied %j, %d free', (counts, places, picked, tied, free) => {
    expect(pickExcellent(votes(...counts), places)).toEqual({ picked, tied, free });
  });

  test('a hair of a share decides, and thirds tie exactly', () => {
    const third = exact(1).div(3);
    const shares = [exact('0.33333333333333333333'), third, exact(2).div(6)].map((measure, at) => ({ id: `n${at + 1}`, measure }));
    expect(pickExcellent(shares, 2)).toEqual({ picked: ['n2', 'n3'], tied: [], free: 0 });
    expect(pickExcellent(shares, 1)).toEqual({ picked: [], tied: ['n2', 'n3'], free: 1 });
  });
});

describe('the places of a group (H19-15 to H19-17, worked examples)', () => {
  test('24 reach good, 4 places, the tie from place 4 on goes to people', () => {
    expect(excellentPlaces(24, votes(20, 19, 18, 15, 15, 15), DEFAULT_QUOTA)).toMatchObject({
      ...{ allowed: 4, picked: ['n1', 'n2', 'n3'], tied: ['n4', 'n5', 'n6'], free: 1, warnings: [] },
      cite: 'H19-15, H19-16, H19-17, C.I.2.1, C.IV.10, C.IV.11',
    });
  });

  test('H19-15: 2 picked of 10 exceed 20% of the 8 left, and that is said', () => {
    const { allowed, picked, warnings, readings } = excellentPlaces(10, votes(9, 8), DEFAULT_QUOTA);
    expect([allowed, picked]).toEqual([2, ['n1', 'n2']]);
    expect(readings.map((one) => one.allowed)).toEqual([2, 1, 2]);
    expect(warnings).toMatchObject([{ code: 'exceeds-final-good', cite: 'H19-15, C.I.2.1' }]);
    expect(warnings[0]?.message).toBe(
      'Chọn 2 xuất sắc thì còn 8 tốt, và 2 vượt 20% của số tốt còn lại. Văn bản viết tỷ lệ trên số “được xếp loại Hoàn thành tốt nhiệm vụ”; ' +
        'ở đây đọc theo cơ sở tính đã chọn. Điểm này cần người có thẩm quyền quyết định.',
    );
  });

  test('the granted ceiling is the percentage the warning names', () => {
    const { allowed, warnings } = excellentPlaces(10, votes(9, 8, 7, 6), { ...DEFAULT_QUOTA, ceiling: exact('32.5') });
    expect(allowed).toBe(3);
    expect(warnings[0]?.message).toContain('3 vượt 32,5% của số tốt còn lại');
  });

  test('H19-16: the one of a small group stands although a setting would give more', () => {
    const { allowed, warnings } = excellentPlaces(4, votes(9), { ...DEFAULT_QUOTA, percent: exact(50) });
    expect([allowed, warnings.map(({ code }) => code)]).toEqual([1, ['small-group-one-only']]);
    expect(warnings[0]).toMatchObject({ cite: 'H19-16, C.IV.10', message: expect.stringContaining('chọn 01') as string });
    expect(excellentPlaces(4, [], DEFAULT_QUOTA)).toMatchObject({ allowed: 1, picked: [], tied: [], free: 0, warnings: [] });
  });

  test('more candidates than reach good: refused', () => {
    expect(excellentPlaces(2, votes(1, 2), DEFAULT_QUOTA).allowed).toBe(1);
    expect(() => excellentPlaces(1, votes(1, 2), DEFAULT_QUOTA)).toThrow(
      expect.objectContaining({
        code: 'more-candidates-than-good',
        message: 'Có 2 người hoặc tổ chức đủ điều kiện xuất sắc trong khi chỉ 1 đạt mức tốt trở lên.',
        about: { path: 'candidates', cite: 'H19-15, C.I.2.1' },
      }) as Error,
    );
  });

  test('settings are checked first', () => {
    expect(() => excellentPlaces(1, [], { ...DEFAULT_QUOTA, base: 'all' })).toThrow('phải ghi tổng số');
  });
});
