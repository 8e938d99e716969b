import { type Exact, HUNDRED, isExact, percentOf, ZERO } from '../exact/exact';
import { ABSENCES, DISCIPLINES, GRADES, LEVELS, lowest, MEMBER_DISCIPLINES, rank } from './level';

/** What a rule may ask about: exact numbers, yes or no, one of a few words, null where there is none, or a list of words. */
export type FactValue = Exact | boolean | string | null | readonly string[];
export type Facts = Readonly<Record<string, FactValue>>;

/** Points and percent run from 0 to 100, a count is whole, a flag is yes or no, a choice one word of a list, choices several. */
export type FactType = 'points' | 'percent' | 'count' | 'flag' | 'choice' | 'choices';

export interface FactSpec {
  readonly type: FactType;
  /** The words of a choice. */
  readonly of?: readonly string[];
  /** The count this one is a part of. */
  readonly within?: string;
  /** Null is allowed, and this is what it says. */
  readonly none?: string;
}

export interface DerivedSpec extends FactSpec {
  readonly from: readonly string[];
  readonly derive: (facts: Facts) => FactValue;
}

const points = { type: 'points' } as const;
const percent = { type: 'percent' } as const;
const flag = { type: 'flag' } as const;
const grade = { type: 'choice', of: GRADES } as const;
const discipline = { type: 'choice', of: DISCIPLINES } as const;
const partOfSubordinates = { type: 'count', within: 'subordinates.count' } as const;

/** Every fact a person may enter, by the path it has in the input: the closed list that rule files choose from. */
export const ENTERED_FACTS: Readonly<Record<string, FactSpec>> = {
  total: points,
  lowestCriterionPercent: percent,
  lowestKeyCriterionPercent: percent,
  outstanding: flag,
  'subordinates.count': { type: 'count' },
  'subordinates.completedOrAbove': partOfSubordinates,
  'subordinates.goodOrAbove': { type: 'count', within: 'subordinates.completedOrAbove' },
  'subordinates.disciplined': partOfSubordinates,
  'subordinates.disciplinedUnremedied': { type: 'count', within: 'subordinates.disciplined' },
  leadershipLevel: { type: 'choice', of: LEVELS, none: 'không có' },
  massOrganisationLevels: { type: 'choices', of: LEVELS },
  organisationDisciplined: flag,
  committeeDisciplined: flag,
  committeeMemberDiscipline: discipline,
  subordinateViolation: discipline,
  'targets.partyPercent': percent,
  'targets.partyMet': flag,
  'targets.businessPercent': percent,
  'targets.businessMet': flag,
  'targets.partyForceMajeure': flag,
  'targets.businessForceMajeure': flag,
  'targets.percent': percent,
  'targets.mainMet': flag,
  'targets.forceMajeure': flag,
  exemplary: flag,
  lowestGrade: grade,
  lowestTaskGrade: grade,
  tasksOnTimePercent: percent,
  tasksBeyondPlanPercent: percent,
  allTasksDone: flag,
  criteriaShortPercent: percent,
  taskCriteriaNotDonePercent: percent,
  concludedDegradation: flag,
  exemplaryDutyBreached: flag,
  lowConfidencePercent: { type: 'percent', none: 'không lấy phiếu tín nhiệm' },
  discipline,
  united: flag,
  lowestKeyGrade: grade,
  lowestOtherGrade: grade,
  lowestBasicGrade: grade,
  concludedDisunityOrDegradation: flag,
  memberDiscipline: { type: 'choice', of: MEMBER_DISCIPLINES },
  organisationLevel: { type: 'choice', of: LEVELS, none: 'chưa biết' },
  lateTasksPercent: percent,
  earlierShortcomingsRemedied: flag,
  unitDisciplined: flag,
  leadershipMemberDisciplined: flag,
  'unit.tasksOnTimePercent': percent,
  'unit.tasksBeyondPlanPercent': percent,
  'unit.corruptionDealtWith': flag,
  serviceViolationDisciplined: flag,
  absence: { type: 'choice', of: ABSENCES },
};

/** What follows from entered facts. Where there are no subordinates the shares hold (H19-07). */
export const DERIVED_FACTS: Readonly<Record<string, DerivedSpec>> = {
  'subordinates.completedOrAbovePercent': share('subordinates.completedOrAbove', HUNDRED),
  'subordinates.goodOrAbovePercent': share('subordinates.goodOrAbove', HUNDRED),
  'subordinates.disciplinedPercent': share('subordinates.disciplined', ZERO),
  lowestMassOrganisationLevel: {
    type: 'choice',
    of: LEVELS,
    none: 'không có đoàn thể cùng cấp',
    from: ['massOrganisationLevels'],
    derive: (facts) => lowest(words(facts, 'massOrganisationLevels')),
  },
  keyCriterionBelowLowest: {
    type: 'flag',
    from: ['lowestCriterionPercent', 'lowestKeyCriterionPercent'],
    derive: (facts) => numberOf(facts, 'lowestKeyCriterionPercent').lt(numberOf(facts, 'lowestCriterionPercent')),
  },
  taskGradeBelowLowest: below('lowestTaskGrade', ['lowestGrade']),
  basicGradeBelowAll: below('lowestBasicGrade', ['lowestKeyGrade', 'lowestOtherGrade']),
};

/** Whether a value is a list of words. */
export function isList(value: FactValue): value is readonly string[] {
  return Array.isArray(value);
}

/** The specification of a fact by name; undefined where no rule may ask for it. */
export function factSpec(name: string): FactSpec | undefined {
  return Object.hasOwn(ENTERED_FACTS, name) ? ENTERED_FACTS[name] : derivedSpec(name);
}

/** The specification of a fact of a table, which names only facts there are. */
export function specOf(name: string): FactSpec {
  const spec = factSpec(name);
  if (!spec) throw new RangeError(`no such fact: ${name}`);
  return spec;
}

/** A number among facts that were read against their specification. */
export function numberOf(facts: Facts, name: string): Exact {
  const value = facts[name];
  if (!isExact(value)) throw new RangeError(`no number under ${name}`);
  return value;
}

/** The specification of a fact that follows from others. */
export function derivedSpec(name: string): DerivedSpec | undefined {
  return Object.hasOwn(DERIVED_FACTS, name) ? DERIVED_FACTS[name] : undefined;
}

function share(part: string, whenNone: Exact): DerivedSpec {
  const whole = 'subordinates.count';
  const derive = (facts: Facts): Exact =>
    numberOf(facts, whole).equals(0) ? whenNone : percentOf(numberOf(facts, part), numberOf(facts, whole));
  return { type: 'percent', from: [part, whole], derive };
}

function below(one: string, others: readonly string[]): DerivedSpec {
  return {
    type: 'flag',
    from: [one, ...others],
    derive: (facts) => others.every((other) => rank(String(facts[one])) < rank(String(facts[other]))),
  };
}

function words(facts: Facts, name: string): readonly string[] {
  const value = facts[name] ?? null;
  return isList(value) ? value : [];
}
