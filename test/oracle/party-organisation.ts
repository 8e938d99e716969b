import type { Level, PartyOrganisation } from './shapes';

const RANK: Record<Level, number> = { not_completed: 0, completed: 1, good: 2, excellent: 3 };

/** H19 C.I.2 (H19-03 … H19-07). Points and shares in thousandths: 85 points and 85% are 85000. */
export function partyOrganisationLevel(unit: 'organisation' | 'branch', it: PartyOrganisation): Level {
  const sub = it.subordinates;
  const t = it.targets;
  // H19-07: with no subordinates the shares hold; products instead of quotients give just that.
  const completedAll = sub.completedOrAbove >= sub.count;
  const goodShareAtLeast = (percent: number) => sub.goodOrAbove * 100 >= sub.count * percent;
  // leadership (null: none there) and every mass organisation at the same level
  const othersAtLeast = (level: Level) =>
    (it.leadershipLevel === null || RANK[it.leadershipLevel] >= RANK[level]) &&
    it.massOrganisationLevels.every((l) => RANK[l] >= RANK[level]);

  // 2.4, 1st dash: the organisation or its committee disciplined (no exception in the text)
  if (it.organisationDisciplined || it.committeeDisciplined) return 'not_completed';
  // 2.4, 2nd dash: under 50 points
  if (it.total < 50000) return 'not_completed';

  // 2.3, 2nd dash, 1st plus = 2.4, 3rd dash, 1st plus: violation below, unless self-detected and remedied
  const violation = it.subordinateViolation === 'disciplined';
  // 2.3, 2nd dash, 3rd plus = 2.4, 3rd dash, 3rd plus: OVER 20% disciplined (no exception in the text)
  const manyDisciplined = sub.disciplined * 100 > sub.count * 20;
  // 2.3, 2nd dash, 2nd plus: under 50% of party targets AND business short of plan;
  // H19-07: each force-majeure flag excuses its own half
  const targetsOf23 = t.partyPercent < 50000 && !t.partyForceMajeure && !t.businessMet && !t.businessForceMajeure;
  // 2.4, 3rd dash, 2nd plus: under 50% of business targets OR party programmes short of plan; H19-07 as above
  const targetsOf24 = (t.businessPercent < 50000 && !t.businessForceMajeure) || (!t.partyMet && !t.partyForceMajeure);

  if (it.total < 70000) {
    // 2.4, 3rd dash with H19-07: from 50 to under 70 a fault in 2.4's wording
    if (violation || targetsOf24 || manyDisciplined) return 'not_completed';
    // 2.3, 1st dash: a committee member disciplined, not remedied (H19-07: then not_completed)
    if (it.committeeMemberDiscipline === 'disciplined') return 'not_completed';
    // 2.3, 1st dash: a subordinate organisation disciplined, not remedied; H19-07: not so an ordinary member
    if (unit === 'organisation' && sub.disciplinedUnremedied > 0) return 'not_completed';
    return 'completed'; // 2.3, 1st dash
  }

  // 2.3, 2nd dash: from 70 points with a fault; H19-07: 2.4's wording of the second fault also gives completed here
  if (violation || targetsOf23 || targetsOf24 || manyDisciplined) return 'completed';

  if (
    it.total >= 85000 && // 2.1, head
    it.outstanding && // 2.1, 1st dash
    it.lowestCriterionPercent >= 70000 &&
    it.lowestKeyCriterionPercent >= 85000 && // 2.1, 2nd dash
    completedAll &&
    goodShareAtLeast(80) && // 2.1, 3rd dash, organisation and branch alike
    othersAtLeast('good') && // 2.1, 4th dash, 1st sentence
    it.committeeMemberDiscipline === 'none'
  )
    return 'excellent'; // 2.1, 4th dash, 2nd sentence: no exception

  if (
    it.lowestCriterionPercent >= 50000 &&
    it.lowestKeyCriterionPercent >= 70000 && // 2.2, 1st dash; H19-04: also from 85 points
    (unit === 'branch' || completedAll) &&
    goodShareAtLeast(50) && // 2.2, 2nd dash: the 100% is asked of the organisation only
    othersAtLeast('completed') && // 2.2, 3rd dash, 1st sentence
    it.committeeMemberDiscipline !== 'disciplined'
  )
    return 'good'; // 2.2, 3rd dash, 2nd sentence with its exception

  return 'completed'; // H19-07: misses 2.2 with 70 points or more, no fault
}
