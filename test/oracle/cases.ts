import { Random } from './random';
import type { Committee, Discipline, Grade, Level, Member, PartyOrganisation } from './shapes';

/**
 * Made-up subjects for the comparison of two implementations. Purely random facts hardly ever reach a good level, so a case starts from a
 * subject that has everything and a few facts are changed; in every other case all numbers lie on or one thousandth beside a threshold.
 */

const LEVELS: readonly Level[] = ['excellent', 'good', 'completed', 'not_completed'];
const GRADES: readonly Grade[] = ['excellent', 'good', 'average', 'poor'];
const DISCIPLINES: readonly Discipline[] = ['none', 'disciplined', 'remedied'];
const BOOLEANS = [true, false] as const;

/** Basic criteria are some of all: they cannot be worse than the worst. The text says nothing of such a committee; the table warns of it. */
export function isContradictory({ lowestBasicGrade, lowestKeyGrade, lowestOtherGrade }: Committee): boolean {
  return [lowestKeyGrade, lowestOtherGrade].every((grade) => GRADES.indexOf(lowestBasicGrade) > GRADES.indexOf(grade));
}

/** Thousandths: every threshold the document names, and a hair to either side. */
const EDGES = [0, 20_000, 50_000, 70_000, 80_000, 85_000, 100_000]
  .flatMap((edge) => [edge - 1, edge, edge + 1])
  .filter((x) => x >= 0 && x <= 100_000);

type Numbers = (random: Random) => number;
const onEdges: Numbers = (random) => random.from(EDGES);
const anywhere: Numbers = (random) => random.below(100_001);

/** Applies a few of the changes, each as likely as another. */
function change<T>(random: Random, subject: T, changes: readonly ((subject: T) => void)[], most: number): T {
  for (let left = random.below(most + 1); left > 0; left -= 1) random.from(changes)(subject);
  return subject;
}

export function partyOrganisations(seed: number, count: number): PartyOrganisation[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, at) => partyOrganisation(random, at % 2 === 0 ? onEdges : anywhere));
}

function partyOrganisation(random: Random, number: Numbers): PartyOrganisation {
  const best: PartyOrganisation = {
    ...{
      total: random.from([85_000, 84_999, 70_000, 69_999, 50_000, 100_000]),
      lowestCriterionPercent: 70_000,
      lowestKeyCriterionPercent: 85_000,
    },
    outstanding: true,
    subordinates: { count: 10, completedOrAbove: 10, goodOrAbove: 8, disciplined: 0, disciplinedUnremedied: 0 },
    ...{ leadershipLevel: 'good', massOrganisationLevels: ['excellent', 'good'] },
    ...{ organisationDisciplined: false, committeeDisciplined: false, committeeMemberDiscipline: 'none', subordinateViolation: 'none' },
    targets: {
      ...{ partyPercent: 100_000, partyMet: true, businessPercent: 100_000, businessMet: true },
      ...{ partyForceMajeure: false, businessForceMajeure: false },
    },
  };
  return change(
    random,
    best,
    [
      (it) => (it.total = number(random)),
      (it) => (it.total = number(random)),
      (it) => (it.lowestCriterionPercent = number(random)),
      (it) => (it.lowestCriterionPercent = random.from([49_999, 50_000, 69_999])),
      (it) => (it.lowestKeyCriterionPercent = number(random)),
      (it) => (it.outstanding = random.from(BOOLEANS)),
      (it) => (it.subordinates = subordinates(random)),
      (it) => (it.subordinates = subordinates(random)),
      (it) => (it.subordinates = fewDisciplined(random)),
      (it) => (it.subordinates = nearly(random)),
      (it) => (it.total = random.from([50_000, 60_000, 69_999])),
      (it) => (it.leadershipLevel = random.from([...LEVELS, null])),
      (it) => (it.massOrganisationLevels = Array.from({ length: random.below(4) }, () => random.from(LEVELS))),
      (it) => (it.organisationDisciplined = random.chance(3)),
      (it) => (it.committeeDisciplined = random.chance(3)),
      (it) => (it.committeeMemberDiscipline = random.from(DISCIPLINES)),
      (it) => (it.subordinateViolation = random.from(DISCIPLINES)),
      (it) => (it.targets.partyPercent = number(random)),
      (it) => (it.targets.partyMet = random.from(BOOLEANS)),
      (it) => (it.targets.businessPercent = number(random)),
      (it) => (it.targets.businessMet = random.from(BOOLEANS)),
      (it) => (it.targets.partyForceMajeure = random.from(BOOLEANS)),
      (it) => (it.targets.businessForceMajeure = random.from(BOOLEANS)),
      (it) => (it.targets = { ...it.targets, partyPercent: random.from([25_000, 49_999, 50_000]), businessMet: false }),
    ],
    5,
  );
}

