import { dondoc } from './run-dondoc';

/** Worked out by hand with a wall calendar (G-03, G-05). [conference, working days or null for 3, latest sending day, days between, warnings]. */
const CASES: [string, number | null, string, string[], string[]][] = [
  ['2022-12-05', null, '2022-11-29', ['2022-11-30', '2022-12-01', '2022-12-02'], []], // the worked example, a Monday
  ['2022-12-06', null, '2022-11-30', ['2022-12-01', '2022-12-02', '2022-12-05'], []],
  ['2022-12-07', null, '2022-12-01', ['2022-12-02', '2022-12-05', '2022-12-06'], []],
  ['2022-12-08', null, '2022-12-02', ['2022-12-05', '2022-12-06', '2022-12-07'], []],
  ['2022-12-09', null, '2022-12-05', ['2022-12-06', '2022-12-07', '2022-12-08'], []],
  ['2022-12-10', null, '2022-12-06', ['2022-12-07', '2022-12-08', '2022-12-09'], ['conference-on-day-off']], // a Saturday
  ['2022-12-11', null, '2022-12-06', ['2022-12-07', '2022-12-08', '2022-12-09'], ['conference-on-day-off']],
  ['2022-11-24', null, '2022-11-18', ['2022-11-21', '2022-11-22', '2022-11-23'], []], // P99-04
  ['2022-11-25', null, '2022-11-21', ['2022-11-22', '2022-11-23', '2022-11-24'], []], // P99-01
  ['2023-11-25', null, '2023-11-21', ['2023-11-22', '2023-11-23', '2023-11-24'], ['conference-on-day-off']], // P79-11 in 2023
  ['2026-11-25', null, '2026-11-18', ['2026-11-19', '2026-11-20', '2026-11-23'], []], // after 24/11
  ['2026-11-27', null, '2026-11-20', ['2026-11-23', '2026-11-25', '2026-11-26'], []],
  ['2026-11-24', null, '2026-11-18', ['2026-11-19', '2026-11-20', '2026-11-23'], ['conference-on-day-off']],
  ['2026-11-23', null, '2026-11-17', ['2026-11-18', '2026-11-19', '2026-11-20'], []],
  ['2026-11-30', null, '2026-11-23', ['2026-11-25', '2026-11-26', '2026-11-27'], []],
  ['2026-12-01', null, '2026-11-25', ['2026-11-26', '2026-11-27', '2026-11-30'], []],
  ['2025-11-25', null, '2025-11-19', ['2025-11-20', '2025-11-21', '2025-11-24'], []], // 24/11 was no holiday yet
  ['2026-01-05', null, '2025-12-26', ['2025-12-29', '2025-12-30', '2025-12-31'], []], // 1/1 and 2/1 off
  ['2026-01-12', null, '2026-01-07', ['2026-01-08', '2026-01-09', '2026-01-10'], []], // 10/01 is a worked Saturday
  ['2026-01-10', null, '2026-01-06', ['2026-01-07', '2026-01-08', '2026-01-09'], []],
  ['2026-02-23', null, '2026-02-10', ['2026-02-11', '2026-02-12', '2026-02-13'], []], // Tết 16–20/2
  ['2026-04-28', null, '2026-04-21', ['2026-04-22', '2026-04-23', '2026-04-24'], []], // 27/4 for Giỗ Tổ
  ['2026-05-04', null, '2026-04-23', ['2026-04-24', '2026-04-28', '2026-04-29'], []], // 27/4, 30/4, 1/5 off
  ['2026-09-03', null, '2026-08-25', ['2026-08-26', '2026-08-27', '2026-08-28'], ['unconfirmed-day-off']],
  ['2025-05-05', null, '2025-04-25', ['2025-04-26', '2025-04-28', '2025-04-29'], ['unconfirmed-day-off']], // 2/5 off, 26/4 worked
  ['2024-05-06', null, '2024-04-26', ['2024-05-02', '2024-05-03', '2024-05-04'], ['unconfirmed-day-off']], // 29/4 against 4/5
  ['2022-05-04', null, '2022-04-26', ['2022-04-27', '2022-04-28', '2022-04-29'], []], // 2/5 and 3/5 off
  ['2023-05-04', null, '2023-04-25', ['2023-04-26', '2023-04-27', '2023-04-28'], []],
  ['2019-01-07', null, '2019-01-02', ['2019-01-03', '2019-01-04', '2019-01-05'], ['unconfirmed-day-off']], // a worked Saturday
  ['2022-12-05', 0, '2022-12-02', [], []],
  ['2022-12-05', 1, '2022-12-01', ['2022-12-02'], []],
  ['2022-12-05', 5, '2022-11-25', ['2022-11-28', '2022-11-29', '2022-11-30', '2022-12-01', '2022-12-02'], []],
  ['2026-11-25', 1, '2026-11-20', ['2026-11-23'], []],
  ['2026-11-25', 0, '2026-11-23', [], []],
  ['2030-11-25', null, '2030-11-19', ['2030-11-20', '2030-11-21', '2030-11-22'], ['no-calendar']],
];

const questions = CASES.map(([conference, workingDays], at) => ({ id: at, conference, ...(workingDays === null ? {} : { workingDays }) }));
const run = dondoc(['papers', '-'], JSON.stringify(questions));
type Row = { id: number; latestSend: string; between: string[]; warnings: { code: string }[] };
const rows = JSON.parse(run.out) as Row[];

describe('dondoc papers (G-05)', () => {
  test.each(CASES.map((row, at) => [at, ...row] as const))(
    '%i: conference %s, %s working days: by %s',
    (at, _conference, _days, latestSend, between, warnings) => {
      expect(rows[at]).toMatchObject({ id: at, latestSend, between });
      expect(rows[at]?.warnings.map(({ code }) => code)).toEqual(warnings);
    },
  );

  test('every element answered: exit code 0', () => {
    expect(run.exit).toBe(0);
  });

  test.each([
    ['{"id":"a","conference":"2026-02-30"}', 'wrong-value', 'conference'],
    ['{"id":"a","conference":"25/11/2026"}', 'wrong-value', 'conference'],
    ['{"id":"a"}', 'missing-key', 'conference'],
    ['{"id":"a","conference":"2026-11-25","days":3}', 'unknown-key', 'days'],
    ['{"id":"a","conference":"2026-11-25","workingDays":2.5}', 'wrong-value', 'workingDays'],
    ['{"id":"a","conference":"2026-11-25","workingDays":-1}', 'wrong-value', 'workingDays'],
    ['{"id":"a","conference":"2026-11-25","workingDays":"3"}', 'wrong-value', 'workingDays'],
    ['{"conference":"2026-11-25"}', 'missing-key', 'id'],
  ])('%s is refused: %s at %s', (question, code, path) => {
    const refused = dondoc(['papers', '-'], question);
    expect(refused.exit).toBe(2);
    expect((JSON.parse(refused.out) as { error: object }).error).toMatchObject({ code, path });
  });
});
