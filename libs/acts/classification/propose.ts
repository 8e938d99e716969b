import { evaluate } from '@libs/domain/classification/evaluate';
import { explain, explainNextLevel } from '@libs/domain/classification/explain';
import { exactFacts } from '@libs/domain/classification/fact-text';
import { warningInArticles } from '@libs/domain/classification/in-articles';
import { nextLevel } from '@libs/domain/classification/next-level';
import { readFacts } from '@libs/domain/classification/read-facts';
import { tableKindFor } from '@libs/domain/classification/subject';
import type { RuleTable } from '@libs/domain/classification/table';
import { traceLines } from '@libs/domain/classification/trace-words';
import { outsideValidity } from '@libs/domain/classification/validity';
import { Refusal } from '@libs/domain/refusal';
import type { CampaignRules } from './campaign-rules';
import type { FactSheet, NewEvaluation, Subject } from './classification.repository';

/**
 * What the rules propose for a subject by the facts entered for it, with the whole trace; where a fact, a setting or a standard is missing
 * no level at all, and what is missing. Null where nothing has changed since the last time.
 */
export function propose(rules: CampaignRules, subject: Subject): NewEvaluation | null {
  const kind = tableKindFor(subject, rules.kinds);
  if (kind === null)
    return undetermined(
      rules,
      subject,
      null,
      'bộ quy tắc của kế hoạch không có tiêu chuẩn cho đối tượng này; cấp có thẩm quyền tự quyết định',
    );
  try {
    return evaluated(rules, subject, rules.table(kind));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undetermined(rules, subject, kind, lowerFirst(error.message));
  }
}

function evaluated(rules: CampaignRules, subject: Subject, table: RuleTable): NewEvaluation | null {
  const { sheet, evaluation: last } = subject;
  if (sheet?.kind !== table.kind) return undetermined(rules, subject, table.kind, missingFacts(table), table.sha256);
  if (last?.factSheetId === sheet.id && last.ruleSha256 === table.sha256) return null;
  const facts = readFacts(table, exactFacts(sheet.facts));
  const evaluation = evaluate(table, facts);
  const validity = outsideValidity(table, `${rules.campaign.year}-12-31`);
  const warnings = [...evaluation.warnings, ...(validity ? [validity] : [])].map(warningInArticles);
  const above = nextLevel(table, facts, evaluation);
  return {
    ...basis(rules, subject, table.kind, table.sha256, sheet),
    level: evaluation.level,
    missing: null,
    trace: traceLines(table, evaluation),
    warnings,
    explanation: explain(table, facts, { ...evaluation, warnings }),
    nextLevel: above && explainNextLevel(table, above),
  };
}

function missingFacts({ facts }: RuleTable): string {
  return `thiếu ${Object.values(facts).join('; ')}`;
}

function undetermined(
  rules: CampaignRules,
  subject: Subject,
  kind: string | null,
  why: string,
  sha256: string | null = null,
): NewEvaluation | null {
  const missing = `Chưa xác định: ${why.replace(/\.$/, '')}.`;
  const { sheet, evaluation: last } = subject;
  if (last?.missing === missing && last.factSheetId === (sheet?.id ?? null) && last.ruleSha256 === sha256) return null;
  const nothing = { level: null, missing, trace: [], warnings: [], explanation: missing, nextLevel: null };
  return { ...basis(rules, subject, kind, sha256, sheet), ...nothing };
}

type Basis = Pick<NewEvaluation, 'subjectId' | 'revision' | 'factSheetId' | 'ruleSet' | 'kind' | 'ruleSha256'>;

function basis(
  { ruleSet }: CampaignRules,
  { id, evaluation }: Subject,
  kind: string | null,
  ruleSha256: string | null,
  sheet: FactSheet | null,
): Basis {
  return { subjectId: id, revision: (evaluation?.revision ?? 0) + 1, factSheetId: sheet?.id ?? null, ruleSet, kind, ruleSha256 };
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
