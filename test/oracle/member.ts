import type { Discipline, Level } from './party-organisation';

/** H19 C.II.2 a second time, from the words of the document and the readings H19-08 to H19-11 and H19-30 alone. Shares in thousandths. */

export type Grade = 'excellent' | 'good' | 'average' | 'poor';

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

export function memberLevel(it: Member): Level {
  // 2.4: any of these, whatever else was done
  const excluded =
    it.lowestGrade === 'poor' ||
    it.lowestTaskGrade === 'poor' ||
    it.concludedDegradation ||
    it.exemplaryDutyBreached ||
    it.taskCriteriaNotDonePercent > 50_000 ||
    (it.lowConfidencePercent !== null && it.lowConfidencePercent > 50_000) ||
    it.discipline === 'disciplined';
  if (excluded || !it.exemplary) return 'not_completed';

  // From here on no criterion is poor, so every criterion is "Trung bình" or better.
  const everythingOnTime = it.tasksOnTimePercent === 100_000;
  const restIsGood = it.lowestGrade === 'good' || it.lowestGrade === 'excellent';
  if (everythingOnTime && it.outstanding && restIsGood && it.lowestTaskGrade === 'excellent' && it.tasksBeyondPlanPercent >= 50_000)
    return 'excellent';
  if (everythingOnTime && it.lowestTaskGrade !== 'average') return 'good';
  if (it.allTasksDone && it.criteriaShortPercent <= 20_000) return 'completed';
  // H19-30: between 2.3 and 2.4 the document is silent
  return 'not_completed';
}
