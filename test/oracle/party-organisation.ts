/**
 * H19 C.I.2 a second time, from the words of the document and the readings H19-03 to H19-07 alone: no table, no code of the product.
 * Points and shares are whole thousandths (84.995 is 84995), so that nothing here is ever rounded.
 */

export type Level = 'excellent' | 'good' | 'completed' | 'not_completed';
export type Discipline = 'none' | 'disciplined' | 'remedied';

export interface PartyOrganisation {
  total: number;
  lowestCriterionPercent: number;
  lowestKeyCriterionPercent: number;
  outstanding: boolean;
  subordinates: { count: number; completedOrAbove: number; goodOrAbove: number; disciplined: number; disciplinedUnremedied: number };
  leadershipLevel: Level | null;
  massOrganisationLevels: Level[];
  organisationDisciplined: boolean;
  committeeDisciplined: boolean;
  committeeMemberDiscipline: Discipline;
  subordinateViolation: Discipline;
  targets: {
    partyPercent: number;
    partyMet: boolean;
    businessPercent: number;
    businessMet: boolean;
    partyForceMajeure: boolean;
    businessForceMajeure: boolean;
  };
}

const goodUp = (level: Level): boolean => level === 'excellent' || level === 'good';
const completedUp = (level: Level): boolean => level !== 'not_completed';

/** "từ 80%": with nobody below, every share is kept. */
function shareReached(part: number, whole: number, percent: number): boolean {
  return whole === 0 || part * 100 >= percent * whole;
}

/** A party organisation with branches below it (đảng bộ cơ sở), or a grassroots branch, whose "subordinates" are its members. */
export function partyOrganisationLevel(unit: 'organisation' | 'branch', it: PartyOrganisation): Level {
  const { subordinates: below, targets } = it;

  // 2.4, first two indents
  if (it.organisationDisciplined || it.committeeDisciplined) return 'not_completed';
  if (it.total < 50_000) return 'not_completed';

  const violationBelow = it.subordinateViolation === 'disciplined';
  const manyDisciplined = below.count > 0 && below.disciplined * 100 > 20 * below.count;
  // 2.3, second "+": both halves, each unless excused by its own force majeure
  const bothTargetsMissed =
    targets.partyPercent < 50_000 && !targets.partyForceMajeure && !targets.businessMet && !targets.businessForceMajeure;
  // 2.4, second "+": one half is enough
  const oneTargetMissed =
    (targets.businessPercent < 50_000 && !targets.businessForceMajeure) || (!targets.partyMet && !targets.partyForceMajeure);

  if (it.total < 70_000) {
    // 2.4: from 50 points with a fault
    if (violationBelow || oneTargetMissed || manyDisciplined) return 'not_completed';
    // 2.3, first indent: only without a disciplined subordinate organisation or committee member
    const organisationBelowDisciplined = unit === 'organisation' && below.disciplinedUnremedied > 0;
    return organisationBelowDisciplined || it.committeeMemberDiscipline === 'disciplined' ? 'not_completed' : 'completed';
  }

  // 2.3, second indent, and 2.4's own wording of the second fault (H19-07)
  if (violationBelow || bothTargetsMissed || manyDisciplined || oneTargetMissed) return 'completed';

  const isExcellent =
    it.total >= 85_000 &&
    it.outstanding &&
    it.lowestCriterionPercent >= 70_000 &&
    it.lowestKeyCriterionPercent >= 85_000 &&
    shareReached(below.completedOrAbove, below.count, 100) &&
    shareReached(below.goodOrAbove, below.count, 80) &&
    (it.leadershipLevel === null || goodUp(it.leadershipLevel)) &&
    it.massOrganisationLevels.every(goodUp) &&
    it.committeeMemberDiscipline === 'none';
  if (isExcellent) return 'excellent';

  const isGood =
    it.lowestCriterionPercent >= 50_000 &&
    it.lowestKeyCriterionPercent >= 70_000 &&
    (unit === 'branch' || shareReached(below.completedOrAbove, below.count, 100)) &&
    shareReached(below.goodOrAbove, below.count, 50) &&
    (it.leadershipLevel === null || completedUp(it.leadershipLevel)) &&
    it.massOrganisationLevels.every(completedUp) &&
    it.committeeMemberDiscipline !== 'disciplined';
  return isGood ? 'good' : 'completed';
}
