import { z } from 'zod';
import { day, when } from './when';

/** Next year's campaign of a recurring plan as the machine drafted it (B-09); nothing starts by it. */
export const draftSummary = z.strictObject({
  id: z.uuid(),
  plan: z.strictObject({ id: z.string(), number: z.string(), title: z.string() }),
  year: z.int(),
  state: z.enum(['waiting', 'approved', 'rejected']),
  /** `Bản nháp năm 2027 chờ duyệt`. */
  stateText: z.string(),
  made: when,
});

/** GET /drafts, latest first. */
export const draftList = z.array(draftSummary);
export type DraftList = z.infer<typeof draftList>;

export const draftStep = z.strictObject({
  key: z.string(),
  title: z.string(),
  /** The deadline in the document's own words. */
  wording: z.string().nullable(),
  last: when.nullable(),
  due: when.nullable(),
  /** The document names no day: the date is the draft's proposal. */
  proposed: z.boolean(),
  notes: z.array(z.string()),
});

/** GET /drafts/:id. */
export const draft = draftSummary.extend({
  lastYear: z.int(),
  steps: z.array(draftStep),
  /** Titles or keys of steps that the plan no longer has. */
  gone: z.array(z.string()),
  findings: z.array(
    z.strictObject({ id: z.string(), severity: z.enum(['error', 'warning']), message: z.string(), cure: z.string(), article: z.string() }),
  ),
  decided: z.strictObject({ at: when, by: z.string().nullable(), reason: z.string().nullable() }).nullable(),
});
export type Draft = z.infer<typeof draft>;

/** POST /drafts/:id/approve: the choices the launch starts with. */
export const approvedDraft = z.strictObject({
  plan: z.string(),
  year: z.int(),
  decisions: z.record(z.string(), z.strictObject({ due: day })),
});
export type ApprovedDraft = z.infer<typeof approvedDraft>;
