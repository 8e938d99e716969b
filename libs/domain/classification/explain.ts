import { ask, type ConditionTrace, type Evaluation } from './evaluate';
import { type Facts, specOf } from './facts';
import { type NextLevel, nextLevel } from './next-level';
import type { Condition, Row, RuleTable } from './table';
import { demandWords, LEVEL_WORDS, oppositeWords, valueWords } from './words';

/**
 * Why a table proposes a level, for whoever it concerns: the row that held in the source's words with its article, the facts it stands on,
 * every warning, what was missing for the next level, and who decides. Several Vietnamese sentences, one paragraph.
 */
export function explain(table: RuleTable, facts: Facts, evaluation: Evaluation): string {
  const row = table.rows[evaluation.trace.length - 1];
  if (!row) throw new RangeError('an evaluation without a row');
  const grounds = ask(row.when, facts).map((one) => ground(table, one));
  const above = nextLevel(table, facts, evaluation);
  return [
    `Đề xuất mức ${LEVEL_WORDS[evaluation.level]}: ${lowerFirst(row.says)} (${table.document}, ${row.cite}).`,
    ...(grounds.length > 0 ? [`Căn cứ: ${grounds.join('; ')}.`] : []),
    ...evaluation.warnings.map(({ message, cite }) => `Lưu ý${cite === undefined ? '' : ` (${cite})`}: ${message}`),
    above ? explainNextLevel(table, above) : 'Không có mức nào cao hơn; mức xuất sắc còn phải trong số lượng được phép.',
    'Đây là đề xuất của máy theo các dữ kiện đã nhập; cấp có thẩm quyền quyết định.',
  ].join(' ');
}

/** What would have been needed for the level above, one Vietnamese sentence. */
export function explainNextLevel(table: RuleTable, { level, row, unmet, obstacles }: NextLevel): string {
  const needs = [...unmet.map((one) => need(table, one)), ...obstacles.map((obstacle) => avoid(table, obstacle, row.cite))];
  return `Muốn đạt mức ${LEVEL_WORDS[level]} (${row.cite}) thì cần: ${needs.join('; ')}.`;
}

/** "Tổng điểm đánh giá: 72 điểm (từ 70 điểm trở lên)"; what is asked for is left out where it is just what was found. */
function ground(table: RuleTable, { condition, actual }: ConditionTrace): string {
  const [found, asked] = [valueWords(specOf(condition.fact), actual), demandWords(specOf(condition.fact), condition)];
  return `${label(table, condition)}: ${found}${found === asked ? '' : ` (${asked})`}`;
}

function need(table: RuleTable, { condition, actual }: ConditionTrace): string {
  return `${label(table, condition)}: ${demandWords(specOf(condition.fact), condition)} (thực tế: ${valueWords(specOf(condition.fact), actual)})`;
}

/** A single condition is turned round; of several it is enough that one does not hold. */
function avoid(table: RuleTable, { says, cite, when: [first, ...rest] }: Row, goalCite: string): string {
  const article = cite === goalCite ? '' : ` (${cite})`;
  if (first && rest.length === 0) return `${label(table, first)}: ${oppositeWords(specOf(first.fact), first)}${article}`;
  return `không thuộc trường hợp “${lowerFirst(says)}”${article}`;
}

function label(table: RuleTable, { fact }: Condition): string {
  return table.facts[fact] ?? table.derived[fact] ?? fact;
}

/** A sentence inside a sentence; an abbreviation keeps its capitals. */
function lowerFirst(text: string): string {
  const second = text.charAt(1);
  return second === second.toLowerCase() ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
