import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintPlan } from '@libs/domain/plan/lint/lint-plan';
import { STEP_KINDS } from '@libs/domain/plan/plan';
import { lintInput } from './lint-input';
import { readPlan } from './load-plan';
import { planJsonSchema } from './plan-json-schema';
import { PLAN_KEYS, STEP_KEYS } from './plan-key-words';
import { planSchema } from './plan-schema';
import { step } from './step-schema';

const DOCUMENT = readFileSync(join(__dirname, '..', '..', 'docs', 'plan-format.md'), 'utf8');
const EXAMPLE = /```yaml\n([\s\S]*?)```/.exec(DOCUMENT)?.[1] ?? '';

describe('docs/plan-format.md', () => {
  test('its example is a plan that can be launched', () => {
    const { plan } = readPlan(EXAMPLE, 'plan-format.md');
    const findings = lintPlan(lintInput(plan, 2026));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['stand-in-rules', 'warning']]);
  });

  test('every key of a plan and of a step, and every kind of step, is explained', () => {
    const explained = new Set(DOCUMENT.match(/`[a-z-]+\??`/gi)?.map((word) => word.slice(1, -1).replace('?', '')));
    const keys = [...Object.keys(planSchema.shape), ...Object.keys(step.shape), ...STEP_KINDS];
    expect(keys.filter((key) => !explained.has(key))).toEqual([]);
  });

  test('the JSON Schema for editors knows the same keys', () => {
    const text = JSON.stringify(planJsonSchema());
    for (const key of Object.keys(planSchema.shape)) expect(text).toContain(`"${key}":`);
    expect(text).toContain('"additionalProperties":false');
  });

  test('and says of each key what it is for', () => {
    expect(Object.keys(PLAN_KEYS).sort()).toEqual(Object.keys(planSchema.shape).sort());
    expect(Object.keys(STEP_KEYS).sort()).toEqual(Object.keys(step.shape).sort());
    expect(planJsonSchema()).toMatchObject({
      else: {
        properties: {
          ladder: { description: PLAN_KEYS['ladder'] },
          steps: { items: { properties: { needs: { description: STEP_KEYS['needs'] } } } },
        },
      },
      then: { properties: { inherits: { description: PLAN_KEYS['inherits'] } } },
    });
  });
});
