/**
 * A ward of 12 branches of 25 members, worked out by hand from Hướng dẫn 19 (C.I.2, C.II.2, C.III.3, C.III.5, C.IV.10, C.IV.11) and the readings in
 * the requirements. It imports nothing: facts, proposals, ceilings, places and ties are literals.
 */

/** What one profile of members says (what is not named is as in `MEMBER`), and the level it reaches by the rules alone. */
export interface Profile {
  readonly level: 'excellent' | 'good' | 'completed' | 'not_completed' | null;
  readonly why: string;
  readonly facts: Readonly<Record<string, unknown>> | null;
  /** Ballots for excellent among 20 collected. */
  readonly votes?: number;
  /** The year of an act that was disciplined this year, as years before this one. */
  readonly violatedYearsAgo?: number;
}

/** A member who reaches `excellent` by H19, just so. */
export const MEMBER = {
  exemplary: true,
  outstanding: true,
  lowestGrade: 'good',
  lowestTaskGrade: 'excellent',
  tasksOnTimePercent: '100',
  tasksBeyondPlanPercent: '50',
  allTasksDone: true,
  criteriaShortPercent: '0',
  taskCriteriaNotDonePercent: '0',
  concludedDegradation: false,
  exemplaryDutyBreached: false,
  lowConfidencePercent: null,
  discipline: 'none',
};

/** The same in the cells of the template of a member's facts, in its order. */
export const MEMBER_CELLS = [
  'Có',
  'Có',
  'Tốt',
  'Xuất sắc',
  '100',
  '50',
  'Có',
  '0',
  '0',
  'Không',
  'Không',
  'không lấy phiếu tín nhiệm',
  'không bị kỷ luật',
];

/** The 24 members of every branch beside its secretary, in order. */
export const MEMBERS: readonly Profile[] = [
  { level: 'excellent', why: 'C.II.2.1, just so: 50% beyond plan', facts: {}, votes: 18 },
  {
    level: 'excellent',
    why: 'C.II.2.1, everything at its best',
    facts: { lowestGrade: 'excellent', tasksBeyondPlanPercent: '100' },
    votes: 16,
  },
  {
    level: 'excellent',
    why: 'C.II.2.1; low confidence of exactly 50% is not more than 50%',
    facts: { lowConfidencePercent: '50' },
    votes: 14,
  },
  { level: 'excellent', why: 'C.II.2.1; a discipline of an act of last year counts last year', facts: {}, votes: 12, violatedYearsAgo: 1 },
  { level: 'excellent', why: 'C.II.2.1, but 10 of 20 votes do not carry it', facts: {}, votes: 10 },
  { level: 'good', why: 'C.II.2.2: 49.999% beyond plan is not 50%', facts: { tasksBeyondPlanPercent: '49.999' } },
  { level: 'good', why: 'C.II.2.2: no outstanding achievements', facts: { outstanding: false } },
  { level: 'good', why: 'C.II.2.2: a criterion only average', facts: { lowestGrade: 'average' } },
  { level: 'good', why: 'C.II.2.2: task results good, not excellent', facts: { lowestTaskGrade: 'good' } },
  {
    level: 'good',
    why: 'C.II.2.2: disciplined, self-detected and remedied',
    facts: { outstanding: false, discipline: 'remedied' },
    violatedYearsAgo: 0,
  },
  { level: 'good', why: 'C.II.2.2: nothing beyond plan', facts: { tasksBeyondPlanPercent: '0' } },
  {
    level: 'good',
    why: 'C.II.2.2: half of the task criteria not done is not more than half',
    facts: { outstanding: false, taskCriteriaNotDonePercent: '50' },
  },
  { level: 'good', why: 'C.II.2.2: average beside good task results', facts: { lowestGrade: 'average', lowestTaskGrade: 'good' } },
  {
    level: 'good',
    why: 'C.II.2.2: criteria short do not matter where all was on time',
    facts: { outstanding: false, criteriaShortPercent: '30' },
  },
  { level: 'good', why: 'C.II.2.2: low confidence 12.5%', facts: { outstanding: false, lowConfidencePercent: '12.5' } },
  { level: 'good', why: 'C.II.2.2: all grades good, none better', facts: { lowestGrade: 'good', lowestTaskGrade: 'good' } },
  { level: 'good', why: 'C.II.2.2: 49% beyond plan', facts: { tasksBeyondPlanPercent: '49' } },
  {
    level: 'good',
    why: 'C.II.2.2: average grades, task results excellent',
    facts: { lowestGrade: 'average', tasksBeyondPlanPercent: '60' },
  },
  { level: 'completed', why: 'C.II.2.3: 99.999% on time is not 100%', facts: { tasksOnTimePercent: '99.999' } },
  {
    level: 'completed',
    why: 'C.II.2.3: exactly 20% of the criteria short',
    facts: { tasksOnTimePercent: '80', criteriaShortPercent: '20' },
  },
  { level: 'completed', why: 'C.II.2.3: task results only average', facts: { lowestGrade: 'average', lowestTaskGrade: 'average' } },
  {
    level: 'not_completed',
    why: 'C.II.2.4: disciplined this year for an act of this year',
    facts: { discipline: 'disciplined' },
    violatedYearsAgo: 0,
  },
  {
    level: 'not_completed',
    why: 'the hole between C.II.2.3 and C.II.2.4: 20.001% short',
    facts: { tasksOnTimePercent: '80', criteriaShortPercent: '20.001' },
  },
  { level: null, why: 'nothing entered', facts: null },
];

