import { z } from 'zod';
import { paragraphs } from './typed-text';
import { when } from './when';

/** POST /duties/:id/submit (multipart): `text`, `seen`, and up to five `files` of 10 MB (PDF, DOCX, XLSX, ODT, JPEG, PNG). */
export const submitFields = z.strictObject({
  text: paragraphs(50_000).default(''),
  /** The latest version that whoever hands in has seen, 0 for none: what came meanwhile is not replaced unread. */
  seen: z
    .string()
    .regex(/^\d{1,6}$/, { error: 'phải là số thứ tự của một bản' })
    .transform(Number)
    .optional(),
});

/** What submitting answers: the time that counts and a reference number to keep. */
export const submitted = z.strictObject({ version: z.int(), at: when, reference: z.string() });
export type Submitted = z.infer<typeof submitted>;

/** POST /duties/:id/acknowledge: "tôi đã nắm", by the board itself or on behalf of a person in charge. */
export const acknowledgeRequest = z.strictObject({ personId: z.uuid().nullable().default(null), note: paragraphs(2_000).default('') });
export type AcknowledgeRequest = z.input<typeof acknowledgeRequest>;

/** GET /letters/:escalationId: the drafted formal letter. */
export const letter = z.strictObject({ title: z.string(), bodyName: z.string(), drafted: when, text: z.string() });
export type Letter = z.infer<typeof letter>;
