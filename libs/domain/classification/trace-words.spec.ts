import { exact } from '../exact/exact';
import type { Evaluation } from './evaluate';
import type { RuleTable } from './table';
import { traceLines } from './trace-words';

const TABLE = {
  facts: { total: 'Tổng điểm' },
  derived: { lowestMassOrganisationLevel: 'Đoàn thể xếp thấp nhất' },
  rows: [{ says: 'Từ 85 điểm' }, { says: 'Còn lại' }],
} as unknown as RuleTable;
const asked = (fact: string, actual: Evaluation['trace'][number]['conditions'][number]['actual'], held: boolean) => ({
  condition: { fact, op: 'at_least', value: fact === 'total' ? exact(85) : 'good', cite: 'C.II.2' } as const,
  actual,
  held,
});

test('an evaluation sentence by sentence: what each condition asks, what was found, whether it held, its article', () => {
  const trace: Evaluation['trace'] = [
    {
      ...{ outcome: 'excellent', cite: 'C.II', held: false },
      conditions: [
        asked('total', exact(72), false),
        asked('lowestMassOrganisationLevel', 'good', true),
        asked('leadershipLevel', null, false),
      ],
    },
    { outcome: 'completed', cite: 'C.III', held: true, conditions: [] },
    { outcome: 'completed', cite: 'C.IV', held: false, conditions: [] },
  ];
  expect(traceLines(TABLE, { trace } as Evaluation)).toEqual([
    {
      level: 'excellent',
      says: 'Từ 85 điểm',
      cite: 'C.II',
      held: false,
      conditions: [
        { fact: 'total', asks: 'Tổng điểm: từ 85 điểm trở lên', found: '72 điểm', held: false, cite: 'C.II.2' },
        {
          fact: 'lowestMassOrganisationLevel',
          asks: 'Đoàn thể xếp thấp nhất: từ Hoàn thành tốt nhiệm vụ trở lên',
          found: 'Hoàn thành tốt nhiệm vụ',
          held: true,
          cite: 'C.II.2',
        },
        // A fact that the table has no words for goes by its name.
        {
          fact: 'leadershipLevel',
          asks: 'leadershipLevel: từ Hoàn thành tốt nhiệm vụ trở lên',
          found: 'không có',
          held: false,
          cite: 'C.II.2',
        },
      ],
    },
    { level: 'completed', says: 'Còn lại', cite: 'C.III', held: true, conditions: [] },
    // A row that the table no longer has.
    { level: 'completed', says: '', cite: 'C.IV', held: false, conditions: [] },
  ]);
});
