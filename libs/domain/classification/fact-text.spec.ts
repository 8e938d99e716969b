import { exact } from '../exact/exact';
import { cellChoices, exactFacts, factCell, readFactCell, writtenFacts } from './fact-text';
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
