import type { RuleTable } from './table';
import { outsideValidity } from './validity';

const table = (validFrom: string, validTo: string | null): RuleTable => ({
  ...{ id: 'x', kind: 'x', title: 'x', document: 'Văn bản thử', article: 'x', validFrom, validTo, sha256: '' },
  ...{ facts: {}, derived: {}, rows: [], remarks: [], openPoints: [] },
});

describe('rules used outside their time (G-14)', () => {
  test.each([
    ['2024-01-01', '2024-12-31', '2023-12-31', true],
    ['2024-01-01', '2024-12-31', '2024-01-01', false],
    ['2024-01-01', '2024-12-31', '2024-12-31', false],
    ['2024-01-01', '2024-12-31', '2025-01-01', true],
    ['2024-01-01', null, '2099-01-01', false],
    ['2024-01-01', null, '2023-12-31', true],
  ])('from %s to %s, on %s: warned is %s', (from, to, day, warned) => {
    expect(outsideValidity(table(from, to), day) !== null).toBe(warned);
  });

  test('the sentence names the days', () => {
    expect(outsideValidity(table('2024-01-01', '2024-12-31'), '2026-12-01')).toEqual({
      code: 'rules-outside-validity',
      message: 'Bộ quy tắc theo Văn bản thử dùng cho thời gian từ 01/01/2024 đến 31/12/2024; ngày 01/12/2026 nằm ngoài thời gian đó.',
      cite: 'G-14',
    });
    expect(outsideValidity(table('2024-01-01', null), '2023-01-01')?.message).toContain('từ 01/01/2024 trở đi;');
  });
});
