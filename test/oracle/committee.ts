import type { Grade } from './member';
import type { Discipline, Level } from './party-organisation';

/** H19 C.III.3 a second time, from the words of the document and the readings H19-12 and H19-13 alone. Shares in thousandths. */

export interface Committee {
  united: boolean;
  lowestKeyGrade: Grade;
  lowestOtherGrade: Grade;
  lowestBasicGrade: Grade;
  concludedDisunityOrDegradation: boolean;
  targets: { percent: number; mainMet: boolean; forceMajeure: boolean };
  discipline: Discipline;
  memberDiscipline: 'none' | 'reprimand' | 'warning_or_heavier';
  organisationLevel: Level | null;
}

const WORST_FIRST: readonly Level[] = ['not_completed', 'completed', 'good', 'excellent'];

export function committeeLevel(it: Committee): Level {
  const own = ownLevel(it);
  // 3.1, last sentence: never above the party organisation; unknown binds nothing yet
  if (it.organisationLevel === null) return own;
  return WORST_FIRST.find((level) => level === own || level === it.organisationLevel) ?? own;
}

function ownLevel(it: Committee): Level {
  // 3.4
  if (it.concludedDisunityOrDegradation) return 'not_completed';
  if (it.targets.percent < 50_000 && !it.targets.mainMet && !it.targets.forceMajeure) return 'not_completed';
  if (it.discipline !== 'none') return 'not_completed'; // also remedied (H19-13)
  if (it.memberDiscipline === 'warning_or_heavier') return 'not_completed';
  // 3.1, 3.2, 3.3
  const othersGood = it.lowestOtherGrade === 'excellent' || it.lowestOtherGrade === 'good';
  if (it.united && it.lowestKeyGrade === 'excellent' && othersGood) return 'excellent';
  const keyGood = it.lowestKeyGrade === 'excellent' || it.lowestKeyGrade === 'good';
  if (keyGood && it.lowestOtherGrade !== 'poor') return 'good';
  return it.lowestBasicGrade === 'poor' ? 'not_completed' : 'completed';
}
