import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toIso } from '@libs/domain/calendar/instant';
import { lintPlan } from '@libs/domain/plan/lint/lint-plan';
import { stepDeadlines } from '@libs/domain/plan/step-deadlines';
import { lintInput } from '@libs/rulebook/lint-input';
import { readPlan } from '@libs/rulebook/load-plan';

const FILE = 'ke-hoach-12.yaml';
const { plan } = readPlan(readFileSync(join(__dirname, FILE), 'utf8'), FILE);

/** Written by somebody who had nothing but docs/plan-format.md; the literals are those of expected.md, written down before running anything. */
test.each([
  [2026, ['2026-10-15', '2026-10-30', '2026-11-07', '2026-11-30', '2026-12-10', '2026-12-15', '2026-12-25', '2027-02-28']],
  [2027, ['2027-10-15', '2027-10-30', '2027-11-07', '2027-11-30', '2027-12-10', '2027-12-15', '2027-12-25', '2028-02-29']],
])('a sixth plan written from the documentation alone: its deadlines in %i (G-01, G-02)', (year, days) => {
  expect(stepDeadlines(plan, year).map(({ deadline }) => deadline && toIso(deadline.instant))).toEqual(
    days.map((day) => `${day}T23:59:59.999+07:00`),
  );
});

test('and what the linter says of it for 2026, no more and no fewer', () => {
  const found = lintPlan(lintInput(plan, 2026)).map(({ code, severity }) => `${severity} ${code}`);
  expect(found.sort()).toEqual([
    'warning due-on-day-off',
    'warning due-on-day-off',
    'warning open-reading',
    'warning stand-in-rules',
    'warning superseded-rule',
  ]);
});
