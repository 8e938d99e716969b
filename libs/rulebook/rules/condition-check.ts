import { GRADES, LEVELS } from '@libs/domain/classification/level';
import { type FactSpec, factSpec } from '@libs/domain/classification/facts';
import type { Operator } from '@libs/domain/classification/table';
import type { RuleFile, RuleFileCondition } from './rule-schema';

const ORDERED: readonly Operator[] = ['at_least', 'more_than', 'at_most', 'less_than'];

/** What is wrong with one condition of a rule file, in Vietnamese; null where it can be asked. */
export function conditionMistake(file: RuleFile, condition: RuleFileCondition): string | null {
  const { fact, op, value, absent } = condition;
  const spec = factSpec(fact);
  if (!spec || !(fact in file.facts || fact in file.derived))
    return `dữ kiện “${fact}” không được khai báo ở “facts” hoặc “derived” của tệp này; đang có: ${Object.keys({ ...file.facts, ...file.derived }).join(', ')}`;
  const operators = operatorsFor(spec);
  if (!operators.includes(op)) return `không hỏi “${op}” về “${fact}” được; chỉ nhận: ${operators.join(', ')}`;
  const wanted = wantedValue(spec, op);
  if (!fits(file, spec, op, value)) return `giá trị của “${fact}” với “${op}” phải là ${wanted}`;
  if (spec.none !== undefined && op !== 'is' && absent === undefined)
    return `“${fact}” có thể để trống (${spec.none}); phải ghi “absent”: true hoặc false để biết khi đó điều kiện có đạt không`;
  if ((spec.none === undefined || op === 'is') && absent !== undefined) return `“absent” không dùng ở đây; hãy bỏ đi`;
  return null;
}

function operatorsFor(spec: FactSpec): readonly Operator[] {
  if (spec.type === 'flag') return ['is'];
  if (spec.type === 'choices') return [];
  if (spec.type !== 'choice') return ORDERED;
  return isLadder(spec) ? [...ORDERED, 'is', 'one_of'] : ['is', 'one_of'];
}

/** Levels and grades have an order, kinds of discipline have none. */
function isLadder(spec: FactSpec): boolean {
  return spec.of === LEVELS || spec.of === GRADES;
}

function fits(file: RuleFile, spec: FactSpec, op: Operator, value: RuleFileCondition['value']): boolean {
  if (typeof value === 'object' && value !== null && 'setting' in value) return file.settings[value.setting]?.type === settingTypeFor(spec);
  if (value === null) return op === 'is' && spec.none !== undefined;
  if (spec.type === 'flag') return typeof value === 'boolean';
  if (!spec.of) return typeof value === 'number' && value >= 0 && (spec.type === 'count' ? Number.isInteger(value) : value <= 100);
  if (op === 'one_of') return Array.isArray(value) && value.every((one) => spec.of?.includes(one));
  return typeof value === 'string' && spec.of.includes(value);
}

function settingTypeFor(spec: FactSpec): 'number' | 'flag' | null {
  if (spec.type === 'flag') return 'flag';
  return spec.of ? null : 'number';
}

function wantedValue(spec: FactSpec, op: Operator): string {
  if (spec.type === 'flag') return 'true hoặc false';
  if (spec.of) return op === 'one_of' ? `danh sách gồm: ${spec.of.join(', ')}` : `một trong: ${spec.of.join(', ')}`;
  return spec.type === 'count' ? 'số nguyên không âm' : 'số từ 0 đến 100';
}
