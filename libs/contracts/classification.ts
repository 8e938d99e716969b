import { z } from 'zod';
import { LEVELS } from '@libs/domain/classification/level';
import { QUOTA_BASES, QUOTA_ROUNDINGS } from '@libs/domain/classification/quota';
import { line, paragraphs } from './typed-text';
import { day, when } from './when';

const count = z.int();
export const level = z.enum(LEVELS, { error: `phải là một trong: ${LEVELS.join(', ')}` });
const leveled = z.strictObject({ level, text: z.string() });

const decimal = z.string().regex(/^(?:0|[1-9]\d{0,2})(?:[.,]\d{1,6})?$/, { error: 'phải là số từ 0 đến 100, ví dụ 20 hoặc 12,5' });

/** What the board settles of a rule set's open points, table by table, and of the quota; nothing has a default (G-14, H19-15). */
export const ruleChoice = z.strictObject({
  tables: z
    .record(z.string(), z.record(z.string(), z.union([decimal.transform((text) => text.replace(',', '.')), z.boolean()])))
    .default({}),
  quota: z
    .strictObject({
      percent: decimal.transform((text) => text.replace(',', '.')).exactOptional(),
      base: z.enum(QUOTA_BASES).exactOptional(),
      rounding: z.enum(QUOTA_ROUNDINGS).exactOptional(),
      smallGroupFloor: z.boolean().exactOptional(),
    })
    .default({}),
});
export type RuleChoice = z.output<typeof ruleChoice>;
export type RuleChoiceRequest = z.input<typeof ruleChoice>;

/** GET /campaigns/:id/open-points: what the rule set leaves open, and what has been settled; an empty value where nothing has. */
export const openPoints = z.strictObject({
  document: z.string(),
  tables: z.array(
    z.strictObject({
      kind: z.string(),
      title: z.string(),
      points: z.array(z.strictObject({ name: z.string(), question: z.string(), type: z.enum(['number', 'flag']), value: z.string() })),
    }),
  ),
  quota: z.array(
    z.strictObject({
      name: z.enum(['base', 'rounding', 'smallGroupFloor']),
      question: z.string(),
      choices: z.array(z.strictObject({ value: z.string(), text: z.string() })),
      value: z.string(),
    }),
  ),
});
export type OpenPoints = z.infer<typeof openPoints>;

const wholeNumber = z.int({ error: 'phải là số nguyên' }).min(0, { error: 'không thể âm' }).max(1_000_000, { error: 'quá lớn' });
const year = z.int({ error: 'phải là năm, ví dụ 2026' }).min(1945, { error: 'phải từ 1945' }).max(2199, { error: 'quá xa' });

const ballots = z.strictObject({ collected: wholeNumber, excellent: wholeNumber });

/** A violation that was disciplined: its decision, and the year and unit (code in the tree) of every act in it. */
const violation = z.strictObject({
  id: line(100).pipe(z.string().min(1, { error: 'hãy ghi số quyết định kỷ luật' })),
  acts: z
    .array(z.strictObject({ year, unit: line(100) }))
    .min(1, { error: 'hãy ghi năm và đơn vị nơi có hành vi' })
    .max(20),
  decidedIn: year,
  remedied: z.boolean(),
});

const shownViolation = z.strictObject({
  id: z.string(),
  acts: z.array(z.strictObject({ year: z.int(), unit: z.string() })),
  decidedIn: z.int(),
  remedied: z.boolean(),
});

const fact = z.union([z.string().max(400), z.number(), z.boolean(), z.null(), z.array(z.string().max(100)).max(100)]);

/** POST /campaigns/:id/results/:subjectId/facts: numbers as text ("84,5"), levels and grades by their words in `dondoc classify`. */
export const factsRequest = z.strictObject({
  facts: z.record(
    z.string().max(100),
    fact.transform((value) => (typeof value === 'number' ? String(value) : value)),
  ),
  ballots: ballots.nullable().default(null),
  violations: z.array(violation).max(50).default([]),
});
export type FactsRequest = z.input<typeof factsRequest>;

