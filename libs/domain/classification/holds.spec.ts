import { exact } from '../exact/exact';
import { holds } from './holds';
import type { Operator } from './table';

const asks = (op: Operator, value: Parameters<typeof holds>[0]['value'], absent?: boolean): Parameters<typeof holds>[0] => ({
  fact: 'f',
  op,
  value,
  cite: 'c',
  ...(absent === undefined ? {} : { absent }),
});

describe('one condition', () => {
  test.each([
    ['at_least', '84.99999999999999999999', false],
    ['at_least', '85', true],
    ['at_least', '85.00000000000000000001', true],
    ['more_than', '85', false],
    ['more_than', '85.00000000000000000001', true],
    ['more_than', '84', false],
    ['at_most', '85', true],
    ['at_most', '85.00000000000000000001', false],
    ['at_most', '84', true],
    ['less_than', '85', false],
    ['less_than', '84.99999999999999999999', true],
    ['less_than', '86', false],
  ] as const)('a number %s 85: %s → %s', (op, actual, held) => {
    expect(holds(asks(op, exact(85)), exact(actual))).toBe(held);
  });

  test.each([
    ['at_least', 'good', 'excellent', true],
    ['at_least', 'good', 'good', true],
    ['at_least', 'good', 'average', false],
    ['at_least', 'completed', 'not_completed', false],
    ['at_most', 'completed', 'good', false],
    ['at_most', 'completed', 'completed', true],
    ['more_than', 'completed', 'completed', false],
    ['more_than', 'completed', 'good', true],
    ['less_than', 'average', 'poor', true],
    ['less_than', 'average', 'average', false],
    ['is', 'poor', 'poor', true],
    ['is', 'poor', 'average', false],
  ] as const)('%s %s: %s → %s', (op, value, actual, held) => {
    expect(holds(asks(op, value), actual)).toBe(held);
  });

  test('yes or no, and one of several words', () => {
    expect([holds(asks('is', true), true), holds(asks('is', true), false), holds(asks('is', false), false)]).toEqual([true, false, true]);
    const unharmed = asks('one_of', ['none', 'remedied']);
    expect([holds(unharmed, 'none'), holds(unharmed, 'remedied'), holds(unharmed, 'disciplined')]).toEqual([true, true, false]);
  });

  test('what is absent holds as the condition says, and never by itself', () => {
    expect(holds(asks('at_least', 'good', true), null)).toBe(true);
    expect(holds(asks('at_least', 'good', false), null)).toBe(false);
    expect(holds(asks('more_than', exact(50)), null)).toBe(false);
    expect(holds(asks('one_of', ['good'], true), null)).toBe(true);
    expect([holds(asks('is', null), null), holds(asks('is', null), 'good'), holds(asks('is', 'good'), null)]).toEqual([true, false, false]);
  });

  test('of things that cannot be compared nothing holds', () => {
    for (const op of ['at_least', 'more_than', 'at_most', 'less_than'] as const) {
      expect(holds(asks(op, exact(1)), 'good')).toBe(false);
      expect(holds(asks(op, 'good'), exact(1))).toBe(false);
      expect(holds(asks(op, exact(1)), true)).toBe(false);
    }
    expect(holds(asks('one_of', 'good'), 'good')).toBe(false);
  });
});
