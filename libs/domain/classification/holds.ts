import { compareExact, isExact } from '../exact/exact';
import { type FactValue, isList } from './facts';
import { rank } from './level';
import type { Condition } from './table';

/** Whether a condition holds of a value: numbers exactly, levels and grades by their order, null as the condition says (`absent`). */
export function holds({ op, value, absent = false }: Condition, actual: FactValue): boolean {
  if (op === 'is') return actual === value;
  if (actual === null) return absent;
  if (op === 'one_of') return isList(value) && value.some((word) => word === actual);
  const order = compare(actual, value);
  if (op === 'at_least') return order >= 0;
  if (op === 'at_most') return order <= 0;
  return op === 'more_than' ? order > 0 : order < 0;
}

/** Negative, 0 or positive; NaN, of which nothing holds, where the two cannot be ordered (the loader refuses such a condition). */
function compare(actual: FactValue, value: Condition['value']): number {
  if (isExact(actual) && isExact(value)) return compareExact(actual, value);
  return typeof actual === 'string' && typeof value === 'string' ? rank(actual) - rank(value) : Number.NaN;
}
