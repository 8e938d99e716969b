import { z } from 'zod';

/** GET /plans: the plans of the library. */
export const planSummary = z.strictObject({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  issuer: z.string(),
  /** The year the document was written for. */
  campaignYear: z.int(),
  recurs: z.enum(['yearly', 'once']),
  steps: z.int(),
});
export const planList = z.array(planSummary);
export type PlanList = z.infer<typeof planList>;
