import { exact, isExact } from '@libs/domain/exact/exact';
import { specOf } from '@libs/domain/classification/facts';
import { gap, unreachableRows } from '@libs/domain/classification/reach';
import type { Condition, Operand, Row, RuleTable } from '@libs/domain/classification/table';
import { valueWords } from '@libs/domain/classification/words';
import { Refusal } from '@libs/domain/refusal';
import type { Mistake } from '../explain-issue';
import { fingerprint } from '../fingerprint';
import type { RuleFile, RuleFileCondition, RuleFileRow } from './rule-schema';

/** What a board has settled of a table's open points: exact numbers from 0 to 100, or yes and no. */
export type RuleSettings = Readonly<Record<string, unknown>>;

/**
 * The table with its open points settled. Throws a Refusal for one that is missing, unknown or of the wrong kind (there are no defaults),
 * and for settings under which a row could never be reached or a case would be left over.
 */
export function bindRules(file: RuleFile, settings: RuleSettings): RuleTable {
  checkSettings(file, settings);
  const rows = file.rows.filter(({ onlyIf }) => onlyIf === undefined || settings[onlyIf] === true).map((row) => bindRow(row, settings));
  if (hasOpenPoints(file)) refuseContradiction(file, rows);
  const { id, kind, title, document, article, validFrom, validTo, facts, derived, openPoints, standsInFor, unconfirmed } = file;
  return {
    ...{ id, kind, title, document, article, validFrom, validTo, facts, derived, openPoints, rows },
    ...(standsInFor === undefined ? {} : { standsInFor }),
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
    remarks: file.remarks.map(({ when, warning }) => ({ when: when.map((condition) => bind(condition, settings)), warning })),
    sha256: fingerprint({ file, settings: writtenSettings(settings) }),
  };
}

/** With open points the rows are only known once the board has settled them. */
export function hasOpenPoints(file: RuleFile): boolean {
  return Object.keys(file.settings).length > 0;
}

function refuseContradiction(file: RuleFile, rows: readonly Row[]): void {
  const [first] = reachMistakes(rows);
  if (!first) return;
  const says = rows[Number(first.path[1])]?.says ?? file.title;
  const message = `Với các điểm mở đã quyết định, bảng không dùng được (“${says}”): ${first.message}.`;
  throw new Refusal('settings-contradict', message, { path: 'settings', cite: `${file.document}, ${file.article}` });
}

/** A number by what it is, not by how many zeros it was written with. */
function writtenSettings(settings: RuleSettings): Record<string, string> {
  const written = Object.entries(settings).map(([name, value]): [string, string] => [
    name,
    isExact(value) ? value.toFraction() : String(value),
  ]);
  return Object.fromEntries(written);
}

/** Rows that no case can reach, and a case that no row catches; row numbers are those of the table given. */
export function reachMistakes(rows: readonly Row[]): Mistake[] {
  const dead = unreachableRows(rows).map((at) => ({
    path: ['rows', at],
    message: 'không trường hợp nào đi đến dòng này; các dòng trước đã bắt hết',
  }));
  const open = gap(rows);
  const example = Object.entries(open ?? {}).map(([fact, value]) => `${fact} = ${valueWords(specOf(fact), value)}`);
  return open ? [...dead, { path: ['rows'], message: `có trường hợp không dòng nào bắt, ví dụ: ${example.join('; ')}` }] : dead;
}

function bindRow({ outcome, says, cite, when, warning }: RuleFileRow, settings: RuleSettings): Row {
  return { outcome, says, cite, when: when.map((condition) => bind(condition, settings)), ...(warning ? { warning } : {}) };
}

function bind({ fact, op, value, absent, cite }: RuleFileCondition, settings: RuleSettings): Condition {
  return { fact, op, value: operand(value, settings), cite, ...(absent === undefined ? {} : { absent }) };
}

function operand(value: RuleFileCondition['value'], settings: RuleSettings): Operand {
  if (typeof value === 'number') return exact(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = settings[value.setting];
  return isExact(given) || typeof given === 'boolean' ? given : null;
}

function checkSettings(file: RuleFile, settings: RuleSettings): void {
  const cite = `${file.document}, ${file.article}`;
  for (const name of Object.keys(settings)) {
    if (Object.hasOwn(file.settings, name)) continue;
    throw new Refusal('unknown-key', `Bộ quy tắc ${file.id} không có điểm mở “${name}”; hãy bỏ đi.`, { path: `settings.${name}`, cite });
  }
  for (const [name, { question, type, cite: asked }] of Object.entries(file.settings)) {
    const given = settings[name];
    const about = { path: `settings.${name}`, cite: asked };
    const wanted = type === 'flag' ? 'true (có) hoặc false (không)' : 'số từ 0 đến 100';
    if (given === undefined)
      throw new Refusal('missing-key', `Chưa quyết định: ${question} Cần ${wanted}; không có giá trị mặc định.`, about);
    const fits = type === 'flag' ? typeof given === 'boolean' : isExact(given) && given.gte(0) && given.lte(100);
    if (!fits) throw new Refusal('wrong-value', `${question} Cần ${wanted}.`, about);
  }
}
