// Points and shares are whole thousandths (84.995 is 84995). Nothing may be rounded.
export type Level = 'excellent' | 'good' | 'completed' | 'not_completed'; // hoàn thành xuất sắc / tốt / hoàn thành / không hoàn thành nhiệm vụ
export type Discipline = 'none' | 'disciplined' | 'remedied'; // remedied: bị kỷ luật nhưng đã tự khắc phục … as the text puts it
export type Grade = 'excellent' | 'good' | 'average' | 'poor'; // Xuất sắc / Tốt / Trung bình / Kém

/** H19 C.I.2 (đảng bộ cơ sở "organisation", chi bộ "branch"; a branch's subordinates are its members). */
export interface PartyOrganisation {
  total: number; // score out of 100
  lowestCriterionPercent: number; // the weakest criterion's share of its maximum
  lowestKeyCriterionPercent: number; // the same among the key criteria ("tiêu chí cơ bản/quan trọng")
  outstanding: boolean; // có thành tích tiêu biểu, nổi trội …
  subordinates: { count: number; completedOrAbove: number; goodOrAbove: number; disciplined: number; disciplinedUnremedied: number };
  leadershipLevel: Level | null; // level of chính quyền/cơ quan/đơn vị; null: none there
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

/** H19 C.II.2 */
export interface Member {
  exemplary: boolean;
  outstanding: boolean;
  lowestGrade: Grade;
  lowestTaskGrade: Grade;
  tasksOnTimePercent: number;
  tasksBeyondPlanPercent: number;
  allTasksDone: boolean;
  criteriaShortPercent: number;
  taskCriteriaNotDonePercent: number;
  concludedDegradation: boolean;
  exemplaryDutyBreached: boolean;
  lowConfidencePercent: number | null;
  discipline: Discipline;
}

/** H19 C.III.3 */
export interface Committee {
  united: boolean;
  lowestKeyGrade: Grade;
  lowestOtherGrade: Grade;
  lowestBasicGrade: Grade;
  concludedDisunityOrDegradation: boolean;
  targets: { percent: number; mainMet: boolean; forceMajeure: boolean };
  discipline: Discipline;
  memberDiscipline: 'none' | 'reprimand' | 'warning_or_heavier';
  organisationLevel: Level | null; // level of the party organisation it leads; null: not known yet
}
