import { z } from 'zod';
import { paragraphs, reason, requiredLine } from './typed-text';
import { day, deadline, when } from './when';

export const campaignState = z.enum(['running', 'paused', 'cancelled', 'ended']);

/** A campaign in one line. */
export const campaignSummary = z.strictObject({
  id: z.uuid(),
  plan: z.strictObject({ id: z.string(), number: z.string(), title: z.string() }),
  year: z.int(),
  /** 1 unless the plan was launched for the same year once more. */
  round: z.int(),
  state: campaignState,
  stateText: z.string(),
  launched: when,
  /** Set where this is a rehearsal's campaign. */
  rehearsalId: z.uuid().nullable(),
  /** The lower body whose campaign this is, beneath its superior's (P58-05); null where it is the whole tree's. */
  organisation: z.string().nullable(),
  /** Until which day texts and files are kept (null while it runs), and when they were destroyed. */
  texts: z.strictObject({ keptUntil: z.strictObject({ day, text: z.string() }).nullable(), destroyed: when.nullable() }),
  duties: z.strictObject({ owed: z.int(), done: z.int(), waived: z.int(), overdue: z.int() }),
});

/** GET /campaigns, latest first. */
export const campaignList = z.array(campaignSummary);
export type CampaignList = z.infer<typeof campaignList>;

/** POST /campaigns/:id/pause, /cancel, /end and POST /steps/:id/close. */
export const withReason = z.strictObject({ reason });
export type WithReason = z.input<typeof withReason>;

/** POST /campaigns/:id/resume. */
export const resumeRequest = z.strictObject({ reason: paragraphs(2_000).exactOptional() });
export type ResumeRequest = z.input<typeof resumeRequest>;

/** POST /steps/:id/amend: a new deadline under a numbered document (G-13). */
export const amendRequest = z.strictObject({
  due: deadline,
  documentNumber: requiredLine(100),
  documentDate: day,
  reason,
  /** Means it, although a step that needs this one would be due before it. */
  confirmed: z.boolean({ error: 'phải là có hoặc không' }).default(false),
});
export type AmendRequest = z.input<typeof amendRequest>;
