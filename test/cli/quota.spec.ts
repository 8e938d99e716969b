import { ask, SENTENCE } from './ask';

const votes = (...counts: readonly number[]): object[] => counts.map((count, at) => ({ id: `n${at + 1}`, votes: count }));

// id, reach good or above, candidates, settings, allowed, picked, tied, free, codes of warnings
type Answered = readonly [
  string,
  number,
  readonly object[],
  object | null,
  number,
  readonly string[],
  readonly string[],
  number,
  readonly string[],
];
const ANSWERED: readonly Answered[] = [
  ['12 reach good', 12, votes(9, 8, 7), null, 2, ['n1', 'n2'], [], 0, []],
  ['5 reach good', 5, votes(5, 4), null, 1, ['n1'], [], 0, ['exceeds-final-good']],
  ['4 reach good', 4, votes(4), null, 1, ['n1'], [], 0, ['exceeds-final-good']],
  ['none reaches good', 0, [], null, 0, [], [], 0, []],
  ['24, a tie from place 4', 24, votes(20, 19, 18, 15, 15, 15), null, 4, ['n1', 'n2', 'n3'], ['n4', 'n5', 'n6'], 1, []],
  ['4 and nobody eligible', 4, [], null, 1, [], [], 0, []],
  ['a tie for the only place', 9, votes(7, 7), null, 1, [], ['n1', 'n2'], 1, []],
  ['a tie that fits', 12, votes(7, 7), null, 2, ['n1', 'n2'], [], 0, []],
  ['a tie below the last place', 12, votes(9, 8, 7, 7), null, 2, ['n1', 'n2'], [], 0, []],
  ['in any order', 12, votes(1, 3, 2), null, 2, ['n2', 'n3'], [], 0, []],
  ['10 reach good', 10, votes(9, 8, 7), null, 2, ['n1', 'n2'], [], 0, ['exceeds-final-good']],
  ['8, half up', 8, votes(9, 8, 7), { rounding: 'half_up' }, 2, ['n1', 'n2'], [], 0, ['exceeds-final-good']],
  ['10 of the final good', 10, votes(9, 8, 7), { base: 'good_only_final' }, 1, ['n1'], [], 0, []],
  ['5 of the final good', 5, votes(9), { base: 'good_only_final' }, 0, [], [], 0, []],
  ['22 of the final good', 22, votes(9, 8, 7, 6), { base: 'good_only_final' }, 3, ['n1', 'n2', 'n3'], [], 0, []],
  [
    'all classified',
    10,
    votes(9, 8, 7, 6, 5, 4),
    { base: 'all', classified: 26 },
    5,
    ['n1', 'n2', 'n3', 'n4', 'n5'],
    [],
    0,
    ['exceeds-final-good'],
  ],
  ['a ceiling of 25', 20, votes(9, 8, 7, 6, 5, 4), { ceiling: 25 }, 5, ['n1', 'n2', 'n3', 'n4', 'n5'], [], 0, ['exceeds-final-good']],
  ['no small-group floor', 4, votes(4), { smallGroupFloor: false }, 0, [], [], 0, []],
  ['empty settings', 12, votes(9), {}, 2, ['n1'], [], 0, []],
  ['another percentage', 12, votes(9), { percent: 8.33 }, 0, [], [], 0, []],
  ['the same a hair higher', 12, votes(9), { percent: 8.34 }, 1, ['n1'], [], 0, ['exceeds-final-good']],
];

const SHARES =
  '[{"id":"a","share":0.66666666666666666666},{"id":"b","share":0.66666666666666666667},{"id":"c","share":66.6666666666666666667}]';

