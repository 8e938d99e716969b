import { type Exact, isExact, isRounded, writeExact } from '../exact/exact';
import { type FactSpec, type FactType, type FactValue, isList } from './facts';
import { DISCIPLINES, type Level } from './level';
import type { Condition, Operator } from './table';

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  completed: 'Hoàn thành nhiệm vụ',
  not_completed: 'Không hoàn thành nhiệm vụ',
};

const GRADE_WORDS: Readonly<Record<string, string>> = { excellent: 'Xuất sắc', good: 'Tốt', average: 'Trung bình', poor: 'Kém' };

const OTHER_WORDS: Readonly<Record<string, string>> = {
  none: 'không bị kỷ luật',
  disciplined: 'bị kỷ luật',
  remedied: 'bị kỷ luật nhưng tự phát hiện và đã khắc phục xong hậu quả',
  reprimand: 'khiển trách',
  warning_or_heavier: 'cảnh cáo trở lên',
  under_3_months: 'dưới 3 tháng',
  '3_to_under_6_months': 'từ 3 đến dưới 6 tháng',
};

/** A word of an input list as people say it; `of` is the list it comes from (levels and grades share names). */
export function choiceWord(choice: string, of: readonly string[]): string {
  if (of.includes('average')) return GRADE_WORDS[choice] ?? choice;
  return isLevel(choice) ? LEVEL_WORDS[choice] : (OTHER_WORDS[choice] ?? choice);
}

function isLevel(choice: string): choice is Level {
  return Object.hasOwn(LEVEL_WORDS, choice);
}

/** "84,5", "khoảng 66,666667": the decimal comma of Vietnamese, and said where it is rounded, or 84,9999999 would be told as 85. */
export function numberWords(value: Exact): string {
  return `${isRounded(value) ? 'khoảng ' : ''}${writeExact(value).replace('.', ',')}`;
}

const UNITS: Readonly<Partial<Record<FactType, string>>> = { points: ' điểm', percent: '%' };

/** A value as people write it: "72 điểm", "66,666667%", "có", "Hoàn thành tốt nhiệm vụ". */
export function valueWords(spec: FactSpec, value: FactValue): string {
  if (value === null) return spec.none ?? 'không có';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (isExact(value)) return `${numberWords(value)}${UNITS[spec.type] ?? ''}`;
  const { of = [] } = spec;
  return typeof value === 'string' ? choiceWord(value, of) : value.map((one) => choiceWord(one, of)).join(', ');
}

/** What a condition asks for: "từ 85 điểm trở lên", "dưới 50%", "không bị kỷ luật". */
export function demandWords(spec: FactSpec, { op, value }: Condition): string {
  if (isList(value)) return value.map((one) => valueWords(spec, one)).join(' hoặc ');
  const words = valueWords(spec, value);
  if (op === 'at_least') return atTop(spec, value) ? words : `từ ${words} trở lên`;
  if (op === 'at_most') return `không quá ${words}`;
  if (op === 'more_than') return `trên ${words}`;
  return op === 'less_than' ? `dưới ${words}` : words;
}

const OPPOSITES: Readonly<Partial<Record<Operator, Operator>>> = {
  at_least: 'less_than',
  less_than: 'at_least',
  more_than: 'at_most',
  at_most: 'more_than',
};

/** What would have to be for a condition not to hold: "từ 50 điểm trở lên", "không có", "khác “bị kỷ luật”". */
export function oppositeWords(spec: FactSpec, condition: Condition): string {
  const { op, value } = condition;
  if (typeof value === 'boolean') return valueWords(spec, !value);
  if (spec.of === DISCIPLINES) return choiceWord('none', DISCIPLINES);
  const opposite = OPPOSITES[op];
  if (opposite === undefined) return `khác “${demandWords(spec, condition)}”`;
  const none = spec.type === 'count' && opposite === 'less_than' && isExact(value) && value.equals(1);
  return none ? 'không có' : demandWords(spec, { ...condition, op: opposite });
}

/** Nothing lies above: "100%" and "Xuất sắc" need no "trở lên". */
function atTop(spec: FactSpec, value: Condition['value']): boolean {
  return value === 'excellent' || (spec.type !== 'count' && isExact(value) && value.equals(100));
}