/** Counts that can be: every part at most its whole, often right at a fifth, a half, four fifths or all. */
function subordinates(random: Random): PartyOrganisation['subordinates'] {
  const count = random.from([0, 1, 2, 3, 5, 10, 15, 20, 100, 1 + random.below(300)]);
  const part = (whole: number): number => {
    const near = random.from([Math.round(whole * random.from([0, 0.2, 0.5, 0.8, 1])) + random.from([-1, 0, 1]), random.below(whole + 1)]);
    return Math.max(0, Math.min(whole, near));
  };
  const completedOrAbove = random.chance(3) ? part(count) : count;
  const disciplined = random.chance(2) ? part(count) : 0;
  return { count, completedOrAbove, goodOrAbove: part(completedOrAbove), disciplined, disciplinedUnremedied: part(disciplined) };
}

/** At most a fifth, so that only the discipline itself and not its share counts. */
function fewDisciplined(random: Random): PartyOrganisation['subordinates'] {
  const disciplined = 1 + random.below(4);
  return { count: 20, completedOrAbove: 20, goodOrAbove: 16, disciplined, disciplinedUnremedied: random.below(disciplined + 1) };
}

/** One in a hundred thousand beside a threshold of a share. */
function nearly(random: Random): PartyOrganisation['subordinates'] {
  const beside = (share: number): number => Math.min(100_000, share * 1000 + random.from([-1, 0, 1]));
  const completedOrAbove = beside(100);
  const goodOrAbove = Math.min(completedOrAbove, beside(random.from([50, 80])));
  return { count: 100_000, completedOrAbove, goodOrAbove, disciplined: random.from([0, beside(20)]), disciplinedUnremedied: 0 };
}

export function members(seed: number, count: number): Member[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, at) => member(random, at % 2 === 0 ? onEdges : anywhere));
}

function member(random: Random, number: Numbers): Member {
  const best: Member = {
    ...{ exemplary: true, outstanding: true, lowestGrade: 'good', lowestTaskGrade: 'excellent' },
    ...{ tasksOnTimePercent: 100_000, tasksBeyondPlanPercent: 50_000, allTasksDone: true, criteriaShortPercent: 0 },
    ...{ taskCriteriaNotDonePercent: 0, concludedDegradation: false, exemplaryDutyBreached: false, lowConfidencePercent: null },
    discipline: 'none',
  };
  return change(
    random,
    best,
    [
      (it) => (it.exemplary = random.from(BOOLEANS)),
      (it) => (it.outstanding = random.from(BOOLEANS)),
      (it) => (it.lowestGrade = random.from(GRADES)),
      (it) => (it.lowestTaskGrade = random.from(GRADES)),
      (it) => (it.tasksOnTimePercent = number(random)),
      (it) => (it.tasksBeyondPlanPercent = number(random)),
      (it) => (it.allTasksDone = random.from(BOOLEANS)),
      (it) => (it.criteriaShortPercent = number(random)),
      (it) => (it.taskCriteriaNotDonePercent = number(random)),
      (it) => (it.concludedDegradation = random.chance(3)),
      (it) => (it.exemplaryDutyBreached = random.chance(3)),
      (it) => (it.lowConfidencePercent = random.chance(4) ? null : number(random)),
      (it) => (it.discipline = random.from(DISCIPLINES)),
    ],
    5,
  );
}

export function committees(seed: number, count: number): Committee[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, at) => committee(random, at % 2 === 0 ? onEdges : anywhere));
}

function committee(random: Random, number: Numbers): Committee {
  const best: Committee = {
    ...{ united: true, lowestKeyGrade: 'excellent', lowestOtherGrade: 'good', lowestBasicGrade: 'good' },
    ...{ concludedDisunityOrDegradation: false, targets: { percent: 100_000, mainMet: true, forceMajeure: false } },
    ...{ discipline: 'none', memberDiscipline: 'none', organisationLevel: 'excellent' },
  };
  return change(
    random,
    best,
    [
      (it) => (it.united = random.from(BOOLEANS)),
      (it) => (it.lowestKeyGrade = random.from(GRADES)),
      (it) => (it.lowestOtherGrade = random.from(GRADES)),
      (it) => (it.lowestBasicGrade = random.from(GRADES)),
      (it) => (it.lowestKeyGrade = it.lowestOtherGrade = it.lowestBasicGrade = random.from(GRADES)),
      (it) => (it.concludedDisunityOrDegradation = random.chance(3)),
      (it) => (it.targets = { percent: number(random), mainMet: random.from(BOOLEANS), forceMajeure: random.chance(3) }),
      (it) => (it.discipline = random.from(DISCIPLINES)),
      (it) => (it.memberDiscipline = random.from(['none', 'reprimand', 'warning_or_heavier'])),
      (it) => (it.organisationLevel = random.from([...LEVELS, null])),
    ],
    5,
  );
}
