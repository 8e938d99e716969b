import { z } from 'zod';
import { LEVELS } from '@libs/domain/classification/level';
import { OPERATORS } from '@libs/domain/classification/table';
import { cite, key, words } from '../plan-schema-parts';

const day = z.iso.date('phải là ngày có thật, dạng 2026-11-25');
const factName = z.string().regex(/^[a-zA-Z]+(?:\.[a-zA-Z]+)*$/, 'chỉ gồm chữ không dấu và dấu chấm');

const fromSetting = z.strictObject({ setting: key });
const operand = z.union([z.number(), z.boolean(), z.string(), z.null(), z.array(z.string()).min(1), fromSetting]);

const condition = z.strictObject({ fact: factName, op: z.enum(OPERATORS), value: operand, absent: z.boolean().exactOptional(), cite });

const warning = z.strictObject({ code: key, message: words, cite });

const row = z.strictObject({
  outcome: z.enum(LEVELS),
  says: words,
  cite,
  when: z.array(condition),
  warning: warning.exactOptional(),
  /** A row of an open point: there only where the board says so. */
  onlyIf: key.exactOptional(),
});

/** An open point the board must settle before the table can be used; it has no default. */
const setting = z.strictObject({ question: words, type: z.enum(['number', 'flag']), cite });

/** The shape of a rule file, strict. What its parts say of each other is `rule-coherence`'s. */
export const ruleSchema = z.strictObject({
  id: key,
  kind: key,
  title: words,
  document: words,
  article: words,
  validFrom: day,
  validTo: day.nullable(),
  standsInFor: words.exactOptional(),
  unconfirmed: words.exactOptional(),
  /** The rule set it takes the place of, for "what changed". */
  replaces: key.exactOptional(),
  settings: z.record(key, setting).default({}),
  facts: z.record(factName, words),
  derived: z.record(factName, words).default({}),
  rows: z.array(row).min(1),
  remarks: z.array(z.strictObject({ when: z.array(condition).min(1), warning })).default([]),
  openPoints: z.array(words).default([]),
});

export type RuleFile = z.output<typeof ruleSchema>;
export type RuleFileRow = RuleFile['rows'][number];
export type RuleFileCondition = RuleFileRow['when'][number];
