import { exact } from '../exact/exact';
import { evaluate, standIn } from './evaluate';
import { readFacts } from './read-facts';
import type { Condition, RuleTable } from './table';

const asks = (fact: string, op: Condition['op'], value: Condition['value']): Condition => ({ fact, op, value, cite: `cite of ${fact}` });

/** Excellent from 85 with an outstanding record, good from 70, completed from 50; points 60 exactly are remarked upon. */
const TABLE: RuleTable = {
  ...{ id: 'made-up', kind: 'unit', title: 'Bảng thử', document: 'Văn bản thử', article: 'Điều 1', validFrom: '2024-01-01', validTo: null },
  facts: { total: 'Tổng điểm', outstanding: 'Nổi bật' },
  derived: {},
  rows: [
    { outcome: 'excellent', says: 'Xuất sắc', cite: '1', when: [asks('total', 'at_least', exact(85)), asks('outstanding', 'is', true)] },
    { outcome: 'good', says: 'Tốt', cite: '2', when: [asks('total', 'at_least', exact(70))] },
    {
      outcome: 'completed',
      says: 'Hoàn thành',
      cite: '3',
      when: [asks('total', 'at_least', exact(50))],
      warning: { code: 'reading', message: 'Cách đọc.', cite: '3' },
    },
    { outcome: 'not_completed', says: 'Còn lại', cite: '4', when: [] },
  ],
  remarks: [
    { when: [asks('total', 'at_least', exact(60)), asks('outstanding', 'is', true)], warning: { code: 'odd', message: 'Lạ.' } },
    { when: [asks('total', 'at_least', exact(65)), asks('outstanding', 'is', true)], warning: { code: 'odd', message: 'Lạ.' } },
  ],
  openPoints: [],
  sha256: 'abc',
};

const run = (total: string, outstanding: boolean, table = TABLE): ReturnType<typeof evaluate> =>
  evaluate(table, readFacts(table, { total: exact(total), outstanding }));

describe('the first row that holds gives the level', () => {
  test.each([
    ['85', true, 'excellent', 1],
    ['84.99999999999999999999', true, 'good', 2],
    ['100', false, 'good', 2],
    ['50', false, 'completed', 3],
    ['49.99999999999999999999', true, 'not_completed', 4],
  ] as const)('%s points, outstanding %s → %s after %d rows', (total, outstanding, level, rows) => {
    const evaluation = run(total, outstanding);
    expect(evaluation.level).toBe(level);
    expect(evaluation.trace.map(({ held }) => held)).toEqual(Array.from({ length: rows }, (_, at) => at === rows - 1));
  });

  test('the trace tells every row and condition asked, with article and what was found', () => {
    const total = exact('72.5');
    expect(evaluate(TABLE, readFacts(TABLE, { total, outstanding: true })).trace).toEqual([
      {
        ...{ outcome: 'excellent', cite: '1', held: false },
        conditions: [
          { condition: asks('total', 'at_least', exact(85)), actual: total, held: false },
          { condition: asks('outstanding', 'is', true), actual: true, held: true },
        ],
      },
      {
        ...{ outcome: 'good', cite: '2', held: true },
        conditions: [{ condition: asks('total', 'at_least', exact(70)), actual: total, held: true }],
      },
    ]);
  });

  test('warnings: those of the row, then remarks that apply, each once', () => {
    expect(run('50', true).warnings).toEqual([{ code: 'reading', message: 'Cách đọc.', cite: '3' }]);
    expect(run('60', true).warnings.map(({ code }) => code)).toEqual(['reading', 'odd']);
    expect(run('90', true).warnings.map(({ code }) => code)).toEqual(['odd']);
    expect(run('90', false).warnings).toEqual([]);
  });

  test('G-14: rules that stand in for others say so in every answer', () => {
    expect(run('90', false, { ...TABLE, standsInFor: 'Quy định 124-QĐ/TW, Điều 12' }).warnings).toEqual([
      {
        code: 'stand-in-rules',
        message:
          'Văn bản thử chỉ được dùng tạm thay cho Quy định 124-QĐ/TW, Điều 12, vì chưa có toàn văn; ban chỉ đạo phải xác nhận hoặc thay bằng tệp quy tắc riêng.',
        cite: 'G-14',
      },
    ]);
    expect(standIn('A', 'B')).toMatchObject({ code: 'stand-in-rules', cite: 'G-14' });
  });

  test('what is not confirmed is said in every answer', () => {
    expect(run('90', false, { ...TABLE, unconfirmed: 'Chưa có toàn văn.' }).warnings).toEqual([
      { code: 'unconfirmed-rules', message: 'Chưa có toàn văn.', cite: 'Văn bản thử, Điều 1' },
    ]);
  });

  test('facts of another table are a fault of the program, not an answer', () => {
    expect(() => evaluate(TABLE, { total: exact(1) })).toThrow('fact missing: outstanding');
    expect(() => evaluate({ ...TABLE, rows: [] }, {})).toThrow('made-up/unit: no row holds');
  });
});
