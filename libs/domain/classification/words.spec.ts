import { exact } from '../exact/exact';
import { factSpec, type FactSpec } from './facts';
import type { Condition } from './table';
import { choiceWord, demandWords, numberWords, oppositeWords, valueWords } from './words';

const spec = (fact: string): FactSpec => factSpec(fact) ?? { type: 'flag' };
const asks = (fact: string, op: Condition['op'], value: Condition['value']): Condition => ({ fact, op, value, cite: 'c' });

describe('rules in Vietnamese', () => {
  test.each([
    ['total', exact('72.5'), '72,5 điểm'],
    ['lowestCriterionPercent', exact(200).div(3), 'khoảng 66,666667%'],
    ['total', exact('84.9999999'), 'khoảng 85 điểm'],
    ['subordinates.count', exact(3), '3'],
    ['outstanding', true, 'có'],
    ['outstanding', false, 'không'],
    ['leadershipLevel', 'good', 'Hoàn thành tốt nhiệm vụ'],
    ['leadershipLevel', null, 'không có'],
    ['lowConfidencePercent', null, 'không lấy phiếu tín nhiệm'],
    ['organisationLevel', null, 'chưa biết'],
    ['lowestGrade', 'good', 'Tốt'],
    ['lowestGrade', 'poor', 'Kém'],
    ['massOrganisationLevels', ['excellent', 'completed'], 'Hoàn thành xuất sắc nhiệm vụ, Hoàn thành nhiệm vụ'],
    ['total', null, 'không có'],
  ] as const)('%s %s: %s', (fact, value, words) => {
    expect(valueWords(spec(fact), value)).toBe(words);
  });

  test.each([
    ['total', 'at_least', exact(85), 'từ 85 điểm trở lên', 'dưới 85 điểm'],
    ['total', 'less_than', exact(50), 'dưới 50 điểm', 'từ 50 điểm trở lên'],
    ['lowConfidencePercent', 'more_than', exact(50), 'trên 50%', 'không quá 50%'],
    ['criteriaShortPercent', 'at_most', exact(20), 'không quá 20%', 'trên 20%'],
    ['tasksOnTimePercent', 'at_least', exact(100), '100%', 'dưới 100%'],
    ['lowestTaskGrade', 'at_least', 'excellent', 'Xuất sắc', 'dưới Xuất sắc'],
    ['lowestGrade', 'at_least', 'good', 'từ Tốt trở lên', 'dưới Tốt'],
    ['lowestGrade', 'is', 'poor', 'Kém', 'khác “Kém”'],
    ['outstanding', 'is', true, 'có', 'không'],
    ['targets.partyMet', 'is', false, 'không', 'có'],
    ['subordinates.disciplinedUnremedied', 'at_least', exact(1), 'từ 1 trở lên', 'không có'],
    ['subordinates.disciplinedUnremedied', 'at_least', exact(2), 'từ 2 trở lên', 'dưới 2'],
    ['subordinates.count', 'at_least', exact(100), 'từ 100 trở lên', 'dưới 100'],
    ['total', 'at_least', exact(1), 'từ 1 điểm trở lên', 'dưới 1 điểm'],
    ['subordinates.count', 'more_than', exact(1), 'trên 1', 'không quá 1'],
    ['discipline', 'is', 'disciplined', 'bị kỷ luật', 'không bị kỷ luật'],
    ['memberDiscipline', 'is', 'warning_or_heavier', 'cảnh cáo trở lên', 'khác “cảnh cáo trở lên”'],
    [
      ...(['committeeMemberDiscipline', 'one_of', ['none', 'remedied']] as const),
      'không bị kỷ luật hoặc bị kỷ luật nhưng tự phát hiện và đã khắc phục xong hậu quả',
      'không bị kỷ luật',
    ],
    [
      'leadershipLevel',
      'one_of',
      ['good', 'completed'],
      'Hoàn thành tốt nhiệm vụ hoặc Hoàn thành nhiệm vụ',
      'khác “Hoàn thành tốt nhiệm vụ hoặc Hoàn thành nhiệm vụ”',
    ],
  ] as const)('%s %s %s: %s; otherwise %s', (fact, op, value, demand, opposite) => {
    expect(demandWords(spec(fact), asks(fact, op, value))).toBe(demand);
    expect(oppositeWords(spec(fact), asks(fact, op, value))).toBe(opposite);
  });

  test.each([
    ['memberDiscipline', ['không bị kỷ luật', 'khiển trách', 'cảnh cáo trở lên']],
    ['absence', ['dưới 3 tháng', 'từ 3 đến dưới 6 tháng']],
    ['discipline', ['không bị kỷ luật', 'bị kỷ luật', 'bị kỷ luật nhưng tự phát hiện và đã khắc phục xong hậu quả']],
    ['lowestGrade', ['Xuất sắc', 'Tốt', 'Trung bình', 'Kém']],
    ['leadershipLevel', ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ', 'Không hoàn thành nhiệm vụ']],
  ])('the words of %s: %j', (fact, words) => {
    const { of = [] } = spec(fact);
    expect(of.map((one) => choiceWord(one, of))).toEqual(words);
  });

  test('a word nobody knows stays as it is', () => {
    expect([choiceWord('odd', ['odd']), choiceWord('odd', ['average']), numberWords(exact('0.0000004'))]).toEqual([
      'odd',
      'odd',
      'khoảng 0',
    ]);
  });
});
