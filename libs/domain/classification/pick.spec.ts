import { exact } from '../exact/exact';
import { pickExcellent } from './pick';

const candidates = (...measures: number[]) => measures.map((measure, at) => ({ id: 'abcdef'[at], measure: exact(measure) }));

test.each([
  ['from the most votes down, whatever the order', [1, 3, 2], 2, { picked: ['b', 'c'], tied: [], free: 0 }],
  ['more places than candidates', [1, 2], 3, { picked: ['b', 'a'], tied: [], free: 0 }],
  ['no place', [2, 1], 0, { picked: [], tied: [], free: 0 }],
  ['a tie within the places is none', [2, 2, 1], 2, { picked: ['a', 'b'], tied: [], free: 0 }],
  ['a tie below the last place is none', [3, 1, 1], 1, { picked: ['a'], tied: [], free: 0 }],
  ['a tie across the last place is left to people', [3, 2, 2, 1], 2, { picked: ['a'], tied: ['b', 'c'], free: 1 }],
  ['all tied', [2, 2, 2], 2, { picked: [], tied: ['a', 'b', 'c'], free: 2 }],
])('H19-17 %s', (_, measures, places, expected) => {
  expect(pickExcellent(candidates(...measures), places)).toEqual(expected);
});