/** The secretaries all have the facts of `MEMBER`; by branch their votes among 20. */
export const SECRETARY_VOTES = [19, 11, 11, 11, 11, 11, 19, 13, 11, 11, 11, 11];
/** Branches 7 and 8 are of residential groups: their heads have no ceiling (P79-09). */
export const RESIDENTIAL = [7, 8];

export const BRANCH = {
  total: '85',
  lowestCriterionPercent: '70',
  lowestKeyCriterionPercent: '85',
  outstanding: true,
  'subordinates.count': '25',
  'subordinates.completedOrAbove': '25',
  'subordinates.goodOrAbove': '20',
  'subordinates.disciplined': '0',
  'subordinates.disciplinedUnremedied': '0',
  leadershipLevel: 'good',
  massOrganisationLevels: ['good', 'excellent'],
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

/** Branches 1 to 12: by the rules alone, then recommended. 8 reach good: 20% of 8, rounded down, is 1 place; 1 and 2 tie for it. */
export const BRANCHES: readonly (Profile & { readonly recommended: string })[] = [
  { level: 'excellent', recommended: '- tied', why: 'C.I.2.1, 95 points', facts: { total: '95' } },
  { level: 'excellent', recommended: '- tied', why: 'C.I.2.1, 95 points, 95.000', facts: { total: '95.000' } },
  { level: 'excellent', recommended: 'good no-place', why: 'C.I.2.1, 92 points', facts: { total: '92' } },
  { level: 'good', recommended: 'good rules', why: 'C.I.2.2: 84.995 is not 85', facts: { total: '84.995' } },
  { level: 'good', recommended: 'good rules', why: 'C.I.2.2: 19 of 25 good is 76%', facts: { 'subordinates.goodOrAbove': '19' } },
  { level: 'good', recommended: 'good rules', why: 'C.I.2.2: a key criterion at 84.9%', facts: { lowestKeyCriterionPercent: '84.9' } },
  { level: 'good', recommended: 'good rules', why: 'C.I.2.2: leadership only completed', facts: { leadershipLevel: 'completed' } },
  { level: 'good', recommended: 'good rules', why: 'C.I.2.2: nothing outstanding', facts: { outstanding: false } },
  { level: 'completed', recommended: 'completed rules', why: 'C.I.2.3: 69.999 points', facts: { total: '69.999' } },
  {
    level: 'completed',
    recommended: 'completed rules',
    why: 'C.I.2.3 (1): a corruption case below, 85 points',
    facts: { subordinateViolation: 'disciplined' },
  },
  { level: 'not_completed', recommended: 'not_completed rules', why: 'C.I.2.4: 49.999 points', facts: { total: '49.999' } },
  { level: null, recommended: '- undetermined', why: 'nothing entered', facts: null },
];

/** What the standing committee then decided of the branches: the tie for 1, the one without facts by its own file. */
export const BRANCHES_DECIDED = [
  'excellent',
  'good',
  'good',
  'good',
  'good',
  'good',
  'good',
  'good',
  'completed',
  'completed',
  'not_completed',
  'completed',
] as const;

export const COMMITTEE = {
  united: true,
  lowestKeyGrade: 'excellent',
  lowestOtherGrade: 'good',
  lowestBasicGrade: 'good',
  concludedDisunityOrDegradation: false,
  'targets.percent': '100',
  'targets.mainMet': true,
  'targets.forceMajeure': false,
  discipline: 'none',
  memberDiscipline: 'none',
  organisationLevel: null,
};

/**
 * The committees of branches 1 to 12: excellent by the rules where nothing else is said. Never above its branch as decided; 8 reach good, so
 * 1 place, and only the first is still excellent.
 */
export const COMMITTEES: readonly (Profile & { readonly recommended: string })[] = [
  { level: 'excellent', recommended: 'excellent rules', why: 'C.III.3.1', facts: {} },
  { level: 'excellent', recommended: 'good capped', why: 'C.III.3.1, branch good', facts: {} },
  { level: 'excellent', recommended: 'good capped', why: 'C.III.3.1, branch good', facts: {} },
  { level: 'excellent', recommended: 'good capped', why: 'C.III.3.1, branch good', facts: {} },
  { level: 'good', recommended: 'good rules', why: 'C.III.3.2: a key criterion only good', facts: { lowestKeyGrade: 'good' } },
  { level: 'excellent', recommended: 'good capped', why: 'C.III.3.1, branch good', facts: {} },
  { level: 'good', recommended: 'good rules', why: 'C.III.3.2: another criterion only average', facts: { lowestOtherGrade: 'average' } },
  { level: 'excellent', recommended: 'good capped', why: 'C.III.3.1, branch good', facts: {} },
  { level: 'excellent', recommended: 'completed capped', why: 'C.III.3.1, branch completed', facts: {} },
  { level: 'completed', recommended: 'completed rules', why: 'C.III.3.3: a key criterion average', facts: { lowestKeyGrade: 'average' } },
  {
    level: 'not_completed',
    recommended: 'not_completed rules',
    why: 'C.III.3.4: a member warned',
    facts: { memberDiscipline: 'warning_or_heavier' },
  },
  { level: 'excellent', recommended: 'completed capped', why: 'C.III.3.1, branch completed', facts: {} },
];

/**
 * Secretaries, once branches and committees are decided. Branch and committee 1 are excellent; 2 to 6 are good; 7 and 8 residential, no
 * ceiling; 9, 10 and 12 completed; 11 not completed.
 */
export const SECRETARIES = [
  ...['excellent rules', 'good capped', 'good capped', 'good capped', 'good capped', 'good capped', 'excellent rules', 'excellent rules'],
  ...['completed capped', 'completed capped', 'not_completed capped', 'completed capped'],
];

/**
 * The 24 others of every branch, in order. 224 of 300 reach good: 12 × (5 excellent + 13 good) = 216, and secretaries 1 to 8. 20% of 224 is 44.8: 44
 * places. From the most votes down: 95% two secretaries, 90% 12, 80% 12, 70% 12, 65% one secretary make 39; for the 5 places left 12 tie at 60%.
 */
export const RECOMMENDED = [
  ...['excellent rules', 'excellent rules', 'excellent rules', '- tied', 'good outvoted'],
  ...Array.from({ length: 13 }, () => 'good rules'),
  ...['completed rules', 'completed rules', 'completed rules', 'not_completed rules', 'not_completed rules', '- undetermined'],
];

/** Proposals of the rules alone, all subjects: 12 branches, 12 committees, 300 members; nothing was entered of one collective. */
export const PROPOSED = {
  organisation: { excellent: 3, good: 5, completed: 2, not_completed: 1, undetermined: 1 },
  // the leadership of the people's committee has no facts
  collective: { excellent: 8, good: 2, completed: 1, not_completed: 1, undetermined: 1 },
  // 12 × (5, 13, 3, 2, 1), and the 12 secretaries excellent by their own facts
  person: { excellent: 72, good: 156, completed: 36, not_completed: 24, undetermined: 12 },
};

export const PLACES = {
  organisation: { reached: 8, allowed: 1 },
  collective: { reached: 8, allowed: 1 },
  person: { reached: 224, allowed: 44 },
};
/** Rounded half up 44.8 is 45. Of the good left after picking: 37 of 187 is within 37.4, 38 of 186 is not within 37.2. */
export const PERSON_OTHER_READINGS = { half_up_good_or_better: 45, down_good_only_final: 37 };

/** As proposed: everybody but the 12 who tie and the 12 without facts. Then 5 of the 12 are chosen, the other 7 are good. */
export const AS_PROPOSED = 276;
export const CHOSEN_FROM_TIE = 5;

export const DECIDED = {
  organisation: { excellent: 1, good: 7, completed: 3, not_completed: 1 },
  collective: { excellent: 1, good: 7, completed: 3, not_completed: 1 },
  // good: 224 − 44; completed: 36 and secretaries 9, 10, 12; not completed: 24 and secretary 11; 12 wait for their facts
  person: { excellent: 44, good: 180, completed: 39, not_completed: 25 },
};
