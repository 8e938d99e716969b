import type { Committee, Grade, Level } from './shapes';

const GRADE: Record<Grade, number> = { poor: 0, average: 1, good: 2, excellent: 3 };
const LEVEL: Record<Level, number> = { not_completed: 0, completed: 1, good: 2, excellent: 3 };

/** H19 C.III.3 (H19-12, H19-13). Shares in thousandths: 50% is 50000. */
export function committeeLevel(it: Committee): Level {
  const own = ownLevel(it);
  // 3.1, last paragraph, 2nd sentence (H19-13): never above the party organisation; null: not known, no cap
  const above = it.organisationLevel !== null && LEVEL[own] > LEVEL[it.organisationLevel];
  return above ? (it.organisationLevel as Level) : own;
}

function ownLevel(it: Committee): Level {
  const atLeast = (have: Grade, grade: Grade) => GRADE[have] >= GRADE[grade];

  if (!atLeast(it.lowestBasicGrade, 'average')) return 'not_completed'; // 3.4, 1st dash: misses 3.3, 1st dash
  if (it.concludedDisunityOrDegradation) return 'not_completed'; // 3.4, 2nd dash
  if (it.targets.percent < 50000 && !it.targets.mainMet && !it.targets.forceMajeure) return 'not_completed'; // 3.4, 3rd dash
  if (it.discipline !== 'none') return 'not_completed'; // 3.4, 4th dash; H19-13: also where remedied, against 3.3, 2nd dash
  if (it.memberDiscipline === 'warning_or_heavier') return 'not_completed'; // 3.4, 5th dash

  if (
    it.united && // 3.1, 1st dash
    atLeast(it.lowestKeyGrade, 'excellent') &&
    atLeast(it.lowestOtherGrade, 'good')
  )
    return 'excellent'; // 3.1, 2nd dash
  if (atLeast(it.lowestKeyGrade, 'good') && atLeast(it.lowestOtherGrade, 'average')) return 'good'; // 3.2, dash
  return 'completed'; // 3.3, 1st dash (checked first above)
}
