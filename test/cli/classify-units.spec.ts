import { ask } from './ask';
import { type Answer, but, ORGANISATION } from './h19-facts';

const TWO_HALVES_MISSED = { partyPercent: 49.99, businessMet: false };

// name, changed facts, level of a party organisation, level of a branch, codes of warnings of both
type Unit = readonly [string, object, string, string, readonly string[]];
const UNITS: readonly Unit[] = [
  ['the worked example', {}, 'excellent', 'excellent', []],
  ['7 good', { subordinates: { goodOrAbove: 7 } }, 'good', 'good', []],
  ['no subordinates', { subordinates: { count: 0, completedOrAbove: 0, goodOrAbove: 0 } }, 'excellent', 'excellent', []],
  ['total 85', { total: 85 }, 'excellent', 'excellent', []],
  ['total 84.995', { total: 84.995 }, 'good', 'good', []],
  ['not outstanding', { outstanding: false }, 'good', 'good', []],
  ['lowest criterion 69.99', { lowestCriterionPercent: 69.99 }, 'good', 'good', []],
  ['lowest key criterion 84.99', { lowestKeyCriterionPercent: 84.99 }, 'good', 'good', []],
  ['one branch not completed', { subordinates: { completedOrAbove: 9 } }, 'completed', 'good', []],
  ['half good', { subordinates: { goodOrAbove: 5 } }, 'good', 'good', []],
  ['fewer than half good', { subordinates: { goodOrAbove: 4 } }, 'completed', 'completed', []],
  ['leadership completed', { leadershipLevel: 'completed' }, 'good', 'good', []],
  ['leadership not completed', { leadershipLevel: 'not_completed' }, 'completed', 'completed', []],
  ['no leadership', { leadershipLevel: null, massOrganisationLevels: [] }, 'excellent', 'excellent', []],
  ['one mass organisation completed', { massOrganisationLevels: ['excellent', 'completed'] }, 'good', 'good', []],
  ['one mass organisation not completed', { massOrganisationLevels: ['not_completed', 'excellent'] }, 'completed', 'completed', []],
  ['a member disciplined and remedied', { committeeMemberDiscipline: 'remedied' }, 'good', 'good', []],
  ['a member disciplined', { committeeMemberDiscipline: 'disciplined' }, 'completed', 'completed', []],
  ['total 70', { total: 70 }, 'good', 'good', []],
  ['lowest criterion 50, key 70', { lowestCriterionPercent: 50, lowestKeyCriterionPercent: 70 }, 'good', 'good', []],
  ['lowest criterion 49.99', { lowestCriterionPercent: 49.99 }, 'completed', 'completed', []],
  ['key 69.99', { lowestCriterionPercent: 50, lowestKeyCriterionPercent: 69.99 }, 'completed', 'completed', []],
  ['key below lowest', { lowestKeyCriterionPercent: 69.99 }, 'completed', 'completed', ['key-criterion-below-lowest']],
  ['total 69.99', { total: 69.99 }, 'completed', 'completed', []],
  ['total 50', { total: 50 }, 'completed', 'completed', []],
  ['total 49.99', { total: 49.99 }, 'not_completed', 'not_completed', []],
  ['organisation disciplined', { organisationDisciplined: true }, 'not_completed', 'not_completed', []],
  ['committee disciplined', { committeeDisciplined: true }, 'not_completed', 'not_completed', []],
  // faults with 70 points or more
  ['corruption below, total 72', { total: 72, subordinateViolation: 'disciplined' }, 'completed', 'completed', ['fault-from-70-points']],
  ['corruption below, total 95', { total: 95, subordinateViolation: 'disciplined' }, 'completed', 'completed', ['fault-from-70-points']],
  ['corruption below, remedied', { subordinateViolation: 'remedied' }, 'excellent', 'excellent', []],
  ['both targets missed', { targets: { ...TWO_HALVES_MISSED } }, 'completed', 'completed', ['fault-from-70-points']],
  ['party half at 50', { targets: { partyPercent: 50, businessMet: false } }, 'excellent', 'excellent', []],
  ['business plan met', { targets: { partyPercent: 10, businessMet: true } }, 'excellent', 'excellent', []],
  [
    'party half excused',
    { targets: { ...TWO_HALVES_MISSED, partyForceMajeure: true } },
    'excellent',
    'excellent',
    ['force-majeure-own-half'],
  ],
  [
    'business half excused',
    { targets: { ...TWO_HALVES_MISSED, businessForceMajeure: true } },
    'excellent',
    'excellent',
    ['force-majeure-own-half'],
  ],
  ['a fifth disciplined', { subordinates: { disciplined: 2, disciplinedUnremedied: 2 } }, 'excellent', 'excellent', []],
  ['more than a fifth', { subordinates: { disciplined: 3 } }, 'completed', 'completed', ['fault-from-70-points']],
  ['business under half', { targets: { businessPercent: 49.99 } }, 'completed', 'completed', ['fault-of-lower-level-from-70-points']],
  ['party programmes short', { targets: { partyMet: false } }, 'completed', 'completed', ['fault-of-lower-level-from-70-points']],
  ['party programmes short, excused', { targets: { partyMet: false, partyForceMajeure: true } }, 'excellent', 'excellent', []],
  [
    'excused on the other half only',
    { targets: { partyMet: false, businessForceMajeure: true } },
    ...(['completed', 'completed'] as const),
    ['fault-of-lower-level-from-70-points', 'force-majeure-own-half'],
  ],
  // faults between 50 and 70
  [
    'corruption below, total 62',
    { total: 62, subordinateViolation: 'disciplined' },
    'not_completed',
    'not_completed',
    ['fault-under-70-points'],
  ],
  [
    'corruption below, total 69.99',
    { total: 69.99, subordinateViolation: 'disciplined' },
    'not_completed',
    'not_completed',
    ['fault-under-70-points'],
  ],
  ['corruption below, total 70', { total: 70, subordinateViolation: 'disciplined' }, 'completed', 'completed', ['fault-from-70-points']],
  [
    'total 62, business under half',
    { total: 62, targets: { businessPercent: 49 } },
    'not_completed',
    'not_completed',
    ['fault-under-70-points'],
  ],
  ['total 62, party short', { total: 62, targets: { partyMet: false } }, 'not_completed', 'not_completed', ['fault-under-70-points']],
  ['total 62, party under half only', { total: 62, targets: { ...TWO_HALVES_MISSED } }, 'completed', 'completed', []],
  [
    'total 62, more than a fifth',
    { total: 62, subordinates: { disciplined: 3 } },
    'not_completed',
    'not_completed',
    ['fault-under-70-points'],
  ],
  [
    'total 62, a member disciplined, one below too',
    { total: 62, committeeMemberDiscipline: 'disciplined', subordinates: { disciplined: 1, disciplinedUnremedied: 1 } },
    ...(['not_completed', 'not_completed'] as const),
    ['discipline-under-70-points'],
  ],
  ['total 62, one below remedied', { total: 62, subordinates: { disciplined: 1 } }, 'completed', 'completed', []],
  [
    'total 62, a member disciplined',
    { total: 62, committeeMemberDiscipline: 'disciplined' },
    'not_completed',
    'not_completed',
    ['discipline-under-70-points'],
  ],
  ['total 62, a member remedied', { total: 62, committeeMemberDiscipline: 'remedied' }, 'completed', 'completed', []],
];

