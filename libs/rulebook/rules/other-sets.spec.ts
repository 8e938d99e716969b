import { evaluate } from '@libs/domain/classification/evaluate';
import { readFacts } from '@libs/domain/classification/read-facts';
import { exact } from '@libs/domain/exact/exact';
import { loadTable } from './load-rules';

const points = (facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      typeof value === 'number' ? exact(value) : typeof value === 'object' && value !== null ? points({ ...value }) : value,
    ]),
  );

function classify(set: string, kind: string, settings: Record<string, unknown>, facts: Record<string, unknown>): [string, string[]] {
  const table = loadTable(set, kind, points(settings));
  const { level, warnings } = evaluate(table, readFacts(table, points(facts)));
  return [level, warnings.map(({ code }) => code)];
}

const SETTLED = { notCompletedBelow: 50, degradationExcludes: true, disciplineExcludes: true };
const TASKS = { tasksOnTimePercent: 100, tasksBeyondPlanPercent: 30, allTasksDone: true, lateTasksPercent: 0 };
const PERSON = { total: 90, ...TASKS, concludedDegradation: false, discipline: 'none' };

describe('qd366-2025, as far as confirmed (G-14; QĐ 366 article 11)', () => {
  test.each([
    [{}, 'excellent', []],
    [{ total: 89.999 }, 'good', []],
    [{ tasksBeyondPlanPercent: 29.9 }, 'good', ['points-of-higher-level']],
    [{ total: 70 }, 'good', []],
    [{ total: 69.99 }, 'completed', []],
    [{ total: 75, tasksOnTimePercent: 90, lateTasksPercent: 10 }, 'completed', ['points-of-higher-level']],
    [{ total: 50, tasksOnTimePercent: 80, lateTasksPercent: 20 }, 'completed', []],
    [{ total: 60, tasksOnTimePercent: 70, lateTasksPercent: 20.1 }, 'not_completed', ['source-silent']],
    [{ total: 49.99 }, 'not_completed', []],
    [{ discipline: 'disciplined' }, 'not_completed', []],
    [{ discipline: 'remedied' }, 'excellent', []],
    [{ concludedDegradation: true }, 'not_completed', []],
  ])('a member with %j: %s', (changes, level, codes) => {
    expect(classify('qd366-2025', 'member', SETTLED, { ...PERSON, ...changes })).toEqual([level, [...codes, 'unconfirmed-rules']]);
  });

  test('what the board settled otherwise', () => {
    const lenient = { notCompletedBelow: 40, degradationExcludes: false, disciplineExcludes: false };
    const of = (changes: object): string => classify('qd366-2025', 'member', lenient, { ...PERSON, ...changes })[0];
    expect([of({ discipline: 'disciplined' }), of({ concludedDegradation: true }), of({ total: 45 })]).toEqual([
      'excellent',
      'excellent',
      'not_completed',
    ]);
  });

  test.each([
    [{}, 'excellent'],
    [{ unitDisciplined: true }, 'good'],
    [{ leadershipMemberDisciplined: true }, 'good'],
  ])('a collective with %j: %s', (changes, level) => {
    const facts = { ...PERSON, unitDisciplined: false, leadershipMemberDisciplined: false, ...changes };
    expect(classify('qd366-2025', 'collective', SETTLED, facts)[0]).toBe(level);
  });

  test.each([
    [{}, 'excellent'],
    [{ unit: { tasksOnTimePercent: 99, tasksBeyondPlanPercent: 30 } }, 'good'],
    [{ unit: { tasksOnTimePercent: 100, tasksBeyondPlanPercent: 29 } }, 'good'],
    [{ earlierShortcomingsRemedied: false }, 'good'],
  ])('a leader with %j: %s', (changes, level) => {
    const facts = {
      ...PERSON,
      unit: { tasksOnTimePercent: 100, tasksBeyondPlanPercent: 30 },
      earlierShortcomingsRemedied: true,
      ...changes,
    };
    expect(classify('qd366-2025', 'leader', SETTLED, facts)[0]).toBe(level);
  });

  test('without the open points there is no answer', () => {
    expect(() => classify('qd366-2025', 'member', {}, PERSON)).toThrow('Chưa quyết định: Dưới bao nhiêu điểm');
  });
});

