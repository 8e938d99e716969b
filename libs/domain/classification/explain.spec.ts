import { exact } from '../exact/exact';
import { evaluate } from './evaluate';
import { explain } from './explain';
import { nextLevel } from './next-level';
import { type Facts } from './facts';
import { readFacts } from './read-facts';
import type { Condition, RuleTable } from './table';

const asks = (fact: string, op: Condition['op'], value: Condition['value']): Condition => ({ fact, op, value, cite: 'c' });

/** Discipline and, with 70 points, missed targets come before the levels by points; the best also asks for an outstanding record. */
const TABLE: RuleTable = {
  ...{ id: 'made-up', kind: 'unit', title: 'Bảng thử', document: 'Văn bản thử', article: 'Điều 1', validFrom: '2024-01-01', validTo: null },
  facts: { total: 'Tổng điểm', outstanding: 'Nổi bật', discipline: 'Kỷ luật', 'targets.mainMet': 'Đạt chỉ tiêu chính' },
  derived: {},
  rows: [
    { outcome: 'not_completed', says: 'Bị kỷ luật', cite: 'khoản 4', when: [asks('discipline', 'is', 'disciplined')] },
    {
      outcome: 'completed',
      says: 'Từ 70 điểm nhưng không đạt chỉ tiêu chính',
      cite: 'khoản 3',
      when: [asks('total', 'at_least', exact(70)), asks('targets.mainMet', 'is', false)],
      warning: { code: 'reading', message: 'Hai khoản trái nhau.', cite: 'khoản 3 và 4' },
    },
    {
      outcome: 'excellent',
      says: 'Xuất sắc',
      cite: 'khoản 1',
      when: [asks('total', 'at_least', exact(85)), asks('outstanding', 'is', true)],
    },
    { outcome: 'good', says: 'TCCSĐ từ 70 điểm', cite: 'khoản 2', when: [asks('total', 'at_least', exact(70))] },
    { outcome: 'completed', says: 'Từ 50 điểm', cite: 'khoản 3', when: [asks('total', 'at_least', exact(50))] },
    { outcome: 'not_completed', says: 'Còn lại', cite: 'khoản 4', when: [] },
  ],
  ...{ remarks: [], openPoints: [], sha256: '' },
};

const given = (total: string, outstanding = false, mainMet = true, discipline = 'none'): Facts =>
  readFacts(TABLE, { total: exact(total), outstanding, discipline, targets: { mainMet } });
const told = (facts: Facts): string => explain(TABLE, facts, evaluate(TABLE, facts));

const END = 'Đây là đề xuất của máy theo các dữ kiện đã nhập; cấp có thẩm quyền quyết định.';

describe('a result explained (issue C 6)', () => {
  test.each([
    [
      'the best level',
      given('90', true),
      'Đề xuất mức Hoàn thành xuất sắc nhiệm vụ: xuất sắc (Văn bản thử, khoản 1). Căn cứ: Tổng điểm: 90 điểm (từ 85 điểm trở lên); Nổi bật: có. ' +
        'Không có mức nào cao hơn; mức xuất sắc còn phải trong số lượng được phép.',
    ],
    [
      'what was missing for the next level',
      given('72.5'),
      'Đề xuất mức Hoàn thành tốt nhiệm vụ: TCCSĐ từ 70 điểm (Văn bản thử, khoản 2). Căn cứ: Tổng điểm: 72,5 điểm (từ 70 điểm trở lên). ' +
        'Muốn đạt mức Hoàn thành xuất sắc nhiệm vụ (khoản 1) thì cần: Tổng điểm: từ 85 điểm trở lên (thực tế: 72,5 điểm); Nổi bật: có (thực tế: không).',
    ],
    [
      'a warning, and an obstacle of several conditions',
      given('72.5', false, false),
      'Đề xuất mức Hoàn thành nhiệm vụ: từ 70 điểm nhưng không đạt chỉ tiêu chính (Văn bản thử, khoản 3). ' +
        'Căn cứ: Tổng điểm: 72,5 điểm (từ 70 điểm trở lên); Đạt chỉ tiêu chính: không. Lưu ý (khoản 3 và 4): Hai khoản trái nhau. ' +
        'Muốn đạt mức Hoàn thành tốt nhiệm vụ (khoản 2) thì cần: không thuộc trường hợp “từ 70 điểm nhưng không đạt chỉ tiêu chính” (khoản 3).',
    ],
    [
      'an obstacle that would only appear on the way up',
      given('60', false, false),
      'Đề xuất mức Hoàn thành nhiệm vụ: từ 50 điểm (Văn bản thử, khoản 3). Căn cứ: Tổng điểm: 60 điểm (từ 50 điểm trở lên). ' +
        'Muốn đạt mức Hoàn thành tốt nhiệm vụ (khoản 2) thì cần: Tổng điểm: từ 70 điểm trở lên (thực tế: 60 điểm); ' +
        'không thuộc trường hợp “từ 70 điểm nhưng không đạt chỉ tiêu chính” (khoản 3).',
    ],
    [
      'an obstacle of one condition, turned round; of two ways the shorter',
      given('60', false, true, 'disciplined'),
      'Đề xuất mức Không hoàn thành nhiệm vụ: bị kỷ luật (Văn bản thử, khoản 4). Căn cứ: Kỷ luật: bị kỷ luật. ' +
        'Muốn đạt mức Hoàn thành nhiệm vụ (khoản 3) thì cần: Kỷ luật: không bị kỷ luật (khoản 4).',
    ],
    [
      'a row without conditions',
      given('49.99'),
      'Đề xuất mức Không hoàn thành nhiệm vụ: còn lại (Văn bản thử, khoản 4). ' +
        'Muốn đạt mức Hoàn thành nhiệm vụ (khoản 3) thì cần: Tổng điểm: từ 50 điểm trở lên (thực tế: 49,99 điểm).',
    ],
  ])('%s', (_, facts, paragraph) => {
    expect(told(facts)).toBe(`${paragraph} ${END}`);
  });

  test('a warning without an article, and an obstacle of the same article as the goal', () => {
    const [first, ...rest] = TABLE.rows;
    const table = {
      ...TABLE,
      rows: first ? [{ ...first, cite: 'khoản 3', warning: { code: 'x', message: 'Cần xem lại.' } }, ...rest] : [],
    };
    const facts = given('60', false, true, 'disciplined');
    expect(explain(table, facts, evaluate(table, facts))).toContain(
      'Lưu ý: Cần xem lại. Muốn đạt mức Hoàn thành nhiệm vụ (khoản 3) thì cần: Kỷ luật: không bị kỷ luật. ',
    );
  });

  test('an evaluation of nothing is a fault of the program', () => {
    expect(() => explain(TABLE, given('1'), { level: 'good', trace: [], warnings: [] })).toThrow('an evaluation without a row');
  });
});

