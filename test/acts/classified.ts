import type { EnteredSubject } from '@libs/acts/classification/enter-facts';
import { MEMBER } from '../rehearsal/classification-expected';

/** A grassroots branch that reaches `excellent` by H19, just so. */
const BRANCH = {
  total: '88',
  lowestCriterionPercent: '70',
  lowestKeyCriterionPercent: '85',
  outstanding: true,
  'subordinates.count': '10',
  'subordinates.completedOrAbove': '10',
  'subordinates.goodOrAbove': '8',
  'subordinates.disciplined': '0',
  'subordinates.disciplinedUnremedied': '0',
  leadershipLevel: 'good',
  massOrganisationLevels: ['good'],
  organisationDisciplined: false,
  committeeDisciplined: false,
  committeeMemberDiscipline: 'none',
  subordinateViolation: 'none',
  'targets.partyPercent': '100',
  'targets.partyMet': true,
  'targets.businessPercent': '100',
  'targets.businessMet': true,
  'targets.partyForceMajeure': false,
  'targets.businessForceMajeure': false,
};

/** The facts of a member by code, but for what is given. */
export const member = (code: string, facts: object = {}, given: Partial<EnteredSubject> = {}): EnteredSubject => ({
  subject: { code },
  facts: { ...MEMBER, ...facts },
  ballots: null,
  violations: [],
  ...given,
});

/** The facts of a branch by code. */
export const branch = (code: string, facts: object = {}): EnteredSubject => member(code, {}, { facts: { ...BRANCH, ...facts } });
