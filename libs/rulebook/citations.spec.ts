import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { requirementsIn } from '@libs/domain/plan/requirement';
import { ORDER_GATES } from '@libs/domain/plan/review-rules';
import { libraryPlanIds } from './load-plan';

const LISTED: unknown = parse(readFileSync(join(__dirname, '../../docs/requirements.yaml'), 'utf8'));
/** Every requirement there is, and the gates that G-04 is made of. */
const REQUIREMENTS: readonly string[] = [...Object.keys(LISTED ?? {}), ...ORDER_GATES];

function cited(plan: string): Set<string> {
  return new Set(requirementsIn(readFileSync(join(__dirname, 'plans', `${plan}.yaml`), 'utf8')));
}

describe('G-01 the article of its source on every sentence', () => {
  test.each(libraryPlanIds())('%s cites no requirement that does not exist', (plan) => {
    expect([...cited(plan)].filter((id) => !REQUIREMENTS.includes(id))).toEqual([]);
  });

  test.each(['p75', 'p79', 'p99', 'p58', 'h19'])('%s cites every requirement of its own', (plan) => {
    const ids = cited(plan);
    const own = REQUIREMENTS.filter((id) => id.startsWith(`${plan.toUpperCase()}-`));
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter((id) => !ids.has(id))).toEqual([]);
  });
});
