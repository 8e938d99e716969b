import { exact } from '../exact/exact';
import { Refusal } from '../refusal';
import { readFacts } from './read-facts';
import type { RuleTable } from './table';

const NAMES = [
  'total',
  'outstanding',
  'subordinates.count',
  'subordinates.completedOrAbove',
  'subordinates.goodOrAbove',
  'subordinates.disciplined',
  'subordinates.disciplinedUnremedied',
  'leadershipLevel',
  'massOrganisationLevels',
  'lowConfidencePercent',
  'committeeMemberDiscipline',
];

const TABLE: RuleTable = {
  ...{ id: 'x', kind: 'x', title: 'x', document: 'Văn bản thử', article: 'Điều 1', validFrom: '2024-01-01', validTo: null, sha256: '' },
  ...{ derived: {}, rows: [], remarks: [], openPoints: [] },
  facts: Object.fromEntries(NAMES.map((name) => [name, `Nhãn ${name}`])),
};

const counts = (count: number, completed: number, good: number, disciplined = 0, unremedied = 0): Record<string, unknown> => ({
  ...{ count: exact(count), completedOrAbove: exact(completed), goodOrAbove: exact(good) },
  ...{ disciplined: exact(disciplined), disciplinedUnremedied: exact(unremedied) },
});

const FACTS = {
  ...{ total: exact('84.5'), outstanding: true, subordinates: counts(3, 2, 1, 1, 0), leadershipLevel: 'good' },
  ...{ massOrganisationLevels: ['excellent', 'completed', 'good'], lowConfidencePercent: null, committeeMemberDiscipline: 'none' },
};

