import { z } from 'zod';
import { campaignSummary } from './campaign';
import { previewStep } from './launch';
import { day, when } from './when';

/** A step as the picture of the year shows it: by when, and which bodies of the plan have which role in it. */
export const timelineStep = previewStep
  .pick({
    ...{ key: true, title: true, article: true, due: true, waived: true },
    ...{ directing: true, advisory: true, implementing: true, cooperating: true, opinion: true },
  })
  .extend({
    /** The deadline as the plan words it, where the one in force is another, and why the launch gave another. */
    planned: when.nullable(),
    dueReason: z.string().nullable(),
  });
export type TimelineStep = z.infer<typeof timelineStep>;

/** Who said it at launch; null where it was the machine or the command line. */
const by = z.string().nullable();

/** GET /campaigns/:id/launch: the plan as it is being carried out, and what the board confirmed and answered when it launched. */
export const launchRecord = z.strictObject({
  campaign: campaignSummary,
  today: day,
  steps: z.array(timelineStep),
  /** Errors of the document and why it was launched all the same; without a reason in a rehearsal that went on. */
  confirmed: z.array(
    z.strictObject({ id: z.string(), message: z.string(), article: z.string(), reason: z.string().nullable(), at: when, by }),
  ),
  /** What the document left open, and how it was answered. */
  answers: z.array(
    z.strictObject({
      id: z.string(),
      question: z.string(),
      article: z.string(),
      answer: z.string().nullable(),
      note: z.string().nullable(),
      at: when,
      by,
    }),
  ),
});
export type LaunchRecord = z.infer<typeof launchRecord>;