const ONE_BELOW = { total: 62, subordinates: { disciplined: 1, disciplinedUnremedied: 1 } };

describe('dondoc classify with h19-2024: party organisations and branches (H19-03 to H19-07)', () => {
  const questions = (kind: string): object[] => [
    ...UNITS.map(([name, changes]) => ({ id: `${kind}: ${name}`, ruleSet: 'h19-2024', kind, facts: but(ORGANISATION, changes) })),
    { id: `${kind}: one below`, ruleSet: 'h19-2024', kind, facts: but(ORGANISATION, ONE_BELOW) },
  ];
  const { exit, answers } = ask<Answer>('classify', [...questions('organisation'), ...questions('branch')]);
  const found = (id: string): unknown[] => [answers.get(id)?.level, answers.get(id)?.warnings?.map(({ code }) => code)];

  test('every element is answered', () => {
    expect([answers.size, exit]).toEqual([2 * (UNITS.length + 1), 0]);
  });

  test.each(UNITS)('%s', (name, _, organisation, branch, codes) => {
    expect(found(`organisation: ${name}`)).toEqual([organisation, codes]);
    expect(found(`branch: ${name}`)).toEqual([branch, codes]);
  });

  test('H19-07: under 70 points a disciplined organisation below counts by itself, an ordinary member of a branch does not', () => {
    expect(found('organisation: one below')).toEqual(['not_completed', ['discipline-under-70-points']]);
    expect(found('branch: one below')).toEqual(['completed', []]);
  });

  test('the trace says where a condition failed', () => {
    const trace = answers.get('organisation: 7 good')?.trace ?? [];
    expect(trace[trace.length - 2]?.conditions.filter(({ held }) => !held)).toEqual([
      { fact: 'subordinates.goodOrAbovePercent', op: 'at_least', value: 80, actual: 70, held: false, cite: 'H19-03, C.I.2.1' },
    ]);
  });

  test('a threshold is decided on the decimal written', () => {
    const facts = (total: string): string => JSON.stringify(ORGANISATION).replace('"total":88', `"total":${total}`);
    const totals = ['84.99999999999999999999', '85', '8.5e1', '49.99999999999999999999', '5.0E+1', '84.995'];
    const input = totals.map((total) => `{"id":"${total}","ruleSet":"h19-2024","kind":"organisation","facts":${facts(total)}}`);
    const { answers: exact } = ask<Answer>('classify', `[${input.join(',')}]`);
    expect(totals.map((total) => exact.get(total)?.level)).toEqual([
      'good',
      'excellent',
      'excellent',
      'not_completed',
      'completed',
      'good',
    ]);
    const told = totals.map((total) => exact.get(total)?.warnings?.map(({ code }) => code));
    expect(told).toEqual([['rounded-in-trace'], [], [], ['rounded-in-trace'], [], []]);
  });
});