function refused(input: unknown): Refusal {
  try {
    readFacts(TABLE, input);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('facts as entered', () => {
  test('nested input by its paths, and what follows from it', () => {
    const facts = readFacts(TABLE, FACTS);
    expect(facts).toMatchObject({
      ...{
        total: exact('84.5'),
        outstanding: true,
        'subordinates.goodOrAbove': exact(1),
        leadershipLevel: 'good',
        lowConfidencePercent: null,
      },
      ...{ lowestMassOrganisationLevel: 'completed', 'subordinates.disciplinedPercent': exact(100).div(3) },
      ...{ 'subordinates.completedOrAbovePercent': exact(200).div(3), 'subordinates.goodOrAbovePercent': exact(100).div(3) },
    });
    expect(facts).not.toHaveProperty('keyCriterionBelowLowest');
  });

  test('H19-07: no subordinates: the shares hold; no mass organisations: none is lowest', () => {
    expect(readFacts(TABLE, { ...FACTS, subordinates: counts(0, 0, 0), massOrganisationLevels: [] })).toMatchObject({
      ...{ 'subordinates.completedOrAbovePercent': exact(100), 'subordinates.goodOrAbovePercent': exact(100) },
      ...{ 'subordinates.disciplinedPercent': exact(0), lowestMassOrganisationLevel: null },
    });
  });

  test('the largest that can be: every part as large as its whole, 100 of 100', () => {
    expect(
      readFacts(TABLE, { ...FACTS, total: exact(100), subordinates: counts(5, 5, 5, 5, 5), lowConfidencePercent: exact(0) }),
    ).toMatchObject({
      total: exact(100),
    });
  });

  test.each([
    ['a missing fact', { ...FACTS, total: undefined }, 'missing-key', 'facts.total', 'Thiếu dữ kiện “Nhãn total”; cần số từ 0 đến 100.'],
    [
      'a missing part of a group',
      { ...FACTS, subordinates: { ...FACTS.subordinates, disciplined: undefined } },
      'missing-key',
      'facts.subordinates.disciplined',
      'Thiếu dữ kiện “Nhãn subordinates.disciplined”; cần số nguyên không âm.',
    ],
    ['a missing group', { ...FACTS, subordinates: {} }, 'missing-key', 'facts.subordinates.count', 'Thiếu dữ kiện'],
    ['nothing at all', undefined, 'missing-key', 'facts', 'Thiếu các dữ kiện để xếp loại.'],
    ['an unknown key', { ...FACTS, totl: exact(1) }, 'unknown-key', 'facts.totl', 'không có dữ kiện “totl”'],
    [
      'an unknown key in a group',
      { ...FACTS, subordinates: { ...FACTS.subordinates, poor: exact(1) } },
      'unknown-key',
      'facts.subordinates.poor',
      'không có dữ kiện “subordinates.poor”',
    ],
    ['a group where a number belongs', { ...FACTS, total: { points: exact(1) } }, 'unknown-key', 'facts.total.points', 'total.points'],
    ['a key with a dot instead of a group', { ...FACTS, 'subordinates.extra': true }, 'unknown-key', 'facts.subordinates.extra', ''],
    ['a number where a group belongs', { ...FACTS, subordinates: exact(5) }, 'wrong-value', 'facts.subordinates', 'phải là một nhóm khóa'],
    ['a list instead of facts', [FACTS], 'wrong-value', 'facts', '“facts” phải là một nhóm khóa: giá trị.'],
    ['null instead of facts', null, 'wrong-value', 'facts', '“facts” phải là một nhóm khóa: giá trị.'],
    ['points above 100', { ...FACTS, total: exact('100.001') }, 'wrong-value', 'facts.total', 'cần số từ 0 đến 100'],
    ['points below 0', { ...FACTS, total: exact('-0.001') }, 'wrong-value', 'facts.total', 'cần số từ 0 đến 100'],
    ['a number of the program, not an exact one', { ...FACTS, total: 85 }, 'wrong-value', 'facts.total', ''],
    ['text instead of a number', { ...FACTS, total: '85' }, 'wrong-value', 'facts.total', ''],
    ['null where something is', { ...FACTS, total: null }, 'wrong-value', 'facts.total', ''],
    ['yes as a word', { ...FACTS, outstanding: 'true' }, 'wrong-value', 'facts.outstanding', 'cần true (có) hoặc false (không)'],
    [
      'an unknown level',
      { ...FACTS, leadershipLevel: 'average' },
      'wrong-value',
      'facts.leadershipLevel',
      'cần một trong: excellent (Hoàn thành xuất sắc nhiệm vụ), good (Hoàn thành tốt nhiệm vụ), completed (Hoàn thành nhiệm vụ), not_completed (Không hoàn thành nhiệm vụ), hoặc null (không có).',
    ],
    [
      'an unknown level in a list',
      { ...FACTS, massOrganisationLevels: ['good', 'bad'] },
      'wrong-value',
      'facts.massOrganisationLevels',
      'cần danh sách các mức trong số: excellent',
    ],
    ['one level instead of a list', { ...FACTS, massOrganisationLevels: 'good' }, 'wrong-value', 'facts.massOrganisationLevels', ''],
    [
      'a discipline there is not',
      { ...FACTS, committeeMemberDiscipline: 'reprimand' },
      'wrong-value',
      'facts.committeeMemberDiscipline',
      'none (không bị kỷ luật), disciplined (bị kỷ luật), remedied (bị kỷ luật nhưng tự phát hiện và đã khắc phục xong hậu quả)',
    ],
    [
      'a share that may be absent',
      { ...FACTS, lowConfidencePercent: true },
      'wrong-value',
      'facts.lowConfidencePercent',
      'cần số từ 0 đến 100, hoặc null (không lấy phiếu tín nhiệm).',
    ],
    [
      'half a branch',
      { ...FACTS, subordinates: { ...FACTS.subordinates, count: exact('3.5') } },
      'wrong-value',
      'facts.subordinates.count',
      '',
    ],
    [
      'more completed than there are',
      { ...FACTS, subordinates: counts(3, 4, 1) },
      'part-larger-than-whole',
      'facts.subordinates.completedOrAbove',
      '“Nhãn subordinates.completedOrAbove” không thể lớn hơn “Nhãn subordinates.count”',
    ],
    [
      'half a good branch',
      { ...FACTS, subordinates: { ...FACTS.subordinates, goodOrAbove: exact('0.5') } },
      'wrong-value',
      'facts.subordinates.goodOrAbove',
      '',
    ],
    ['a number where a word belongs', { ...FACTS, leadershipLevel: exact(1) }, 'wrong-value', 'facts.leadershipLevel', ''],
    ['null where a list belongs', { ...FACTS, massOrganisationLevels: null }, 'wrong-value', 'facts.massOrganisationLevels', ''],
    [
      'more good than completed',
      { ...FACTS, subordinates: counts(3, 1, 2) },
      'part-larger-than-whole',
      'facts.subordinates.goodOrAbove',
      '',
    ],
    [
      'more disciplined than there are',
      { ...FACTS, subordinates: counts(3, 3, 3, 4) },
      'part-larger-than-whole',
      'facts.subordinates.disciplined',
      '',
    ],
    [
      'more unremedied than disciplined',
      { ...FACTS, subordinates: counts(3, 3, 3, 1, 2) },
      'part-larger-than-whole',
      'facts.subordinates.disciplinedUnremedied',
      '',
    ],
  ])('refused: %s', (_, input, code, path, says) => {
    const refusal = refused(input);
    expect(refusal).toMatchObject({ code, about: { path, cite: 'Văn bản thử, Điều 1' } });
    expect(refusal.message).toContain(says);
  });

  test('half of what something follows from is not enough to derive it', () => {
    const table = { ...TABLE, facts: { lowestCriterionPercent: 'a', 'subordinates.count': 'b' } };
    const facts = readFacts(table, { lowestCriterionPercent: exact(70), subordinates: { count: exact(3) } });
    expect(Object.keys(facts)).toEqual(['lowestCriterionPercent', 'subordinates.count']);
  });

  test.each([
    ['85', '70', false],
    ['70', '70', false],
    ['69.999', '70', true],
  ])('key criteria at %s, lowest of all %s: contradictory is %s', (key, lowest, contradictory) => {
    const table = { ...TABLE, facts: { lowestCriterionPercent: 'a', lowestKeyCriterionPercent: 'b' } };
    expect(readFacts(table, { lowestCriterionPercent: exact(lowest), lowestKeyCriterionPercent: exact(key) })).toMatchObject({
      keyCriterionBelowLowest: contradictory,
    });
  });

  test.each([
    ['good', 'good', 'average', true],
    ['good', 'average', 'average', false],
    ['average', 'good', 'average', false],
    ['excellent', 'good', 'excellent', false],
  ])('key %s, others %s, basic %s: contradictory is %s', (lowestKeyGrade, lowestOtherGrade, lowestBasicGrade, contradictory) => {
    const table = { ...TABLE, facts: { lowestKeyGrade: 'a', lowestOtherGrade: 'b', lowestBasicGrade: 'c' } };
    expect(readFacts(table, { lowestKeyGrade, lowestOtherGrade, lowestBasicGrade })).toMatchObject({ basicGradeBelowAll: contradictory });
  });
});