/** POST /campaigns/:id/facts/import (multipart, field `file`): how many subjects changed; 0 for the same file again. */
export const factsImported = z.strictObject({ changed: count });
export type FactsImported = z.infer<typeof factsImported>;

/** POST /campaigns/:id/apply-rules */
export const rulesApplied = z.strictObject({ asked: count, proposed: count, undetermined: count });
export type RulesApplied = z.infer<typeof rulesApplied>;

const deciding = {
  /** The plan's key of the body that decides. */
  body: z.string().min(1, { error: 'hãy chọn cấp quyết định' }).max(100),
  documentNumber: line(100).default(''),
  documentDate: z
    .union([day, z.literal('').transform(() => null)])
    .nullable()
    .default(null),
};

/** POST /campaigns/:id/decisions: one level or several at once; `reason` where it differs from what is recommended. */
export const decideRequest = z.strictObject({
  ...deciding,
  decisions: z
    .array(z.strictObject({ subjectId: z.uuid(), level, reason: paragraphs(2_000).default('') }))
    .min(1)
    .max(10_000),
});
export type DecideRequest = z.input<typeof decideRequest>;

export const SUBJECTS = ['organisation', 'collective', 'person'] as const;

/** POST /campaigns/:id/decisions/as-proposed: everybody of one sort who is not decided yet and for whom a level is recommended. */
export const decideAsProposedRequest = z.strictObject({
  ...deciding,
  is: z.enum(SUBJECTS),
  /** What the results page showed; a proposal that has changed since is not decided unseen. */
  basis: z.string().regex(/^[0-9a-f]{64}$/, { error: 'phải là “basis” mà trang kết quả đã trả về' }),
});
export type DecideAsProposedRequest = z.input<typeof decideAsProposedRequest>;

/** How many levels were decided. */
export const decided = z.strictObject({ decided: count });
export type Decided = z.infer<typeof decided>;

export const STATES = ['not-asked', 'undetermined', 'to-decide', 'proposed', 'decided'] as const;
export type ResultState = (typeof STATES)[number];

/** One line of the results: what is proposed, recommended and decided. */
export const resultLine = z.strictObject({
  id: z.uuid(),
  is: z.enum(SUBJECTS),
  name: z.string(),
  unit: z.string().nullable(),
  state: z.enum(STATES),
  /** Words for the state: "Đã quyết định", "Chưa xác định". */
  stateText: z.string(),
  proposed: leveled.nullable(),
  /** After ceilings and places; with a sentence where that changed something. */
  recommended: leveled.nullable(),
  note: z.string().nullable(),
  decided: leveled.nullable(),
});
export type ResultLine = z.infer<typeof resultLine>;

const body = z.strictObject({ key: z.string(), name: z.string() });

const quota = z.strictObject({
  group: z.string(),
  reached: count,
  excellent: count,
  allowed: count.nullable(),
  /** One sentence, and one for each other reading that would allow another number. */
  text: z.string(),
  readings: z.array(z.string()),
});

/** GET /campaigns/:id/results?is=&unit=&state=&cursor=&limit= */
export const resultsQuery = z.strictObject({
  is: z.enum(SUBJECTS, { error: `phải là một trong: ${SUBJECTS.join(', ')}` }).optional(),
  unit: z.uuid({ error: 'phải là mã của một đơn vị' }).optional(),
  state: z.enum(STATES, { error: `phải là một trong: ${STATES.join(', ')}` }).optional(),
  cursor: z
    .string()
    .regex(/^\d{1,7}$/, { error: 'phải là giá trị “next” của trang trước' })
    .optional(),
  limit: z.coerce.number({ error: 'phải là số' }).int().min(1, { error: 'ít nhất 1' }).max(500, { error: 'nhiều nhất 500' }).default(100),
});
export type ResultsQuery = z.output<typeof resultsQuery>;

