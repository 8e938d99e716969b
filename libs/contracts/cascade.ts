import { z } from 'zod';
import { launchRequest } from './launch';
import { requiredLine } from './typed-text';

const choices = launchRequest.omit({ year: true, again: true });

/** A lower body's plan as a file, and the organisation of the tree that launches it. */
export const lowerLaunch = choices.omit({ plan: true }).extend({
  organisation: z.uuid({ error: 'phải là mã trong cây tổ chức' }),
  file: z.strictObject({
    name: requiredLine(200),
    text: z.string({ error: 'phải là chữ' }).max(300_000, { error: 'dài quá 300.000 ký tự; kế hoạch ghi ngắn lại' }),
  }),
});

/** POST /cascades: launches a plan of the library and those of the lower bodies that specialise it, all or none (P58-05). */
export const cascadeRequest = z.strictObject({
  year: launchRequest.shape.year,
  again: z.boolean().exactOptional(),
  top: choices,
  lower: z.array(lowerLaunch).min(1, { error: 'cần ít nhất một kế hoạch của cấp dưới' }).max(200, { error: 'nhiều nhất 200' }),
});
export type CascadeRequest = z.input<typeof cascadeRequest>;

/** The campaigns, superiors first. */
export const cascadeLaunched = z.strictObject({
  campaigns: z.array(z.strictObject({ planId: z.string(), campaignId: z.uuid() })),
});
export type CascadeLaunched = z.infer<typeof cascadeLaunched>;
