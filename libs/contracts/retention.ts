import { z } from 'zod';
import { reason } from './typed-text';
import { day } from './when';

/** GET /retention: how long texts and files are kept after a campaign's end, and between what that may be set. */
export const retention = z.strictObject({ months: z.int(), fewest: z.int(), most: z.int() });
export type Retention = z.infer<typeof retention>;

/** POST /retention: for campaigns that end from now on. */
export const retentionRequest = z.strictObject({ months: z.int({ error: 'phải là số tháng, viết bằng số nguyên' }) });
export type RetentionRequest = z.input<typeof retentionRequest>;

/** POST /campaigns/:id/postpone-destruction */
export const postponeRequest = z.strictObject({ until: day, reason });
export type PostponeRequest = z.input<typeof postponeRequest>;