describe('the way to the next level', () => {
  test('none above the best', () => {
    const facts = given('90', true);
    expect(nextLevel(TABLE, facts, evaluate(TABLE, facts))).toBeNull();
  });

  test('of two ways the one with less missing, wherever it stands; rows in the way count as missing', () => {
    const facts = given('60', false, true, 'disciplined');
    const way = (first: RuleTable['rows'][number], second: RuleTable['rows'][number]): string | undefined => {
      const table = { ...TABLE, rows: [first, second, { outcome: 'not_completed' as const, says: 'Còn lại', cite: '9', when: [] }] };
      return nextLevel(table, facts, { level: 'not_completed', trace: [], warnings: [] })?.row.says;
    };
    const near = { outcome: 'completed' as const, says: 'Gần', cite: '1', when: [asks('outstanding', 'is', true)] };
    const far = {
      outcome: 'completed' as const,
      says: 'Xa',
      cite: '2',
      when: [asks('outstanding', 'is', true), asks('total', 'at_least', exact(90))],
    };
    expect([way(near, far), way(far, near)]).toEqual(['Gần', 'Gần']);
    const blocked = { ...TABLE, rows: [near, ...TABLE.rows.slice(0, 1), { ...far, says: 'Sau vật cản', when: [] }] };
    expect(nextLevel(blocked, facts, { level: 'not_completed', trace: [], warnings: [] })?.row.says).toBe('Sau vật cản');
    const twice = { ...TABLE, rows: [near, ...TABLE.rows.slice(0, 1), { ...far, says: 'Sau vật cản' }] };
    expect(nextLevel(twice, facts, { level: 'not_completed', trace: [], warnings: [] })?.row.says).toBe('Gần');
  });

  test('only rows of lower levels are in the way', () => {
    const facts = given('60');
    const rows = [
      { outcome: 'completed' as const, says: 'Ngang', cite: '1', when: [asks('outstanding', 'is', false)] },
      { outcome: 'good' as const, says: 'Cao hơn', cite: '1', when: [asks('discipline', 'is', 'none')] },
      {
        outcome: 'completed' as const,
        says: 'Đích',
        cite: '2',
        when: [asks('total', 'at_least', exact(90)), asks('outstanding', 'is', false)],
      },
    ];
    const way = nextLevel({ ...TABLE, rows: rows.slice(0, 2).concat(rows.slice(2)) }, facts, {
      level: 'not_completed',
      trace: [],
      warnings: [],
    });
    expect([way?.row.says, way?.obstacles]).toEqual(['Ngang', []]);
    const last = nextLevel({ ...TABLE, rows: rows.slice(1) }, facts, { level: 'not_completed', trace: [], warnings: [] });
    expect([last?.row.says, last?.obstacles]).toEqual(['Đích', []]);
  });

  test('of ways with as much missing the later row, which asks less', () => {
    const facts = given('49', false, false);
    const way = nextLevel(TABLE, facts, evaluate(TABLE, facts));
    expect([way?.row.says, way?.unmet.length, way?.obstacles]).toEqual(['Từ 50 điểm', 1, []]);
  });

  test.each([
    ['more_than', exact(70), 'not_completed'],
    ['less_than', exact(20), 'not_completed'],
    ['one_of', ['remedied', 'none'], 'not_completed'],
  ] as const)('what only just meets “%s” is looked at for new obstacles', (op, value, lower) => {
    const fact = op === 'one_of' ? 'discipline' : 'total';
    const mirror =
      op === 'more_than'
        ? asks(fact, 'more_than', exact(70))
        : op === 'less_than'
          ? asks(fact, 'less_than', exact(20))
          : asks(fact, 'is', 'remedied');
    const table: RuleTable = {
      ...TABLE,
      rows: [
        { outcome: lower, says: 'Cản', cite: '1', when: [mirror] },
        { outcome: 'completed', says: 'Đích', cite: '2', when: [asks(fact, op, value)] },
        { outcome: 'not_completed', says: 'Còn lại', cite: '3', when: [] },
      ],
    };
    const facts = given('50', false, true, 'disciplined');
    expect(nextLevel(table, facts, evaluate(table, facts))?.obstacles.map(({ says }) => says)).toEqual(['Cản']);
  });
});
