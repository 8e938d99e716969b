import { ask, SENTENCE } from './ask';

type Marks = readonly [excellent: number, good: number, completed: number, notCompleted: number];
const question = (id: string, collected: number, [excellent, good, completed, not_completed]: Marks, more: object = {}): object => ({
  ...{ id, issued: collected, collected, valid: collected, votes: { excellent, good, completed, not_completed } },
  ...more,
});

// id, collected, marks, level, ballots for that level or above, how many warnings of a vote at exactly one half
const ANSWERED: readonly (readonly [string, number, Marks, string, readonly [number, number, number], number, object])[] = [
  ['worked example 1', 20, [12, 6, 2, 0], 'excellent', [12, 18, 20], 0, {}],
  ['worked example 2', 20, [8, 7, 3, 2], 'good', [8, 15, 18], 0, {}],
  ['worked example 3', 20, [4, 5, 6, 5], 'completed', [4, 9, 15], 0, {}],
  ['worked example 4', 20, [10, 10, 0, 0], 'good', [10, 20, 20], 1, {}],
  ['worked example 5', 20, [3, 3, 3, 11], 'not_completed', [3, 6, 9], 0, {}],
  ['one more than half', 20, [11, 0, 0, 9], 'excellent', [11, 11, 11], 0, {}],
  ['half of an odd number', 21, [10, 0, 0, 11], 'not_completed', [10, 10, 10], 0, {}],
  ['more than half of an odd number', 21, [11, 0, 0, 10], 'excellent', [11, 11, 11], 0, {}],
  ['half at every level', 2, [1, 0, 0, 1], 'not_completed', [1, 1, 1], 3, {}],
  ['half at the middle level', 4, [1, 1, 1, 1], 'completed', [1, 2, 3], 1, {}],
  ['one ballot', 1, [0, 0, 1, 0], 'completed', [0, 0, 1], 0, {}],
  ['nobody marked', 7, [0, 0, 0, 0], 'not_completed', [0, 0, 0], 0, {}],
  ['blank for this person', 20, [10, 0, 0, 0], 'not_completed', [10, 10, 10], 3, {}],
  ['invalid ballots count against', 20, [9, 1, 0, 0], 'not_completed', [9, 10, 10], 2, { valid: 10 }],
  ['of the valid ones', 20, [9, 1, 0, 0], 'excellent', [9, 10, 10], 0, { valid: 10, denominator: 'valid' }],
  ['of those issued', 20, [12, 6, 2, 0], 'not_completed', [12, 18, 20], 1, { issued: 40, denominator: 'issued' }],
  ['of those issued, one more', 21, [12, 6, 3, 0], 'completed', [12, 18, 21], 0, { issued: 40, denominator: 'issued' }],
  ['of those collected, said', 20, [12, 6, 2, 0], 'excellent', [12, 18, 20], 0, { issued: 40, denominator: 'collected' }],
  ['many', 1001, [501, 0, 0, 500], 'excellent', [501, 501, 501], 0, {}],
];

const REFUSED: readonly (readonly [string, object, string, string])[] = [
  ['nothing collected', question('', 0, [0, 0, 0, 0]), 'nothing-collected', 'collected'],
  ['more collected than issued', question('', 20, [1, 0, 0, 0], { issued: 19 }), 'more-collected-than-issued', 'collected'],
  ['more valid than collected', question('', 20, [1, 0, 0, 0], { valid: 21 }), 'more-valid-than-collected', 'valid'],
  ['more marks than valid ballots', question('', 20, [10, 10, 0, 0], { valid: 19 }), 'more-marks-than-valid', 'votes'],
  ['of valid ones, and none is', question('', 20, [0, 0, 0, 0], { valid: 0, denominator: 'valid' }), 'nothing-valid', 'valid'],
  ['an unknown denominator', question('', 20, [1, 0, 0, 0], { denominator: 'present' }), 'wrong-value', 'denominator'],
  ['an unknown key', question('', 20, [1, 0, 0, 0], { blank: 3 }), 'unknown-key', 'blank'],
  [
    'a missing key',
    { id: '', issued: 20, collected: 20, votes: { excellent: 1, good: 0, completed: 0, not_completed: 0 } },
    'missing-key',
    'valid',
  ],
  [
    'a missing level',
    { ...question('', 20, [1, 0, 0, 0]), votes: { excellent: 1, good: 0, completed: 0 } },
    'missing-key',
    'votes.not_completed',
  ],
  ['half a ballot', question('', 20, [1.5, 0, 0, 0]), 'wrong-value', 'votes.excellent'],
  ['fewer than none', question('', 20, [-1, 0, 0, 0]), 'wrong-value', 'votes.excellent'],
  ['a word for a number', question('', 20, [1, 0, 0, 0], { issued: '20' }), 'wrong-value', 'issued'],
];

describe('dondoc tally (H19-19, H19-20)', () => {
  const asked = ask('tally', [
    ...ANSWERED.map(([id, collected, marks, , , , more]) => question(id, collected, marks, more)),
    ...REFUSED.map(([id, element]) => ({ ...element, id })),
  ]);

  test('every element is answered, and the exit code says that some were refused', () => {
    expect([asked.answers.size, asked.exit]).toEqual([ANSWERED.length + REFUSED.length, 2]);
    expect(ask('tally', [question('a', 20, [12, 6, 2, 0])]).exit).toBe(0);
  });

  test.each(ANSWERED)('%s: %d collected, %j → %s', (id, collected, _, level, [excellent, good, completed], halves, more) => {
    const { issued, valid, denominator } = { issued: collected, valid: collected, denominator: 'collected', ...more };
    const warnings = Array.from(
      { length: halves },
      () => expect.objectContaining({ code: 'exactly-half', cite: 'H19-20, C.IV.11' }) as object,
    );
    expect(asked.answers.get(id)).toEqual({
      ...{ id, level, denominator: { issued, valid, collected }[denominator], atLeast: { excellent, good, completed } },
      ...{ cite: 'H19-20, C.IV.11', warnings },
    });
  });

  test.each(REFUSED)('refused: %s', (id, _, code, path) => {
    expect(asked.answers.get(id)).toMatchObject({ id, error: { code, path, message: SENTENCE } });
  });
});
