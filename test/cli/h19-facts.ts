/** Subjects of h19-2024 who have everything, and what a test changes about them. */

export interface Answer {
  id: unknown;
  level?: string;
  ruleSet?: string;
  sha256?: string;
  trace?: {
    outcome: string;
    held: boolean;
    cite: string;
    conditions: { fact: string; held: boolean; actual: unknown; value: unknown; cite: string }[];
  }[];
  warnings?: { code: string; message: string; cite?: string }[];
  error?: { code: string; path: string; message: string; cite?: string };
}

/** Changes some facts; a nested group keeps its other facts. */
export function but(facts: object, changes: object): object {
  const groups = Object.entries(changes).map(([key, value]: [string, unknown]) => {
    const old = (facts as Record<string, unknown>)[key];
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value) && typeof old === 'object';
    return [key, nested ? { ...old, ...value } : value];
  });
  return { ...facts, ...(Object.fromEntries(groups) as object) };
}

/** Total 88, all criteria ≥ 70, key ≥ 85, 10 branches all completed or above, 8 good or above: the worked example, excellent. */
export const ORGANISATION = {
  ...{ total: 88, lowestCriterionPercent: 70, lowestKeyCriterionPercent: 85, outstanding: true },
  subordinates: { count: 10, completedOrAbove: 10, goodOrAbove: 8, disciplined: 0, disciplinedUnremedied: 0 },
  ...{ leadershipLevel: 'good', massOrganisationLevels: ['good', 'good'], organisationDisciplined: false, committeeDisciplined: false },
  ...{ committeeMemberDiscipline: 'none', subordinateViolation: 'none' },
  targets: {
    ...{ partyPercent: 100, partyMet: true, businessPercent: 100, businessMet: true },
    ...{ partyForceMajeure: false, businessForceMajeure: false },
  },
};

export const MEMBER = {
  ...{ exemplary: true, outstanding: true, lowestGrade: 'good', lowestTaskGrade: 'excellent', tasksOnTimePercent: 100 },
  ...{ tasksBeyondPlanPercent: 50, allTasksDone: true, criteriaShortPercent: 0, taskCriteriaNotDonePercent: 0 },
  ...{ concludedDegradation: false, exemplaryDutyBreached: false, lowConfidencePercent: null, discipline: 'none' },
};

export const COMMITTEE = {
  ...{ united: true, lowestKeyGrade: 'excellent', lowestOtherGrade: 'good', lowestBasicGrade: 'good' },
  ...{ concludedDisunityOrDegradation: false, targets: { percent: 100, mainMet: true, forceMajeure: false } },
  ...{ discipline: 'none', memberDiscipline: 'none', organisationLevel: 'excellent' },
};
