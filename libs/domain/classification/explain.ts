import { type ConditionTrace, type Evaluation } from './evaluate';
import { type Facts, factSpec } from './facts';
import { type NextLevel, nextLevel } from './next-level';
import type { Condition, Row, RuleTable } from './table';
import { demandWords, LEVEL_WORDS, valueWords } from './words';

/**
 * Why a table proposes a level, for whoever it concerns: the row that held in the source's words with its article, the facts it stands on,
 * every warning, what was missing for the next level, and who decides. Several Vietnamese sentences, one paragraph.
 */
export function explain(table: RuleTable, facts: Facts, evaluation: Evaluation): string {
  const row = table.rows[evaluation.trace.length - 1];
  const held = evaluation.trace[evaluation.trace.length - 1];
  if (!row || !held) throw new RangeError('an evaluation without a row');
  const grounds = held.conditions.map((one) => ground(table, one));
  const above = nextLevel(table, facts, evaluation);
  return [
    `Đề xuất mức ${LEVEL_WORDS[evaluation.level]}: ${lowerFirst(row.says)} (${table.document}, ${row.cite}).`,
    ...(grounds.length > 0 ? [`Căn cứ: ${grounds.join('; ')}.`] : []),
    ...evaluation.warnings.map(({ message, cite }) => `Lưu ý: ${message}${cite === undefined ? '' : ` (${cite})`}`),
    above ? explainNextLevel(table, above) : 'Không có mức nào cao hơn; mức xuất sắc còn phải trong số lượng được phép.',
    'Đây là đề xuất của máy theo các dữ kiện đã nhập; cấp có thẩm quyền quyết định.',
  ].join(' ');
}

/** What would have been needed for the level above, one Vietnamese sentence. */
export function explainNextLevel(table: RuleTable, { level, row, unmet, obstacles }: NextLevel): string {
  const needs = [...unmet.map((one) => need(table, one)), ...obstacles.map((obstacle) => avoid(table, obstacle))];
  return `Để đạt mức ${LEVEL_WORDS[level]} (${row.cite}) còn phải: ${needs.join('; ')}.`;
}

/** "Tổng điểm đánh giá: 72 điểm (quy định: từ 70 điểm trở lên)". */
function ground(table: RuleTable, { condition, actual }: ConditionTrace): string {
  return `${label(table, condition.fact)}: ${words(condition, actual)} (quy định: ${demand(condition)})`;
}

function need(table: RuleTable, { condition, actual }: ConditionTrace): string {
  return `${label(table, condition.fact)}: ${demand(condition)} (thực tế: ${words(condition, actual)}; ${condition.cite})`;
}

/** A single condition is turned round; of several it is enough that one does not hold. */
function avoid(table: RuleTable, { says, cite, when: [first, ...rest] }: Row): string {
  if (first && rest.length === 0) return `${label(table, first.fact)}: không phải ${demand(first)} (${cite})`;
  return `không thuộc trường hợp “${lowerFirst(says)}” (${cite})`;
}

function label(table: RuleTable, fact: string): string {
  return table.facts[fact] ?? table.derived[fact] ?? fact;
}

function demand(condition: Condition): string {
  return demandWords(factSpec(condition.fact) ?? { type: 'flag' }, condition);
}

function words(condition: Condition, actual: ConditionTrace['actual']): string {
  return valueWords(factSpec(condition.fact) ?? { type: 'flag' }, actual);
}

/** A sentence inside a sentence; what begins with a name or an abbreviation keeps its capitals. */
function lowerFirst(text: string): string {
  const second = text.charAt(1);
  return second !== second.toLowerCase() ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