describe('civil servants and public employees (P79-10, P75-14, P99-02)', () => {
  const staff = { total: 90, concludedDegradation: false, exemplaryDutyBreached: false, serviceViolationDisciplined: false };
  test.each([
    [{}, 'excellent'],
    [{ total: 89.99 }, 'good'],
    [{ total: 70 }, 'good'],
    [{ total: 69.99 }, 'completed'],
    [{ total: 50 }, 'completed'],
    [{ total: 49.99 }, 'not_completed'],
    [{ concludedDegradation: true }, 'not_completed'],
    [{ exemplaryDutyBreached: true }, 'not_completed'],
    [{ serviceViolationDisciplined: true }, 'not_completed'],
  ])('NĐ 335, staff and leaders with %j: %s', (changes, level) => {
    expect(classify('nd335-2025', 'staff', {}, { ...staff, ...changes })).toEqual([level, ['unconfirmed-rules']]);
    expect(classify('nd335-2025', 'leader', {}, { ...staff, unit: { corruptionDealtWith: false }, ...changes })[0]).toBe(level);
  });

  test('NĐ 335: a leader answers for corruption in the unit directly headed', () => {
    expect(classify('nd335-2025', 'leader', {}, { ...staff, unit: { corruptionDealtWith: true } })[0]).toBe('not_completed');
  });

  const employee = { tasksOnTimePercent: 100, tasksBeyondPlanPercent: 50, absence: 'under_3_months', discipline: 'none' };
  test.each([
    [{}, 'excellent'],
    [{ tasksBeyondPlanPercent: 49.9 }, 'good'],
    [{ tasksOnTimePercent: 95 }, 'good'],
    [{ tasksOnTimePercent: 94.9 }, 'completed'],
    [{ tasksOnTimePercent: 69.9 }, 'not_completed'],
    [{ absence: '3_to_under_6_months' }, 'completed'],
    [{ discipline: 'disciplined' }, 'not_completed'],
    [{ discipline: 'remedied' }, 'not_completed'],
  ])('NĐ 90 and 48, an employee without a post with %j: %s', (changes, level) => {
    expect(classify('nd90-2020', 'employee', { goodOnTimeFrom: 95, completedOnTimeFrom: 70 }, { ...employee, ...changes })).toEqual([
      ...[level, ['unconfirmed-rules']],
    ]);
  });

  const manager = {
    ...{ unit: { tasksOnTimePercent: 80 }, subordinates: { count: 10, completedOrAbove: 10, goodOrAbove: 7 } },
    ...{ absence: 'under_3_months', discipline: 'none' },
  };
  test.each([
    [{}, 'good'],
    [{ unit: { tasksOnTimePercent: 79.9 } }, 'completed'],
    [{ unit: { tasksOnTimePercent: 100 } }, 'excellent'],
    [{ unit: { tasksOnTimePercent: 49 } }, 'not_completed'],
    [{ subordinates: { count: 10, completedOrAbove: 9, goodOrAbove: 7 } }, 'completed'],
    [{ subordinates: { count: 10, completedOrAbove: 10, goodOrAbove: 6 } }, 'completed'],
    [{ absence: '3_to_under_6_months' }, 'completed'],
    [{ discipline: 'disciplined' }, 'not_completed'],
  ])('NĐ 90 and 48, a manager with %j: %s', (changes, level) => {
    const settings = { excellentUnitOnTimeFrom: 100, completedUnitOnTimeFrom: 50 };
    expect(classify('nd90-2020', 'manager', settings, { ...manager, ...changes })[0]).toBe(level);
  });

  test('absent for 6 months or more: what follows is not confirmed, so it is refused', () => {
    expect(() =>
      classify('nd90-2020', 'employee', { goodOnTimeFrom: 95, completedOnTimeFrom: 70 }, { ...employee, absence: '6_months' }),
    ).toThrow('cần một trong: under_3_months (dưới 3 tháng), 3_to_under_6_months (từ 3 đến dưới 6 tháng)');
  });

  test.each([
    [85, 'excellent'],
    [84.9, 'good'],
    [65, 'good'],
    [64.9, 'completed'],
    [49.9, 'not_completed'],
  ])('P99-02, QĐ 129: a division with %d points by the thresholds the board filled in: %s', (total, level) => {
    const filledIn = { excellentFrom: 85, goodFrom: 65, completedFrom: 50 };
    expect(classify('qd129-bdt', 'division', filledIn, { total })).toEqual([level, ['unconfirmed-rules']]);
  });

  test('QĐ 129: thresholds out of order are refused', () => {
    expect(() => classify('qd129-bdt', 'division', { excellentFrom: 50, goodFrom: 65, completedFrom: 40 }, { total: 60 })).toThrow(
      'Với các điểm mở đã quyết định, bảng không dùng được',
    );
  });
});
