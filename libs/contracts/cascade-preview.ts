import { z } from 'zod';
import { cascadeRequest } from './cascade';
import { launchPreview, previewStep } from './launch';
import { when } from './when';

/** POST /cascades/preview: the same as the launch, of which nothing stays; what is only to be confirmed or answered may be left out. */
export const cascadePreviewRequest = cascadeRequest;

/** Why a cascade would be refused: a sentence, where it is about a step that step, and the article as people know it. */
const refusal = z.strictObject({ message: z.string(), step: z.string().nullable(), article: z.string() });
export type CascadeRefusal = z.infer<typeof refusal>;

/** A step of a lower plan beside the deadline of the nearest superior that has set one. */
const lowerStep = previewStep.extend({
  superior: when.nullable(),
  /** Why the direct superior does not carry the step out; null where it does. */
  superiorWaived: z.string().nullable(),
});
export type LowerStep = z.infer<typeof lowerStep>;

/** One lower body's plan: what is wrong with it, or what it would do. */
export const lowerPreview = z.strictObject({
  organisation: z.uuid(),
  /** The file's name. */
  file: z.string(),
  /** Every mistake of the file by its place; or the first thing in which it loosens its superior's. */
  refusals: z.array(refusal),
  /** Null, and the lists empty, where the file is refused. */
  plan: launchPreview.shape.plan.nullable(),
  steps: z.array(lowerStep),
  findings: launchPreview.shape.findings,
  questions: launchPreview.shape.questions,
});
export type LowerPreview = z.infer<typeof lowerPreview>;

export const cascadePreview = z.strictObject({
  year: launchPreview.shape.year,
  now: when,
  span: launchPreview.shape.span,
  /** Whether one of the plans has been launched for this year before, so that `again` is needed. */
  again: z.boolean(),
  /** Superiors first. */
  lower: z.array(lowerPreview),
  /** Why all of them together would be refused; null while single files are still to be mended, and where nothing is wrong. */
  refusal: refusal.nullable(),
});
export type CascadePreview = z.infer<typeof cascadePreview>;
