import { z } from 'zod';
import { boardStep, dutyStatus } from './board';
import { campaignSummary } from './campaign';
import { messageLine } from './message';
import { when } from './when';

const contact = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  /** `Bí thư chi bộ`; for an overseer `phụ trách`. */
  title: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});

export const submission = z.strictObject({
  version: z.int(),
  submitted: when,
  by: z.string().nullable(),
  /** Null once the campaign's texts and files are destroyed (`campaign.texts`); so are the reasons and the names of files. */
  text: z.string().nullable(),
  returned: when.nullable(),
  returnReason: z.string().nullable(),
  files: z.array(z.strictObject({ id: z.uuid(), name: z.string().nullable(), type: z.string(), size: z.int() })),
});

/** A rung above the deadline that was made, with the letter drafted at the last one. */
export const escalation = z.strictObject({
  id: z.uuid(),
  on: when,
  /** `1 ngày làm việc sau hạn: báo đồng chí phụ trách`. */
  text: z.string(),
  letter: z.string().nullable(),
});

export const unitDuty = z.strictObject({
  id: z.uuid(),
  step: boardStep,
  /** What counts as done. */
  done: z.string(),
  status: dutyStatus,
  text: z.string(),
  /** Whose move it is and what happens next. */
  sentence: z.string(),
  waivedReason: z.string().nullable(),
  /** What the board can do now. */
  can: z.strictObject({
    submit: z.boolean(),
    return: z.boolean(),
    waive: z.boolean(),
    unwaive: z.boolean(),
    acknowledge: z.boolean(),
  }),
  /** Latest first. */
  submissions: z.array(submission),
  escalations: z.array(escalation),
  acknowledgements: z.array(z.strictObject({ at: when, by: z.string().nullable(), note: z.string() })),
});

/** GET /campaigns/:id/units/:bodyId: a unit with its whole story. */
export const unit = z.strictObject({
  campaign: campaignSummary,
  now: when,
  body: z.strictObject({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    shape: z.enum(['organisation', 'collective']),
    kindText: z.string(),
    /** `05/12/2026`: the day from which it is no more; null while it is. */
    ended: z.string().nullable(),
  }),
  /** Who answers for it. */
  heads: z.array(contact),
  overseers: z.array(contact),
  /** People of the roster whose review happens here. */
  people: z.int(),
  duties: z.array(unitDuty),
  /** What the plan asks of it besides, in words, by what it is about. */
  asked: z.array(
    z.strictObject({
      heading: z.string(),
      lines: z.array(
        z.strictObject({
          text: z.string(),
          /** The heads of a report, in order. */
          heads: z.array(z.string()),
          article: z.string(),
        }),
      ),
    }),
  ),
  /** Messages about its duties, latest first. */
  messages: z.array(messageLine),
  /** What happened, latest first, one sentence each. */
  story: z.array(z.strictObject({ at: when, by: z.string().nullable(), text: z.string() })),
});
export type Unit = z.infer<typeof unit>;
