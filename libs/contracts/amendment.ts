import { z } from 'zod';
import { STEP_KINDS } from '@libs/domain/plan/plan';
import { notice } from './change';
import { reason, requiredLine } from './typed-text';
import { day, deadline, when } from './when';

export const amendmentKind = z.enum(['extend', 'change', 'skip', 'add']);
export type AmendmentKind = z.infer<typeof amendmentKind>;

const stepId = z.uuid({ error: 'hãy chọn một bước của đợt' });
/** Keys of the plan's bodies. */
const bodies = z.array(z.string().max(100)).min(1, { error: 'hãy chọn ít nhất một cơ quan' }).max(100);

const change = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('extend'), stepId, due: deadline }),
    z.strictObject({
      kind: z.literal('change'),
      stepId,
      title: requiredLine(300).exactOptional(),
      wording: requiredLine(300).exactOptional(),
      done: requiredLine(500).exactOptional(),
      bodies: bodies.exactOptional(),
    }),
    z.strictObject({ kind: z.literal('skip'), stepId }),
    z.strictObject({
      kind: z.literal('add'),
      title: requiredLine(300),
      does: z.enum(STEP_KINDS, { error: 'hãy chọn loại việc' }),
      done: requiredLine(500),
      due: deadline,
      bodies,
      needs: z.array(stepId).max(50).default([]),
    }),
  ],
  { error: 'phải là một trong bốn loại: đổi hạn, sửa nội dung, bỏ bước, thêm bước' },
);

/** POST /campaigns/:id/amendments and its preview: everything one numbered document changes, all or nothing (G-13). */
export const amendmentRequest = z.strictObject({
  documentNumber: requiredLine(100),
  documentDate: day,
  reason,
  changes: z.array(change).min(1, { error: 'hãy ghi ít nhất một thay đổi' }).max(20, { error: 'nhiều nhất 20 thay đổi một lần' }),
  /** Means it, although a step would be due before one it needs. */
  confirmed: z.boolean({ error: 'phải là có hoặc không' }).default(false),
});
export type AmendmentRequest = z.input<typeof amendmentRequest>;

/** Something of a step before and after; null where it has none. */
export const difference = z.strictObject({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() });

/** A change that was made, or would be. */
const amendedStep = { kind: amendmentKind, kindText: z.string(), stepTitle: z.string(), differences: z.array(difference) };

/** GET /campaigns/:id/amendments: what is kept of every change, latest first. */
export const amendmentLine = z.strictObject({
  ...amendedStep,
  documentNumber: z.string(),
  documentDate: day,
  documentDateText: z.string(),
  reason: z.string(),
  at: when,
  by: z.string().nullable(),
});
export type AmendmentLine = z.infer<typeof amendmentLine>;

/** A morning's reminder of a step: when, why, to how many. */
const stepMail = z.strictObject({ at: when, text: z.string(), people: z.int() });

/** What a change would do to a step, to who owes it and to what is sent about it. */
export const amendmentEffect = z.strictObject({
  ...amendedStep,
  /** Names of the units that would owe it anew, and no longer. */
  joined: z.array(z.string()),
  released: z.array(z.string()),
  /** Units that would still owe it. */
  owing: z.int(),
  /** What else follows: a deadline on a day off (G-02), steps that open at once. */
  remarks: z.array(z.string()),
  /** Reminders that would not be sent any more, and those that would be instead. */
  gone: z.array(stepMail),
  coming: z.array(stepMail),
});
export type AmendmentEffect = z.infer<typeof amendmentEffect>;

export const amendmentPreview = z.strictObject({
  effects: z.array(amendmentEffect),
  notice,
  /** Steps that would be due before one they need (G-04): to be confirmed. */
  outOfOrder: z.array(z.string()),
});
export type AmendmentPreview = z.infer<typeof amendmentPreview>;

/** GET /campaigns/:id/amendments: what the page “Sửa kế hoạch” starts from. */
export const amendmentPage = z.strictObject({
  campaign: z.strictObject({
    id: z.uuid(),
    year: z.int(),
    state: z.enum(['running', 'paused', 'cancelled', 'ended']),
    planNumber: z.string(),
  }),
  /** Steps that are not closed, as they stand. */
  steps: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      done: z.string(),
      wording: z.string().nullable(),
      due: when.nullable(),
      bodies: z.array(z.string()),
      /** A new step may need any of the campaign, but cannot change one that is closed. */
      open: z.boolean(),
    }),
  ),
  /** The plan's bodies that this campaign has bound, and to how many units. */
  bodies: z.array(z.strictObject({ key: z.string(), name: z.string(), units: z.int() })),
  stepKinds: z.array(z.strictObject({ key: z.enum(STEP_KINDS), name: z.string() })),
  amendments: z.array(amendmentLine),
});
export type AmendmentPage = z.infer<typeof amendmentPage>;
