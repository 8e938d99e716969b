import { z } from 'zod';
import { OUTCOMES, REQUEST_KINDS, type Outcome, type RequestKind } from '@libs/domain/personal-data/data-request';
import { line, paragraphs } from './typed-text';
import { day, when } from './when';

const KINDS = Object.keys(REQUEST_KINDS).filter((kind): kind is RequestKind => kind in REQUEST_KINDS);
const ALL_OUTCOMES = Object.keys(OUTCOMES).filter((outcome): outcome is Outcome => outcome in OUTCOMES);

const id = z.uuid({ error: 'phải là một mã của Đôn Đốc' });
const kind = z.enum(KINDS, { error: 'phải là một loại đề nghị trong danh sách' });
const wish = paragraphs(2_000).pipe(z.string().min(1, { error: 'hãy ghi đề nghị' }));
/** A day with its words, `11/03/2026`. */
const dayInWords = z.strictObject({ day, text: z.string() });

/** A request about somebody's data, and its answer. */
export const dataRequest = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kind,
  kindText: z.string(),
  wish: z.string(),
  received: dayInWords,
  /** The last day for the answer. */
  due: dayInWords,
  late: z.boolean(),
  answered: z.strictObject({ outcomeText: z.string(), text: z.string(), at: when, by: z.string().nullable() }).nullable(),
  /** Gets a file made by who keeps the requests: has no account to get it with. */
  forFile: z.boolean(),
  /** Asked for erasure and has left. */
  forErasure: z.boolean(),
});
export type DataRequestSeen = z.infer<typeof dataRequest>;

const kinds = z.array(z.strictObject({ kind, text: z.string() }));
const outcomes = z.array(z.strictObject({ outcome: z.enum(ALL_OUTCOMES), text: z.string() }));

/** GET /me/data: one's own requests. */
export const ownData = z.strictObject({ requests: z.array(dataRequest), kinds });
export type OwnData = z.infer<typeof ownData>;

/** POST /me/data-requests */
export const ownRequest = z.strictObject({ kind, wish });
export type OwnRequest = z.input<typeof ownRequest>;

/** GET /data-requests: what waits first. */
export const dataRequests = z.strictObject({ requests: z.array(dataRequest), kinds, outcomes });
export type DataRequests = z.infer<typeof dataRequests>;

/** POST /data-requests/people, for words of a name stand in no address: those who left too. */
export const peopleSearch = z.strictObject({ search: line(100).default('') });
export const peopleFound = z.strictObject({
  items: z.array(z.strictObject({ personId: z.uuid(), name: z.string(), unit: z.string(), hasLeft: z.boolean() })),
  more: z.boolean(),
});
export type PeopleFound = z.infer<typeof peopleFound>;

/** POST /data-requests */
export const recordRequestBody = z.strictObject({ personId: id, kind, wish, receivedOn: day });
export type RecordRequestBody = z.input<typeof recordRequestBody>;
export const requestRecorded = z.strictObject({ requestId: z.string() });
export type RequestRecorded = z.infer<typeof requestRecorded>;

/** POST /data-requests/:id/answer */
export const answerBody = z.strictObject({
  outcome: z.enum(ALL_OUTCOMES, { error: 'phải là một cách trả lời trong danh sách' }),
  answer: paragraphs(2_000).pipe(z.string().min(1, { error: 'hãy ghi câu trả lời' })),
});
export type AnswerBody = z.input<typeof answerBody>;

/** POST /data-requests/:id/erase: what was answered. */
export const erased = z.strictObject({ answer: z.string() });
export type Erased = z.infer<typeof erased>;
