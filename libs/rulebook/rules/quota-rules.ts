import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { QUOTA_BASES, QUOTA_ROUNDINGS, type QuotaSettings } from '@libs/domain/classification/quota';
import { exact } from '@libs/domain/exact/exact';
import { Refusal } from '@libs/domain/refusal';
import { cite, key, words } from '../plan-schema-parts';
import { readDataFile } from '../read-data-file';
import { ruleSetIds } from './load-rules';

/** One setting with its source; null is an open point that the board must settle. */
const settled = <S extends z.ZodType>(value: S): z.ZodObject<{ value: z.ZodNullable<S>; cite: typeof cite }, z.core.$strict> =>
  z.strictObject({ value: value.nullable(), cite });

const quotaSchema = z.strictObject({
  id: key,
  document: words,
  percent: settled(z.number().min(0).max(100)),
  base: settled(z.enum(QUOTA_BASES)),
  rounding: settled(z.enum(QUOTA_ROUNDINGS)),
  smallGroupFloor: settled(z.boolean()),
  /** Whether a superior may grant another percentage. */
  ceiling: z.strictObject({ allowed: z.boolean(), cite }),
  /** Who is counted together, for people to read: the caller forms the groups. */
  groups: z.array(z.strictObject({ kind: key, within: words, cite })).min(1),
});

export type QuotaRules = z.output<typeof quotaSchema>;

/** Reads a quota file's text. Throws a Refusal with every mistake by line and column. */
export function readQuotaRules(text: string, fileName: string): QuotaRules {
  return readDataFile(text, fileName, quotaSchema);
}

/** Whether a rule set of the library says anything of a quota (`quota.yaml` beside its tables). */
export function hasQuotaRules(ruleSet: string): boolean {
  return ruleSetIds().includes(ruleSet) && existsSync(join(__dirname, ruleSet, 'quota.yaml'));
}

/** The quota of a rule set of the library. Throws a Refusal where it has none. */
export function loadQuotaRules(ruleSet: string): QuotaRules {
  if (!hasQuotaRules(ruleSet))
    throw new Refusal('no-quota', `Bộ quy tắc “${ruleSet}” không có quy định về số lượng xuất sắc.`, { path: 'ruleSet', cite: 'H19-15' });
  return readQuotaRules(readFileSync(join(__dirname, ruleSet, 'quota.yaml'), 'utf8'), `${ruleSet}/quota.yaml`);
}

/**
 * The settings to count with: what the board says, else what the source says. Throws a Refusal, naming the open point, for what neither
 * says, and for a ceiling the source knows nothing of.
 */
export function quotaSettings(rules: QuotaRules, board: Partial<QuotaSettings> = {}): QuotaSettings {
  const refuse = (name: string, question: string, { cite: asked }: { cite: string }): never => {
    throw new Refusal('missing-key', `Chưa quyết định: ${question} Không có giá trị mặc định.`, { path: `settings.${name}`, cite: asked });
  };
  if (board.ceiling !== undefined && !rules.ceiling.allowed)
    throw new Refusal('no-ceiling-in-source', 'Văn bản không cho tỷ lệ riêng; hãy bỏ “ceiling”.', {
      path: 'settings.ceiling',
      cite: rules.ceiling.cite,
    });
  const { percent, base, rounding, smallGroupFloor } = rules;
  return {
    percent: board.percent ?? (percent.value === null ? refuse('percent', 'tỷ lệ bao nhiêu phần trăm?', percent) : exact(percent.value)),
    base: board.base ?? base.value ?? refuse('base', 'tính tỷ lệ trên số nào?', base),
    rounding: board.rounding ?? rounding.value ?? refuse('rounding', 'làm tròn thế nào?', rounding),
    smallGroupFloor:
      board.smallGroupFloor ?? smallGroupFloor.value ?? refuse('smallGroupFloor', 'nhóm dưới 05 có được chọn 01 không?', smallGroupFloor),
    ...(board.ceiling === undefined ? {} : { ceiling: board.ceiling }),
    ...(board.classified === undefined ? {} : { classified: board.classified }),
  };
}
