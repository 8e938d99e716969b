import { exact } from '../exact/exact';
import { cellChoices, checkedFacts, exactFacts, factCell, readFactCell, writtenFacts } from './fact-text';
import { specOf } from './facts';
import type { RuleTable } from './table';

test.each<[string, string, unknown]>([
  ['total', '84,995', '84.995'],
  ['total', '84.995', '84.995'],
  ['total', '72 điểm', '72'],
  ['tasksOnTimePercent', '100%', '100'],
  ['subordinates.count', '12', '12'],
  ['exemplary', 'Có', true],
  ['exemplary', 'KHÔNG', false],
  ['lowestGrade', 'trung bình', 'average'],
  ['leadershipLevel', 'Hoàn thành tốt nhiệm vụ', 'good'],
  ['leadershipLevel', 'không có', null],
  ['lowConfidencePercent', 'Không lấy phiếu tín nhiệm', null],
  ['lowConfidencePercent', '12,5', '12.5'],
  ['discipline', 'không bị kỷ luật', 'none'],
  ['massOrganisationLevels', 'Không có', []],
  ['massOrganisationLevels', 'Hoàn thành tốt nhiệm vụ; Hoàn thành nhiệm vụ', ['good', 'completed']],
])('a cell of %s that says “%s”', (fact, text, value) => {
  expect(readFactCell(specOf(fact), text)).toEqual({ value });
});

test.each([
  ['total', 'tám mươi', '“tám mươi” không phải số; ghi số như 84,5.'],
  ['lowConfidencePercent', '-', '“-” không phải số; ghi số như 84,5, hoặc “không lấy phiếu tín nhiệm”.'],
  ['exemplary', 'ừ', '“ừ” không có trong danh sách; chọn “Có”, “Không”.'],
  ['total', '8 điểm 4', '“8 điểm 4” không phải số; ghi số như 84,5.'],
  [
    'massOrganisationLevels',
    'Hoàn thành nhiệm vụ; Lạ',
    '“Hoàn thành nhiệm vụ; Lạ” không rõ; ghi các mức cách nhau bằng dấu chấm phẩy, hoặc “Không có”. Các mức: Hoàn thành xuất sắc nhiệm vụ; Hoàn thành tốt nhiệm vụ; Hoàn thành nhiệm vụ; Không hoàn thành nhiệm vụ.',
  ],
  ['lowestGrade', 'Giỏi', '“Giỏi” không có trong danh sách; chọn “Xuất sắc”, “Tốt”, “Trung bình”, “Kém”.'],
])('a cell of %s that says “%s” is refused with what would do', (fact, text, fault) => {
  expect(readFactCell(specOf(fact), text)).toEqual({ fault });
});

test.each<[string, Parameters<typeof factCell>[1], string]>([
  ['total', '84.995', '84,995'],
  ['exemplary', false, 'Không'],
  ['lowestGrade', 'average', 'Trung bình'],
  ['leadershipLevel', null, 'không có'],
  ['massOrganisationLevels', [], 'Không có'],
  ['massOrganisationLevels', ['good'], 'Hoàn thành tốt nhiệm vụ'],
  ['massOrganisationLevels', ['good', 'completed'], 'Hoàn thành tốt nhiệm vụ; Hoàn thành nhiệm vụ'],
])('%s is written and read back the same', (fact, value, text) => {
  expect(factCell(specOf(fact), value)).toBe(text);
  expect(readFactCell(specOf(fact), text)).toEqual({ value });
});

test('every word a cell may hold is read back', () => {
  for (const fact of ['exemplary', 'lowestGrade', 'leadershipLevel', 'discipline', 'memberDiscipline', 'absence', 'organisationLevel'])
    for (const choice of cellChoices(specOf(fact)) ?? []) expect(readFactCell(specOf(fact), choice)).toHaveProperty('value');
});

test('numbers are exact on the way in and written as they were; 84.995 is not 85', () => {
  expect(exactFacts({ total: '84,995', lowestGrade: 'good', 'subordinates.count': 'x' })).toEqual({
    total: exact('84.995'),
    lowestGrade: 'good',
    'subordinates.count': 'x',
  });
  const table: Pick<RuleTable, 'facts'> = { facts: { total: 'Tổng điểm', massOrganisationLevels: 'Đoàn thể' } };
  expect(writtenFacts(table as RuleTable, { total: exact('84.995000'), massOrganisationLevels: [], subordinates: true })).toEqual({
    total: '84.995',
    massOrganisationLevels: [],
  });
});

test('a cell without a fact is empty where null has no words; its drop-down list offers null only where it has some', () => {
  expect(factCell(specOf('total'), null)).toBe('');
  expect(cellChoices(specOf('lowestGrade'))).toEqual(['Xuất sắc', 'Tốt', 'Trung bình', 'Kém']);
  expect(cellChoices(specOf('leadershipLevel'))).toEqual([
    'Hoàn thành xuất sắc nhiệm vụ',
    'Hoàn thành tốt nhiệm vụ',
    'Hoàn thành nhiệm vụ',
    'Không hoàn thành nhiệm vụ',
    'không có',
  ]);
  expect([cellChoices(specOf('total')), cellChoices({ type: 'choice' })]).toEqual([null, []]);
});

test('only numbers are made exact: words of digits, unknown names and numbers that are numbers already stay', () => {
  expect(exactFacts({ lowestGrade: '5', nonsense: '5', total: 5, tasksOnTimePercent: ' 84,5 ', 'subordinates.count': '12' })).toEqual({
    lowestGrade: '5',
    nonsense: '5',
    total: 5,
    tasksOnTimePercent: exact('84.5'),
    'subordinates.count': exact(12),
  });
});

describe('facts as they came', () => {
  const table = { facts: { total: 'Tổng điểm' }, article: 'C.II' } as unknown as RuleTable;

  test('are checked and written one way', () => {
    expect(checkedFacts(table, { total: '84,50' })).toEqual({ total: '84.5' });
  });

  test.each([
    [{}, 'facts.total'],
    [null, 'facts'],
    [['84'], 'facts'],
    ['84', 'facts'],
  ])('%j is refused at %s', (entered, path) => {
    const refused = expect.objectContaining({ about: expect.objectContaining({ path: expect.stringMatching(`^${path}`) }) });
    expect(() => checkedFacts(table, entered)).toThrow(refused);
  });

  test('at a path of its own', () => {
    expect(() => checkedFacts(table, {}, 'rows.3')).toThrow(
      expect.objectContaining({ about: expect.objectContaining({ path: 'rows.3.total' }) }),
    );
  });
});
