import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requirementsIn } from '@libs/domain/plan/requirement';
import { libraryPlanIds } from './load-plan';

/** Every requirement there is, copied from requirements.md. */
const REQUIREMENTS: Readonly<Record<string, readonly string[]>> = {
  G: [...upTo('G', 17), 'G-04a', 'G-04b', 'G-04c', 'G-04d'],
  P75: [...upTo('P75', 15).filter((id) => id !== 'P75-09'), 'P75-09a', 'P75-09b'].sort(),
  P79: upTo('P79', 14),
  P99: upTo('P99', 15),
  P58: upTo('P58', 9),
  H19: upTo('H19', 36),
};

function upTo(prefix: string, last: number): string[] {
  return Array.from({ length: last }, (_, at) => `${prefix}-${String(at + 1).padStart(2, '0')}`);
}

function cited(plan: string): Set<string> {
  return new Set(requirementsIn(readFileSync(join(__dirname, 'plans', `${plan}.yaml`), 'utf8')));
}

describe('G-01 the article of its source on every sentence', () => {
  test.each(libraryPlanIds())('%s cites no requirement that does not exist', (plan) => {
    const all = new Set(Object.values(REQUIREMENTS).flat());
    expect([...cited(plan)].filter((id) => !all.has(id))).toEqual([]);
  });

  test.each(['p75', 'p79', 'p99', 'p58', 'h19'])('%s cites every requirement of its own', (plan) => {
    const ids = cited(plan);
    expect(REQUIREMENTS[plan.toUpperCase()]?.filter((id) => !ids.has(id))).toEqual([]);
  });
});
