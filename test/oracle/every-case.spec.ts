import { evaluate } from '@libs/domain/classification/evaluate';
import { readFacts } from '@libs/domain/classification/read-facts';
import { loadTable } from '@libs/rulebook/rules/load-rules';
import { asInput } from './as-input';
import { isContradictory } from './cases';
import { committeeLevel } from './committee';
import { memberLevel } from './member';
import type { Committee, Level, Member } from './shapes';

const LEVELS = ['excellent', 'good', 'completed', 'not_completed'] as const;
const GRADES = ['excellent', 'good', 'average', 'poor'] as const;
const YES_NO = [true, false] as const;
const DISCIPLINES = ['none', 'disciplined', 'remedied'] as const;

/** Every subject there can be, as far as the document tells two apart: both sides of each threshold, every word. */
function* everyOne<T extends object>(values: { readonly [K in keyof T]: readonly T[K][] }): Generator<T> {
  const names = Object.keys(values) as (keyof T)[];
  const counters = names.map(() => 0);
  for (;;) {
    yield Object.fromEntries(names.map((name, at) => [name, values[name][counters[at] ?? 0]])) as T;
    let at = 0;
    while (at < names.length && (counters[at] = (counters[at] ?? 0) + 1) === values[names[at] as keyof T].length) counters[at++] = 0;
    if (at === names.length) return;
  }
}

function compareAll<T>(kind: string, subjects: Iterable<T>, oracle: (one: T) => Level): number {
  const table = loadTable('h19-2024', kind);
  let count = 0;
  for (const one of subjects) {
    count += 1;
    const { level } = evaluate(table, readFacts(table, asInput(one)));
    if (level !== oracle(one)) throw new Error(`table ${level}, text ${oracle(one)}: ${JSON.stringify(one)}`);
  }
  return count;
}

describe('the table and the text agree on every case the text tells apart', () => {
  test('members (H19-08 to H19-11, H19-30)', () => {
    const subjects = everyOne<Member>({
      ...{ exemplary: YES_NO, outstanding: YES_NO, lowestGrade: GRADES, lowestTaskGrade: GRADES },
      ...{ tasksOnTimePercent: [99_999, 100_000], tasksBeyondPlanPercent: [49_999, 50_000], allTasksDone: YES_NO },
      ...{ criteriaShortPercent: [20_000, 20_001], taskCriteriaNotDonePercent: [50_000, 50_001] },
      ...{ concludedDegradation: YES_NO, exemplaryDutyBreached: YES_NO, lowConfidencePercent: [null, 50_000, 50_001] },
      discipline: DISCIPLINES,
    });
    expect(compareAll('member', subjects, memberLevel)).toBe(73_728);
  });

  test('committees (H19-12, H19-13)', () => {
    const targets = [49_999, 50_000].flatMap((percent) =>
      YES_NO.flatMap((mainMet) => YES_NO.map((forceMajeure) => ({ percent, mainMet, forceMajeure }))),
    );
    const all = [
      ...everyOne<Committee>({
        ...{ united: YES_NO, lowestKeyGrade: GRADES, lowestOtherGrade: GRADES, lowestBasicGrade: GRADES },
        ...{ concludedDisunityOrDegradation: YES_NO, targets, discipline: DISCIPLINES },
        ...{ memberDiscipline: ['none', 'reprimand', 'warning_or_heavier'], organisationLevel: [...LEVELS, null] },
      }),
    ];
    const table = loadTable('h19-2024', 'committee');
    const warned = (one: Committee): boolean =>
      evaluate(table, readFacts(table, asInput(one))).warnings.some(({ code }) => code === 'basic-grade-below-all');
    expect(all.length).toBe(92_160);
    expect(all.filter(isContradictory).length).toBe(20_160);
    expect(all.filter(isContradictory).every(warned)).toBe(true);
    expect(
      compareAll(
        'committee',
        all.filter((one) => !isContradictory(one)),
        committeeLevel,
      ),
    ).toBe(72_000);
  });
});
