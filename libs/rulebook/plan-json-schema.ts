import { z } from 'zod';
import { childPlanSchema, planSchema } from './plan-schema';

/** JSON Schema of a plan file, whole or inheriting, for editors that check while one types (G-01). */
export function planJsonSchema(): object {
  const whole = z.toJSONSchema(planSchema, { io: 'input' });
  const inheriting = z.toJSONSchema(childPlanSchema, { io: 'input' });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Kế hoạch kiểm điểm, đánh giá, xếp loại (Đôn Đốc)',
    if: { required: ['inherits'] },
    then: inheriting,
    else: whole,
  };
}
