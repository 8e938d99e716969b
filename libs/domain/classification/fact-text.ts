import { isExact, readExact } from '../exact/exact';
import { fold } from '../text/fold';
import type { Reading } from '../text/reading';
import { factSpec, type Facts, type FactSpec, isList } from './facts';
import { readFacts } from './read-facts';
import type { RuleTable } from './table';
import { choiceWord } from './words';

/** A fact as it is kept and sent: numbers as the text that was written, so that 84.995 stays what it is. */
export type EnteredFact = string | boolean | null | readonly string[];
export type EnteredFacts = Readonly<Record<string, EnteredFact>>;

const NUMBERS = ['points', 'percent', 'count'];

/** Entered facts as `readFacts` wants them: numbers exact, everything else as it came. */
export function exactFacts(entered: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const read = ([name, value]: [string, unknown]): [string, unknown] => {
    const isText = typeof value === 'string' && NUMBERS.includes(factSpec(name)?.type ?? '');
    return [name, isText ? (readExact(value.trim().replace(',', '.')) ?? value) : value];
  };
  return Object.fromEntries(Object.entries(entered).map(read));
}

/** Checked by the reader of `dondoc classify`, and written one way only, so that the same facts are the same text. Throws its Refusal. */
export function checkedFacts(table: RuleTable, entered: unknown, path = 'facts'): EnteredFacts {
  return writtenFacts(table, readFacts(table, isRecord(entered) ? exactFacts(entered) : entered, path));
}

/** The facts of a table as text; what follows from them is left out. */
export function writtenFacts(table: RuleTable, facts: Facts): EnteredFacts {
  return Object.fromEntries(
    Object.keys(table.facts).map((name): [string, EnteredFact] => {
      const value = facts[name] ?? null;
      return [name, isExact(value) ? value.toString(LONGEST) : value];
    }),
  );
}

/** More decimals than any number may be written with. */
const LONGEST = 400;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const YES_NO = { yes: 'Có', no: 'Không' };
const NONE = 'Không có';

/** A fact as it stands in a cell: "84,5", "Có", "Tốt", "không lấy phiếu tín nhiệm". */
export function factCell(spec: FactSpec, value: EnteredFact): string {
  if (value === null) return spec.none ?? '';
  if (typeof value === 'boolean') return value ? YES_NO.yes : YES_NO.no;
  if (isList(value)) return value.length === 0 ? NONE : value.map((one) => choiceWord(one, spec.of ?? [])).join('; ');
  return spec.of ? choiceWord(value, spec.of) : value.replace('.', ',');
}

/** The words a cell may hold, for its drop-down list; null where it holds a number or several words. */
export function cellChoices(spec: FactSpec): string[] | null {
  if (spec.type === 'flag') return [YES_NO.yes, YES_NO.no];
  if (spec.type !== 'choice') return null;
  return [...(spec.of ?? []).map((one) => choiceWord(one, spec.of ?? [])), ...(spec.none === undefined ? [] : [spec.none])];
}

/** What a cell says, whatever its case and marks; a fault names what would do. Whether the number fits is for `readFacts`. */
export function readFactCell(spec: FactSpec, text: string): Reading<EnteredFact> {
  if (spec.none !== undefined && fold(text) === fold(spec.none)) return { value: null };
  if (spec.type === 'choices') return readChoices(spec, text);
  const choices = cellChoices(spec);
  if (choices === null) return readNumber(spec, text);
  const at = choices.findIndex((choice) => fold(choice) === fold(text));
  if (at < 0) return { fault: `“${text}” không có trong danh sách; chọn ${choices.map((choice) => `“${choice}”`).join(', ')}.` };
  return { value: spec.type === 'flag' ? at === 0 : (spec.of?.[at] ?? null) };
}

function readNumber(spec: FactSpec, text: string): Reading<EnteredFact> {
  const plain = text
    .replace(/(?:%|điểm)$/u, '')
    .trimEnd()
    .replace(',', '.');
  if (readExact(plain) !== null) return { value: plain };
  const none = spec.none === undefined ? '' : `, hoặc “${spec.none}”`;
  return { fault: `“${text}” không phải số; ghi số như 84,5${none}.` };
}

function readChoices(spec: FactSpec, text: string): Reading<EnteredFact> {
  if (fold(text) === fold(NONE)) return { value: [] };
  const [words, of] = [text.split(/[;,]/).map(fold), spec.of ?? []];
  const known = words.map((word) => of.find((one) => fold(choiceWord(one, of)) === word));
  const read = known.filter((one) => one !== undefined);
  if (read.length === words.length) return { value: read };
  return {
    fault: `“${text}” không rõ; ghi các mức cách nhau bằng dấu chấm phẩy, hoặc “${NONE}”. Các mức: ${of.map((one) => choiceWord(one, of)).join('; ')}.`,
  };
}
