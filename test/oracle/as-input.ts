import { exact } from '@libs/domain/exact/exact';

const COUNTS = new Set(['count', 'completedOrAbove', 'goodOrAbove', 'disciplined', 'disciplinedUnremedied']);

/** A made-up subject as the product takes it: thousandths become the decimals they stand for, counts stay. */
export function asInput(value: unknown, key = ''): unknown {
  if (typeof value === 'number')
    return exact(COUNTS.has(key) ? value : `${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, '0')}`);
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asInput(inner, name)]));
}