export const results = z.strictObject({
  ruleSet: z.strictObject({ id: z.string(), document: z.string(), standsInFor: z.string().nullable(), openPoints: z.boolean() }),
  counts: z.array(z.strictObject({ state: z.enum(STATES), text: z.string(), count })),
  /** How many there are of each sort, whatever their state: what the counts add up to. */
  subjects: z.array(z.strictObject({ is: z.enum(SUBJECTS), text: z.string(), count })),
  units: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  /** What would be decided as proposed, by sort, for whom it has not been yet. */
  asProposed: z.array(z.strictObject({ is: z.enum(SUBJECTS), text: z.string(), count, basis: z.string() })),
  deciders: z.array(body),
  quotas: z.array(quota),
  items: z.array(resultLine),
  next: z.string().nullable(),
});
export type Results = z.infer<typeof results>;

const condition = z.strictObject({ fact: z.string(), asks: z.string(), found: z.string(), held: z.boolean(), cite: z.string() });
export const traceLine = z.strictObject({
  level,
  levelText: z.string(),
  says: z.string(),
  cite: z.string(),
  held: z.boolean(),
  conditions: z.array(condition),
});

/** A fact the rule set asks for, as a form shows it. */
export const factField = z.strictObject({
  fact: z.string(),
  label: z.string(),
  type: z.enum(['number', 'choice', 'choices']),
  hint: z.string(),
  choices: z.array(z.strictObject({ value: z.string(), text: z.string() })),
  /** As the form sends it back; empty where nothing has been entered. */
  value: z.string(),
});
export type FactField = z.infer<typeof factField>;

/** GET /campaigns/:id/results/:subjectId: the result with its whole story. */
export const result = z.strictObject({
  line: resultLine,
  /** The table, and the sha-256 of the rules that were asked. */
  table: z.strictObject({ title: z.string(), document: z.string(), article: z.string(), sha256: z.string().nullable() }).nullable(),
  explanation: z.string().nullable(),
  nextLevel: z.string().nullable(),
  evaluated: when.nullable(),
  trace: z.array(traceLine),
  warnings: z.array(z.strictObject({ message: z.string(), cite: z.string().nullable() })),
  ceilings: z.array(z.string()),
  deciders: z.array(body),
  decidersText: z.string(),
  fields: z.array(factField),
  ballots: ballots.nullable(),
  violations: z.array(shownViolation),
  decisions: z.array(
    z.strictObject({
      revision: count,
      level: leveled,
      recommended: leveled.nullable(),
      body: z.string(),
      document: z.string().nullable(),
      reason: z.string().nullable(),
      at: when,
      by: z.string().nullable(),
    }),
  ),
  /** Every change of the facts: before and after. */
  sheets: z.array(
    z.strictObject({
      revision: count,
      at: when,
      by: z.string().nullable(),
      changes: z.array(z.strictObject({ label: z.string(), before: z.string().nullable(), after: z.string() })),
    }),
  ),
  earlier: z.array(z.strictObject({ revision: count, text: z.string(), at: when })),
});
export type Result = z.infer<typeof result>;

/** A rule set in a path. */
export const ruleSetId = z.string().regex(/^[a-z0-9-]{1,60}$/, { error: 'phải là mã của một bộ quy tắc' });

/** GET /rules */
export const ruleSets = z.strictObject({
  items: z.array(z.strictObject({ id: z.string(), document: z.string(), tables: z.array(z.string()) })),
});
export type RuleSets = z.infer<typeof ruleSets>;

/** A part of a page of the rule book. */
export const pagePart = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('heading'), level: z.int(), text: z.string() }),
  z.strictObject({ is: z.literal('paragraph'), text: z.string() }),
  z.strictObject({
    is: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.strictObject({ text: z.string(), under: z.array(z.string()) })),
  }),
]);
export type PagePart = z.infer<typeof pagePart>;

/** GET /rules/:id: a rule set to read, and the running campaigns a set that takes its place would change. */
export const rulePage = z.strictObject({
  id: z.string(),
  title: z.string(),
  parts: z.array(pagePart),
  /** Running campaigns classified by this set, and those classified by a set that this one replaces. */
  campaigns: z.array(z.strictObject({ id: z.uuid(), name: z.string(), under: z.enum(['this', 'replaced']) })),
});
export type RulePage = z.infer<typeof rulePage>;
