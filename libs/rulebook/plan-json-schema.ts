import { z } from 'zod';
import { PLAN_KEYS, STEP_KEYS } from './plan-key-words';
import { childPlanSchema, planSchema } from './plan-schema';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** JSON Schema of a plan file, whole or inheriting, for editors that check and explain while one types (G-01). */
export function planJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Kế hoạch kiểm điểm, đánh giá, xếp loại (Đôn Đốc)',
    if: { required: ['inherits'] },
    then: explained(z.toJSONSchema(childPlanSchema, { io: 'input' })),
    else: explained(z.toJSONSchema(planSchema, { io: 'input' })),
  };
}

function explained(schema: JsonSchema): JsonSchema {
  const described = withWords(schema, PLAN_KEYS);
  const { steps } = described.properties ?? {};
  if (typeof steps !== 'object' || !isSchema(steps.items)) return described;
  return { ...described, properties: { ...described.properties, steps: { ...steps, items: withWords(steps.items, STEP_KEYS) } } };
}

/** The same schema with a description beside each key that has one. */
function withWords(schema: JsonSchema, words: Readonly<Record<string, string>>): JsonSchema {
  const entries = Object.entries(schema.properties ?? {}).map(([key, value]): [string, typeof value] => {
    const description = words[key];
    return [key, typeof value === 'boolean' || description === undefined ? value : { ...value, description }];
  });
  return { ...schema, properties: Object.fromEntries(entries) };
}

function isSchema(items: JsonSchema['items']): items is JsonSchema {
  return typeof items === 'object' && !Array.isArray(items);
}