const REFUSED: readonly (readonly [string, object, string, string])[] = [
  ['more candidates than good', { goodOrBetter: 1, candidates: votes(2, 1) }, 'more-candidates-than-good', 'candidates'],
  ['all without how many', { goodOrBetter: 5, candidates: [], settings: { base: 'all' } }, 'missing-key', 'settings.classified'],
  [
    'fewer classified than good',
    { goodOrBetter: 5, candidates: [], settings: { classified: 4 } },
    'classified-below-good',
    'settings.classified',
  ],
  ['a percentage above 100', { goodOrBetter: 5, candidates: [], settings: { percent: 100.5 } }, 'percent-out-of-range', 'settings.percent'],
  ['a ceiling below 0', { goodOrBetter: 5, candidates: [], settings: { ceiling: -1 } }, 'percent-out-of-range', 'settings.ceiling'],
  ['no measure', { goodOrBetter: 5, candidates: [{ id: 'a' }] }, 'one-measure', 'candidates[0]'],
  ['two measures', { goodOrBetter: 5, candidates: [{ id: 'a', votes: 1, score: 2 }] }, 'one-measure', 'candidates[0]'],
  [
    'measures that differ',
    {
      goodOrBetter: 5,
      candidates: [
        { id: 'a', votes: 1 },
        { id: 'b', score: 2 },
      ],
    },
    'one-measure',
    'candidates[1]',
  ],
  [
    'the same candidate twice',
    {
      goodOrBetter: 5,
      candidates: [
        { id: 'a', votes: 1 },
        { id: 'a', votes: 2 },
      ],
    },
    'same-id-twice',
    'candidates[1].id',
  ],
  ['an unknown setting', { goodOrBetter: 5, candidates: [], settings: { groups: 2 } }, 'unknown-key', 'settings.groups'],
  ['an unknown base', { goodOrBetter: 5, candidates: [], settings: { base: 'good' } }, 'wrong-value', 'settings.base'],
  ['an unknown key', { goodOrBetter: 5, candidates: [], percent: 20 }, 'unknown-key', 'percent'],
  ['no candidates given', { goodOrBetter: 5 }, 'missing-key', 'candidates'],
  ['half a person', { goodOrBetter: 5.5, candidates: [] }, 'wrong-value', 'goodOrBetter'],
];

describe('dondoc quota (H19-15 to H19-17, P75-02)', () => {
  const { exit, answers } = ask('quota', [
    ...ANSWERED.map(([id, goodOrBetter, candidates, settings]) => ({ id, goodOrBetter, candidates, ...(settings ? { settings } : {}) })),
    ...REFUSED.map(([id, question]) => ({ id, ...question })),
  ]);

  test('every element is answered, and the exit code says that some were refused', () => {
    expect([answers.size, exit]).toEqual([ANSWERED.length + REFUSED.length, 2]);
  });

  test.each(ANSWERED)('%s', (id, _, __, ___, allowed, picked, tied, free, codes) => {
    expect(answers.get(id)).toMatchObject({ id, allowed, picked, tied, free, cite: expect.stringContaining('H19-15') as string });
    expect((answers.get(id)?.warnings as { code: string }[]).map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    [
      '24, a tie from place 4',
      [
        ['good_or_better', 'half_up', 5],
        ['good_only_final', 'down', 4],
        ['good_only_final', 'half_up', 4],
      ],
    ],
    [
      '10 reach good',
      [
        ['good_or_better', 'half_up', 2],
        ['good_only_final', 'down', 1],
        ['good_only_final', 'half_up', 2],
      ],
    ],
    [
      '5 of the final good',
      [
        ['good_or_better', 'down', 1],
        ['good_or_better', 'half_up', 1],
        ['good_only_final', 'half_up', 1],
      ],
    ],
    [
      'all classified',
      [
        ...[
          ['good_or_better', 'down', 2],
          ['good_or_better', 'half_up', 2],
          ['good_only_final', 'down', 1],
          ['good_only_final', 'half_up', 2],
        ],
        ['all', 'half_up', 5],
      ],
    ],
  ])('what other readings would allow: %s', (id, expected) => {
    const readings = answers.get(id)?.readings as { settings: { base: string; rounding: string }; allowed: number }[];
    expect(readings.map(({ settings: { base, rounding }, allowed }) => [base, rounding, allowed])).toEqual(expected);
  });

  test('a reading names all its settings', () => {
    expect(answers.get('a ceiling of 25')?.readings).toContainEqual({
      settings: { percent: 20, base: 'good_only_final', rounding: 'down', smallGroupFloor: true, ceiling: 25 },
      allowed: 4,
    });
  });

  test('shares are compared to the last digit written', () => {
    const { answers: exact } = ask(
      'quota',
      `[{"id":"x","goodOrBetter":10,"candidates":${SHARES}},{"id":7,"goodOrBetter":5,"candidates":${SHARES}}]`,
    );
    expect(exact.get('x')).toMatchObject({ allowed: 2, picked: ['c', 'b'], tied: [], free: 0 });
    expect(exact.get('7')).toMatchObject({ id: 7, allowed: 1, picked: ['c'] });
  });

  test.each(REFUSED)('refused: %s', (id, _, code, path) => {
    expect(answers.get(id)).toMatchObject({ id, error: { code, path, message: SENTENCE } });
  });
});
