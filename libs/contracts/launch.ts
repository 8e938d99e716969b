import { z } from 'zod';
import { paragraphs, reason, requiredLine } from './typed-text';
import { day, deadline, when } from './when';

const id = z.uuid({ error: 'phải là mã trong cây tổ chức' });
const name = z.string().max(100);

/** What the board decides about one step: a new deadline in place of the wording and why, or why it is not carried out this year. */
export const stepDecision = z.strictObject({
  due: deadline.exactOptional(),
  reason: requiredLine(1_000).exactOptional(),
  waive: requiredLine(1_000).exactOptional(),
});

const choices = {
  /** A plan of the library. */
  plan: name,
  year: z.int({ error: 'phải là một năm, ví dụ 2026' }).min(2018, { error: 'sớm nhất 2018' }).max(2100, { error: 'muộn nhất 2100' }),
  /** Plan body → the tree's bodies it stands for; guessed where left out. */
  bindings: z.record(name, z.array(id).max(5_000)).exactOptional(),
  /** Step key → decision. */
  decisions: z.record(name, stepDecision).exactOptional(),
  /** The day the roster is drawn up for; the deadline of the reviews unless given. */
  rosterAsOf: day.exactOptional(),
};

/** POST /campaigns/preview: what a launch would do; changes nothing. */
export const previewRequest = z.strictObject(choices);
export type PreviewRequest = z.input<typeof previewRequest>;

/** The answer to a question of the plan: one of its options, and in own words what the option leaves open. */
export const answer = z.strictObject({ answer: requiredLine(500), note: paragraphs(1_000).exactOptional() });

/** POST /campaigns: launches. `again` where the same plan and year were launched before, on purpose. */
export const launchRequest = z.strictObject({
  ...choices,
  /** Finding (its `id` in the preview) → why the board launches all the same; every error needs one, but in a rehearsal. */
  confirmed: z.record(name, reason).exactOptional(),
  /** Question (its `id` in the preview) → answer; each needs one, but in a rehearsal. */
  answers: z.record(name, answer).exactOptional(),
  again: z.boolean().exactOptional(),
});
export type LaunchRequest = z.input<typeof launchRequest>;

export const launched = z.strictObject({ campaignId: z.uuid() });
export type Launched = z.infer<typeof launched>;

const notice = z.strictObject({ code: z.string(), message: z.string(), cite: z.string().optional() });
/** The article as people know it, `mục IX.1`; empty where there is none. */
const article = z.string();

/** A step beside its source's own wording. */
export const previewStep = z.strictObject({
  key: z.string(),
  title: z.string(),
  cite: z.string(),
  article,
  /** What counts as done. */
  done: z.string(),
  /** The deadline in the document's own words; null where it names none. */
  wording: z.string().nullable(),
  /** How the wording was read, one sentence. */
  reading: z.string().nullable(),
  warnings: z.array(notice),
  /** The wording as computed for this year. */
  planned: when.nullable(),
  /** The deadline it would start with. */
  due: when.nullable(),
  waived: z.string().nullable(),
  /** What must be decided before the launch: a new date, or a waiver. */
  problem: z.enum(['overdue-at-launch', 'no-deadline']).nullable(),
  problemText: z.string().nullable(),
  /** Names of the plan's bodies by role. */
  directing: z.array(z.string()),
  advisory: z.array(z.string()),
  implementing: z.array(z.string()),
  cooperating: z.array(z.string()),
  opinion: z.array(z.string()),
  /** How many bodies of the tree would owe it. */
  bearers: z.int(),
});

/** A body the plan names and what it is bound to. */
export const previewBody = z.strictObject({
  key: z.string(),
  name: z.string(),
  cite: z.string().nullable(),
  article,
  /** Outside the organisation: bound to nobody. */
  external: z.boolean(),
  /** Carries something out, so that a launch without it is refused. */
  needed: z.boolean(),
  guessed: z.array(z.uuid()),
  bound: z.array(z.uuid()),
});

/** Whatever a plan's body can be bound to. */
export const candidate = z.strictObject({
  id: z.uuid(),
  shape: z.enum(['organisation', 'collective']),
  kind: z.string(),
  kindText: z.string(),
  code: z.string(),
  name: z.string(),
});

/** Somebody or some organisation, in or out, and by which rule in words (G-07). */
export const rosterLine = z.strictObject({
  id: z.uuid(),
  is: z.enum(['person', 'organisation']),
  name: z.string(),
  /** The person's branch, the organisation's superior. */
  unit: z.string().nullable(),
  included: z.boolean(),
  rule: z.string().nullable(),
  words: z.string().nullable(),
  warnings: z.array(notice),
});
export type RosterLine = z.infer<typeof rosterLine>;

const inAndOut = z.strictObject({ included: z.int(), excluded: z.int() });

export const launchPreview = z.strictObject({
  plan: z.strictObject({ id: z.string(), number: z.string(), title: z.string(), issuer: z.string() }),
  year: z.int(),
  now: when,
  /** Within which days a deadline and the roster's day may be set. */
  span: z.strictObject({ from: day, to: day }),
  /** How often this plan was launched for this year already. */
  launchedBefore: z.int(),
  /** Whether a launch with these choices would go through. */
  ready: z.boolean(),
  steps: z.array(previewStep),
  bodies: z.array(previewBody),
  candidates: z.array(candidate),
  roster: z.strictObject({
    asOf: z.strictObject({ day, text: z.string() }),
    /** The deadline of the reviews: the roster's day unless the board sets another (G-07). */
    usual: day,
    /** The plan's rule in words, and where the plan has it: `Kế hoạch 79-KH/ĐU, mục V.2`. */
    rule: z.string(),
    source: z.string(),
    people: inAndOut,
    organisations: inAndOut,
    lines: z.array(rosterLine),
  }),
  /** The launch notices: one to each person responsible. */
  notices: z.strictObject({ people: z.int(), duties: z.int(), withoutEmail: z.array(z.string()) }),
  /** Steps whose deadlines the choices put before a step they need; `steps` are those concerned. */
  order: z.array(z.strictObject({ steps: z.array(z.string()), message: z.string() })),
  /** What the linter says about the document for this year. */
  findings: z.array(
    z.strictObject({
      /** By which an error is confirmed. */
      id: z.string(),
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      step: z.string().nullable(),
      message: z.string(),
      cure: z.string(),
      cite: z.string(),
      article,
    }),
  ),
  /** Points the document leaves to the board, with the answers that would do and the one that is suggested. */
  questions: z.array(
    z.strictObject({
      id: z.string(),
      question: z.string(),
      options: z.array(z.string()),
      suggested: z.string().nullable(),
      cite: z.string(),
      article,
    }),
  ),
});
export type LaunchPreview = z.infer<typeof launchPreview>;
