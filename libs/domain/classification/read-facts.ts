import { isExact, isWhole } from '../exact/exact';
import { Refusal } from '../refusal';
import { DERIVED_FACTS, type Facts, type FactSpec, type FactType, type FactValue, numberOf, specOf } from './facts';
import type { RuleTable } from './table';
import { choiceWord } from './words';

/**
 * The facts of one subject as a table needs them, from nested input whose numbers are exact. Nothing is defaulted: throws a Refusal with
 * the path and the table's article for a missing or unknown key, a wrong type, a number out of range, or a part larger than its whole.
 */
export function readFacts(table: RuleTable, input: unknown, path = 'facts'): Facts {
  if (input === undefined) throw refuse(table, 'missing-key', 'Thiếu các dữ kiện để xếp loại.', path);
  const names = Object.keys(table.facts);
  const given = new Map(leaves(input, ''));
  for (const [name] of given) if (!names.includes(name)) throw misplaced(table, names, name, path);
  const facts: Record<string, FactValue> = {};
  for (const name of names) facts[name] = readFact(table, name, given.get(name), path);
  for (const name of names) refuseLargerPart(table, facts, name, path);
  for (const [name, { from, derive }] of Object.entries(DERIVED_FACTS)) if (from.every((one) => one in facts)) facts[name] = derive(facts);
  return facts;
}

/** `{a: {b: 1}}` as `a.b` → 1; what is not a group of keys is a leaf. */
function leaves(value: unknown, name: string): [string, unknown][] {
  if (!isGroup(value)) return [[name, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, name === '' ? key : `${name}.${key}`));
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExact(value);
}

function readFact(table: RuleTable, name: string, value: unknown, path: string): FactValue {
  const [spec, label] = [specOf(name), table.facts[name] ?? name];
  if (value === undefined) throw refuse(table, 'missing-key', `Thiếu dữ kiện “${label}”; cần ${expected(spec)}.`, `${path}.${name}`);
  const read = accept(spec, value);
  if (read === undefined) throw refuse(table, 'wrong-value', `“${label}” không nhận được; cần ${expected(spec)}.`, `${path}.${name}`);
  return read;
}

/** The value where it fits the specification, undefined where it does not. */
function accept(spec: FactSpec, value: unknown): FactValue | undefined {
  if (value === null) return spec.none === undefined ? undefined : null;
  if (spec.type === 'flag') return typeof value === 'boolean' ? value : undefined;
  const isWord = (one: unknown): one is string => spec.of?.some((word) => word === one) === true;
  if (spec.type === 'choices') return Array.isArray(value) && value.every(isWord) ? value : undefined;
  if (spec.of) return isWord(value) ? value : undefined;
  if (!isExact(value) || value.lt(0)) return undefined;
  return (spec.type === 'count' ? isWhole(value) : value.lte(100)) ? value : undefined;
}

function refuseLargerPart(table: RuleTable, facts: Facts, name: string, path: string): void {
  const { within } = specOf(name);
  if (within === undefined || numberOf(facts, name).lte(numberOf(facts, within))) return;
  const message = `“${table.facts[name] ?? name}” không thể lớn hơn “${table.facts[within] ?? within}”; hãy kiểm tra lại hai số này.`;
  throw refuse(table, 'part-larger-than-whole', message, `${path}.${name}`);
}

function misplaced(table: RuleTable, names: readonly string[], name: string, path: string): Refusal {
  const at = name === '' ? path : `${path}.${name}`;
  const isGroupName = name === '' || names.some((one) => one.startsWith(`${name}.`));
  if (isGroupName) return refuse(table, 'wrong-value', `“${at}” phải là một nhóm khóa: giá trị.`, at);
  return refuse(table, 'unknown-key', `Quy tắc này không có dữ kiện “${name}”; hãy bỏ đi hoặc sửa lại tên.`, at);
}

function expected({ type, of, none }: FactSpec): string {
  const orNull = none === undefined ? '' : `, hoặc null (${none})`;
  if (type === 'flag') return 'true (có) hoặc false (không)';
  const choices = of?.map((choice) => `${choice} (${choiceWord(choice, of)})`).join(', ');
  if (type === 'choices') return `danh sách các mức trong số: ${choices}`;
  return `${choices === undefined ? NUMBERS[type] : `một trong: ${choices}`}${orNull}`;
}

const NUMBERS: Readonly<Partial<Record<FactType, string>>> = {
  count: 'số nguyên không âm',
  points: 'số từ 0 đến 100',
  percent: 'số từ 0 đến 100',
};

function refuse(table: RuleTable, code: string, message: string, path: string): Refusal {
  return new Refusal(code, message, { path, cite: `${table.document}, ${table.article}` });
}
