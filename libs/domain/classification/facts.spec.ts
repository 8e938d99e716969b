import { exact } from '../exact/exact';
import { DERIVED_FACTS, derivedSpec, ENTERED_FACTS, factSpec, numberOf, specOf } from './facts';

const named = (type: string): string[] => Object.keys(ENTERED_FACTS).filter((name) => ENTERED_FACTS[name]?.type === type);

describe('the closed list of facts (cli.md)', () => {
  test('counts, lists and choices; all else is points, a share, or yes and no', () => {
    expect(named('count')).toEqual([
      ...['subordinates.count', 'subordinates.completedOrAbove', 'subordinates.goodOrAbove'],
      ...['subordinates.disciplined', 'subordinates.disciplinedUnremedied'],
    ]);
    expect(named('points')).toEqual(['total']);
    expect(named('choices')).toEqual(['massOrganisationLevels']);
    expect(named('choice')).toEqual([
      ...['leadershipLevel', 'committeeMemberDiscipline', 'subordinateViolation', 'lowestGrade', 'lowestTaskGrade', 'discipline'],
      ...['lowestKeyGrade', 'lowestOtherGrade', 'lowestBasicGrade', 'memberDiscipline', 'organisationLevel', 'absence'],
    ]);
    expect(named('percent').every((name) => name.endsWith('Percent') || name.endsWith('.percent'))).toBe(true);
    expect(named('flag').some((name) => name.endsWith('ercent'))).toBe(false);
  });

  test.each([
    ['subordinates.completedOrAbove', 'subordinates.count'],
    ['subordinates.goodOrAbove', 'subordinates.completedOrAbove'],
    ['subordinates.disciplined', 'subordinates.count'],
    ['subordinates.disciplinedUnremedied', 'subordinates.disciplined'],
  ])('%s is a part of %s', (part, whole) => {
    expect(specOf(part).within).toBe(whole);
  });

  test('the words of each choice', () => {
    expect(specOf('memberDiscipline').of).toEqual(['none', 'reprimand', 'warning_or_heavier']);
    expect(specOf('absence').of).toEqual(['under_3_months', '3_to_under_6_months']);
    expect(specOf('discipline').of).toEqual(['none', 'disciplined', 'remedied']);
    expect(specOf('lowestGrade').of).toEqual(['excellent', 'good', 'average', 'poor']);
    expect(specOf('leadershipLevel').of).toEqual(['excellent', 'good', 'completed', 'not_completed']);
  });

  test('what may be null, and what that says', () => {
    const nullable = Object.entries({ ...ENTERED_FACTS, ...DERIVED_FACTS }).filter(([, { none }]) => none !== undefined);
    expect(nullable.map(([name, { none }]) => [name, none])).toEqual([
      ['leadershipLevel', 'không có'],
      ['lowConfidencePercent', 'không lấy phiếu tín nhiệm'],
      ['organisationLevel', 'chưa biết'],
      ['lowestMassOrganisationLevel', 'không có đoàn thể cùng cấp'],
    ]);
  });

  test('what follows, and from what', () => {
    expect(Object.entries(DERIVED_FACTS).map(([name, { type, from }]) => [name, type, from])).toEqual([
      ['subordinates.completedOrAbovePercent', 'percent', ['subordinates.completedOrAbove', 'subordinates.count']],
      ['subordinates.goodOrAbovePercent', 'percent', ['subordinates.goodOrAbove', 'subordinates.count']],
      ['subordinates.disciplinedPercent', 'percent', ['subordinates.disciplined', 'subordinates.count']],
      ['lowestMassOrganisationLevel', 'choice', ['massOrganisationLevels']],
      ['keyCriterionBelowLowest', 'flag', ['lowestCriterionPercent', 'lowestKeyCriterionPercent']],
      ['taskGradeBelowLowest', 'flag', ['lowestTaskGrade', 'lowestGrade']],
      ['basicGradeBelowAll', 'flag', ['lowestBasicGrade', 'lowestKeyGrade', 'lowestOtherGrade']],
    ]);
    expect(DERIVED_FACTS.lowestMassOrganisationLevel?.derive({})).toBeNull();
    expect(DERIVED_FACTS.lowestMassOrganisationLevel?.derive({ massOrganisationLevels: 'good' })).toBeNull();
  });

  test('by name, and nothing by the names that every object has', () => {
    expect([factSpec('total')?.type, factSpec('keyCriterionBelowLowest')?.type]).toEqual(['points', 'flag']);
    expect([factSpec('toString'), derivedSpec('constructor'), derivedSpec('total')]).toEqual([undefined, undefined, undefined]);
    expect(derivedSpec('taskGradeBelowLowest')?.from).toEqual(['lowestTaskGrade', 'lowestGrade']);
    expect(() => specOf('toString')).toThrow('no such fact: toString');
  });

  test('a number, and nothing else, is a number', () => {
    expect(numberOf({ total: exact(5) }, 'total')).toEqual(exact(5));
    expect(() => numberOf({ total: 'good' }, 'total')).toThrow('no number under total');
    expect(() => numberOf({}, 'total')).toThrow('no number under total');
  });
});
