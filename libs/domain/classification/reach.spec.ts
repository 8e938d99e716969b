import { exact, isExact, writeExact } from '../exact/exact';
import type { FactValue } from './facts';
import { gap, representatives, unreachableRows } from './reach';
import type { Condition, Row } from './table';

const asks = (fact: string, op: Condition['op'], value: Condition['value'], absent?: boolean): Condition => ({
  ...{ fact, op, value, cite: 'c' },
  ...(absent === undefined ? {} : { absent }),
});
const row = (...when: Condition[]): Row => ({ outcome: 'good', says: 's', cite: 'c', when });
const written = (values: readonly FactValue[]): unknown[] => values.map((value) => (isExact(value) ? writeExact(value) : value));

describe('values that stand for all values of a fact', () => {
  test('bounds, thresholds once, and one value between neighbours', () => {
    const conditions = [asks('total', 'at_least', exact(70)), asks('total', 'less_than', exact(50)), asks('total', 'at_most', exact(70))];
    expect(written(representatives({ type: 'points' }, conditions))).toEqual(['0', '25', '50', '60', '70', '85', '100']);
    expect(written(representatives({ type: 'percent', none: 'không lấy phiếu' }, conditions.slice(0, 1)))).toEqual([
      ...['0', '35', '70', '85', '100'],
      null,
    ]);
  });

  test('a condition on null is no threshold', () => {
    const conditions = [asks('lowConfidencePercent', 'is', null), asks('lowConfidencePercent', 'more_than', exact(50), false)];
    expect(written(representatives({ type: 'percent', none: 'x' }, conditions))).toEqual(['0', '25', '50', '75', '100', null]);
  });

  test('a count has no halves and no top', () => {
    expect(written(representatives({ type: 'count' }, [asks('subordinates.count', 'at_least', exact(3))]))).toEqual(['0', '3', '4']);
  });

  test('words, yes and no', () => {
    expect(representatives({ type: 'flag' }, [])).toEqual([true, false]);
    expect(representatives({ type: 'choice', of: ['a', 'b'] }, [])).toEqual(['a', 'b']);
    expect(representatives({ type: 'choice', of: ['a'], none: 'x' }, [])).toEqual(['a', null]);
  });
});

describe('rows that nothing reaches', () => {
  test.each([
    ['every row reached', [row(asks('total', 'at_least', exact(85))), row(asks('total', 'at_least', exact(70))), row()], []],
    ['caught by the row before', [row(asks('total', 'at_least', exact(70))), row(asks('total', 'at_least', exact(85))), row()], [1]],
    ['caught by two rows together', [row(asks('total', 'at_least', exact(70))), row(asks('total', 'less_than', exact(70))), row()], [2]],
    [
      'touching bounds leave nothing between',
      [row(asks('total', 'at_least', exact(70))), row(asks('total', 'at_most', exact(70))), row(asks('outstanding', 'is', true)), row()],
      [2, 3],
    ],
    [
      'a single value between is enough',
      [row(asks('total', 'more_than', exact(70))), row(asks('total', 'less_than', exact(70))), row(asks('total', 'at_least', exact(70)))],
      [],
    ],
    [
      'contradicts itself, further down',
      [row(asks('exemplary', 'is', true)), row(asks('outstanding', 'is', true), asks('outstanding', 'is', false)), row()],
      [1],
    ],
    ['contradicts itself', [row(asks('outstanding', 'is', true), asks('outstanding', 'is', false)), row()], [0]],
    [
      'needs two facts at once',
      [
        row(asks('outstanding', 'is', true), asks('exemplary', 'is', true)),
        row(asks('outstanding', 'is', true)),
        row(asks('exemplary', 'is', true)),
      ],
      [],
    ],
    ['after a row without conditions', [row(), row(asks('outstanding', 'is', true)), row()], [1, 2]],
    [
      'only the absent is left',
      [
        row(asks('organisationLevel', 'at_least', 'good', false)),
        row(asks('organisationLevel', 'at_most', 'completed', false)),
        row(asks('organisationLevel', 'is', null)),
      ],
      [],
    ],
  ])('%s', (_, rows, unreachable) => {
    expect(unreachableRows(rows)).toEqual(unreachable);
  });
});

describe('cases that no row catches', () => {
  test('an example is given', () => {
    const open = gap([row(asks('total', 'at_least', exact(70))), row(asks('outstanding', 'is', false))]);
    expect(open && Object.fromEntries(Object.entries(open).map(([fact, value]) => [fact, written([value])[0]]))).toEqual({
      ...{ total: '0', outstanding: true },
    });
  });

  test('none, where the rows cover everything', () => {
    expect(gap([row(asks('total', 'at_least', exact(70))), row(asks('total', 'less_than', exact(70)))])).toBeNull();
    expect(gap([row()])).toBeNull();
  });
});
