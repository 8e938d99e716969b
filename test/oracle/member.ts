import type { Grade, Level, Member } from './shapes';

const RANK: Record<Grade, number> = { poor: 0, average: 1, good: 2, excellent: 3 };

/** H19 C.II.2 (H19-08 … H19-11, H19-30). Shares in thousandths: 50% is 50000. */
export function memberLevel(it: Member): Level {
  const grades = (grade: Grade) => RANK[it.lowestGrade] >= RANK[grade]; // every criterion at least
  const taskGrades = (grade: Grade) => RANK[it.lowestTaskGrade] >= RANK[grade]; // every task-result criterion at least

  if (!grades('average') || !taskGrades('average')) return 'not_completed'; // 2.4, head: any criterion "Kém"
  if (it.concludedDegradation) return 'not_completed'; // 2.4, 1st dash, before the semicolon
  if (it.exemplaryDutyBreached) return 'not_completed'; // 2.4, 1st dash, after the semicolon
  if (it.taskCriteriaNotDonePercent > 50000) return 'not_completed'; // 2.4, 2nd dash: over 50%
  if (it.lowConfidencePercent !== null && it.lowConfidencePercent > 50000) return 'not_completed'; // 2.4, 3rd dash
  if (it.discipline === 'disciplined') return 'not_completed'; // 2.4, 4th dash with its exception

  // 2.1 1st dash, 2.2 head, 2.3 head all ask "gương mẫu"; H19-30: the hole is proposed as not_completed
  if (!it.exemplary) return 'not_completed';

  const allOnTime = it.tasksOnTimePercent >= 100000; // 2.1, 3rd dash = 2.2, dash: 100% on time and well

  if (
    it.outstanding && // 2.1, 1st dash
    grades('good') &&
    taskGrades('excellent') && // 2.1, 2nd dash
    allOnTime &&
    it.tasksBeyondPlanPercent >= 50000
  )
    return 'excellent'; // 2.1, 3rd dash

  if (
    taskGrades('good') && // 2.2, head ("Trung bình" for every criterion is already sure)
    allOnTime
  )
    return 'good'; // 2.2, dash

  if (it.allTasksDone && it.criteriaShortPercent <= 20000) return 'completed'; // 2.3, dash: not over 20%

  return 'not_completed'; // H19-30: the source is silent
}
