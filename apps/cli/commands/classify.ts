import { z } from 'zod';
import { evaluate, type RowTrace } from '@libs/domain/classification/evaluate';
import type { FactValue } from '@libs/domain/classification/facts';
import { holds } from '@libs/domain/classification/holds';
import { readFacts } from '@libs/domain/classification/read-facts';
import type { RuleTable } from '@libs/domain/classification/table';
import { exact, isExact, writeExact } from '@libs/domain/exact/exact';
import type { Warning } from '@libs/domain/plan/warning';
import { loadTable } from '@libs/rulebook/rules/load-rules';
import { writeLossless } from '../lossless-json';
import { questionCommand } from '../question-command';
import { exactInside, outNumber } from './exact-fields';

const word = z.string({ error: 'phải là chữ' });
const group = z.record(z.string(), z.unknown());

/** Read, checked and fingerprinted once a process, however many ask. */
const tables = new Map<string, RuleTable>();

export const classify = questionCommand({
  name: 'classify',
  summary: 'Mức mà bộ quy tắc đề xuất, với từng điều kiện và điều khoản (H19-03 đến H19-13).',
  help: `
Vào:  {id, ruleSet, kind, facts, settings?}
      ruleSet, kind  bộ quy tắc và đối tượng: h19-2024 có organisation, branch, member, committee
      facts        mọi dữ kiện của bảng, không có giá trị mặc định
      settings     chỉ cho bộ quy tắc có điểm mở: những gì ban chỉ đạo đã quyết định
Ra:   {id, level, ruleSet, sha256, trace: [{outcome, cite, held, conditions}], warnings}
      trace        các dòng theo thứ tự đến dòng đã đạt; condition: {fact, op, value, actual, held, cite}`,
  question: { ruleSet: word, kind: word, facts: z.unknown(), settings: group.exactOptional() },
  answer({ ruleSet, kind, facts, settings = {} }) {
    const table = tableFor(ruleSet, kind, settings);
    const { level, trace, warnings } = evaluate(table, readFacts(table, exactInside(facts, 'facts')));
    return {
      level,
      ruleSet: table.id,
      sha256: table.sha256,
      trace: trace.map(writtenRow),
      warnings: [...warnings, ...roundedAway(table, trace)],
    };
  },
});

function tableFor(ruleSet: string, kind: string, settings: Readonly<Record<string, unknown>>): RuleTable {
  const name = writeLossless([ruleSet, kind, settings]);
  const given = Object.entries(settings).map(([key, value]): [string, unknown] => [key, exactInside(value, `settings.${key}`)]);
  const table = tables.get(name) ?? loadTable(ruleSet, kind, Object.fromEntries<unknown>(given));
  tables.set(name, table);
  return table;
}

/** Told where the trace shows a rounded number that, taken as written, would decide otherwise (84.9999999 is shown as 85). */
function roundedAway(table: RuleTable, trace: readonly RowTrace[]): Warning[] {
  const asked = trace.flatMap(({ conditions }) => conditions);
  const misleading = asked.filter(({ condition, actual, held }) => isExact(actual) && holds(condition, exact(writeExact(actual))) !== held);
  return [...new Set(misleading.map(({ condition }) => condition.fact))].map((fact) => ({
    code: 'rounded-in-trace',
    message: `“${table.facts[fact] ?? table.derived[fact] ?? fact}” trong phần giải trình đã làm tròn; kết quả tính theo số chính xác.`,
  }));
}

function writtenRow({ outcome, cite, held, conditions }: RowTrace): object {
  return {
    outcome,
    cite,
    held,
    conditions: conditions.map(({ condition: { fact, op, value, cite: article }, actual, held: met }) => {
      return { fact, op, value: written(value), actual: written(actual), held: met, cite: article };
    }),
  };
}

function written(value: FactValue): unknown {
  return isExact(value) ? outNumber(value) : value;
}
