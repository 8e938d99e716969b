import { tableInArticles, warningInArticles } from './in-articles';
import type { RuleTable } from './table';

const condition = { fact: 'exemplary', op: 'is', value: true } as const;
const TABLE: RuleTable = {
  ...{ id: 'made-up', kind: 'unit', title: 'Bảng thử', document: 'Văn bản thử', article: 'C.II.2', validFrom: '2024-01-01', validTo: null },
  facts: { exemplary: 'Gương mẫu' },
  derived: {},
  rows: [
    {
      ...{ outcome: 'good', says: 'Gương mẫu', cite: 'H19-05, C.II.2', when: [{ ...condition, cite: 'H19-05, C.II.2.1' }] },
      warning: { code: 'reading', message: 'Có hai cách hiểu.', cite: 'H19-06' },
    },
    { outcome: 'completed', says: 'Còn lại', cite: 'C.II.3', when: [] },
  ],
  remarks: [{ when: [{ ...condition, cite: 'H19-07, C.II.4' }], warning: { code: 'note', message: 'Lưu ý.', cite: 'H19-07, C.II.4' } }],
  ...{ openPoints: ['Chưa rõ'], sha256: 'x' },
};

test('a table people read cites articles alone, in rows, conditions, warnings and remarks; the rest stays as it is', () => {
  expect(tableInArticles(TABLE)).toEqual({
    ...TABLE,
    rows: [
      {
        ...{ outcome: 'good', says: 'Gương mẫu', cite: 'mục C.II.2', when: [{ ...condition, cite: 'mục C.II.2.1' }] },
        warning: { code: 'reading', message: 'Có hai cách hiểu.' },
      },
      { outcome: 'completed', says: 'Còn lại', cite: 'mục C.II.3', when: [] },
    ],
    remarks: [{ when: [{ ...condition, cite: 'mục C.II.4' }], warning: { code: 'note', message: 'Lưu ý.', cite: 'mục C.II.4' } }],
  });
});

test('a row without a warning gets none', () => {
  expect(tableInArticles(TABLE).rows[1]).not.toHaveProperty('warning');
});

test.each([
  [
    { code: 'a', message: 'b', cite: 'H19-06' },
    { code: 'a', message: 'b' },
  ],
  [
    { code: 'a', message: 'b' },
    { code: 'a', message: 'b' },
  ],
  [
    { code: 'a', message: 'b', cite: 'HD 43' },
    { code: 'a', message: 'b', cite: 'HD 43' },
  ],
])('the warning %j', (warning, told) => {
  const said = warningInArticles(warning);
  expect(said).toEqual(told);
  expect(Object.keys(said)).toEqual(Object.keys(told));
});
