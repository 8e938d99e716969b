import { z } from 'zod';
import { amendmentLine } from './amendment';
import { campaignSummary } from './campaign';
import { when } from './when';

/** What a cell is, for colour and sign; the word stands beside it. */
export const dutyStatus = z.enum([
  'not-open',
  'open',
  'due-soon',
  'blocked',
  'returned',
  'overdue',
  'done-on-time',
  'done-late',
  'waived',
  'not-done',
]);
export type DutyStatus = z.infer<typeof dutyStatus>;

export const boardStep = z.strictObject({
  id: z.uuid(),
  key: z.string(),
  title: z.string(),
  cite: z.string(),
  /** The deadline in the document's own words. */
  wording: z.string().nullable(),
  /** The deadline in force. */
  due: when.nullable(),
  /** As the document words it, before any amendment. */
  planned: when.nullable(),
  /** `còn 2 ngày làm việc`, `quá 3 ngày làm việc`; null where closed or without deadline. */
  distance: z.string().nullable(),
  /** `stopped`: the campaign came to its end before the step did; `skipped`: taken out under a document (G-13). */
  state: z.enum(['waiting', 'open', 'closed', 'stopped', 'skipped']),
  stateText: z.string(),
  closed: when.nullable(),
  closedReason: z.string().nullable(),
  duties: z.strictObject({ owed: z.int(), done: z.int(), waived: z.int() }),
});

/** One duty: status for colour and sign, `text` the word (`xong 18/11`, `quá 2 ngày làm việc`). */
export const boardCell = z.strictObject({ dutyId: z.uuid(), status: dutyStatus, text: z.string() });

export const boardRow = z.strictObject({
  bodyId: z.uuid(),
  code: z.string(),
  name: z.string(),
  shape: z.enum(['organisation', 'collective']),
  kind: z.string(),
  kindText: z.string(),
  /** In the order of `steps`; null where this body owes nothing. */
  cells: z.array(boardCell.nullable()),
});

/** Something stuck: whose move it is in one sentence, what the system does next and when. */
export const stuckDuty = z.strictObject({
  dutyId: z.uuid(),
  bodyId: z.uuid(),
  bodyName: z.string(),
  stepTitle: z.string(),
  status: dutyStatus,
  sentence: z.string(),
  /** How many people's reviews wait behind it. */
  waiting: z.int(),
  /** When somebody above last said "tôi đã nắm". */
  acknowledged: when.nullable(),
});

/** A lower body's campaign in a cascade (P58-05): how it stands, who is behind, and whose move it is next. */
export const campaignBeneath = z.strictObject({
  campaign: campaignSummary,
  /** 1 directly beneath this campaign, 2 beneath one of those. */
  depth: z.int(),
  /** Bodies that are overdue, worst first. */
  behind: z.array(z.string()),
  /** What is stuck most, else the nearest deadline, in one sentence; null where nothing is left. */
  nextMove: z.string().nullable(),
});

/** GET /campaigns/:id, the board page. */
export const board = z.strictObject({
  campaign: campaignSummary,
  issuer: z.string(),
  /** The superior's campaign, where this is a lower body's. */
  superior: campaignSummary.nullable(),
  /** The tree of campaigns beneath this one, in order. */
  beneath: z.array(campaignBeneath),
  reason: z.string().nullable(),
  /** Plan time: the clock in the live world, the rehearsal's day in a rehearsal. */
  now: when,
  /** `12 chi bộ`, `287 người` of the roster. */
  branches: z.int(),
  people: z.int(),
  nearest: z
    .strictObject({ stepId: z.uuid(), title: z.string(), wording: z.string().nullable(), due: when, distance: z.string() })
    .nullable(),
  /** Red where the machine itself is late: moments that failed, and moments more than two minutes past. */
  lamp: z.strictObject({ red: z.boolean(), stalled: z.int(), overdue: z.int(), text: z.string().nullable() }),
  steps: z.array(boardStep),
  rows: z.array(boardRow),
  /** Worst first. */
  stuck: z.array(stuckDuty),
  amendments: z.array(amendmentLine),
});
export type Board = z.infer<typeof board>;
