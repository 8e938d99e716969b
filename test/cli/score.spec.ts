import { ask, SENTENCE } from './ask';

const measured = (id: string, full: number, planned: number, achieved: number, key = true): object => ({
  id,
  full,
  key,
  planned,
  achieved,
});
const graded = (id: string, full: number, grade: string, score: number, key = true): object => ({ id, full, key, grade, score });

// id, criteria, total, lowest of all, lowest key, marks and percent of each
type Answered = readonly [string, readonly object[], number, number, number | null, readonly (readonly [number, number])[]];
const ANSWERED: readonly Answered[] = [
  ['half done', [measured('a', 20, 100, 50)], 10, 50, 50, [[10, 50]]],
  ['just done', [measured('a', 20, 100, 100)], 20, 100, 100, [[20, 100]]],
  ['beyond plan', [measured('a', 20, 100, 180)], 20, 100, 100, [[20, 100]]],
  ['nothing done', [measured('a', 20, 100, 0)], 0, 0, 0, [[0, 0]]],
  ['a third', [measured('a', 10, 3, 1)], 3.333333, 33.333333, 33.333333, [[3.333333, 33.333333]]],
  ['two thirds', [measured('a', 10, 3, 2)], 6.666667, 66.666667, 66.666667, [[6.666667, 66.666667]]],
  [
    'a third and two thirds',
    [measured('a', 1, 3, 1), measured('b', 1, 3, 2)],
    1,
    33.333333,
    33.333333,
    [
      [0.333333, 33.333333],
      [0.666667, 66.666667],
    ],
  ],
  ['decimals', [measured('a', 12.5, 0.1, 0.08)], 10, 80, 80, [[10, 80]]],
  ['excellent at 85%', [graded('a', 20, 'excellent', 17)], 17, 85, 85, [[17, 85]]],
  ['excellent at 100%', [graded('a', 20, 'excellent', 20)], 20, 100, 100, [[20, 100]]],
  ['good at 70%', [graded('a', 20, 'good', 14)], 14, 70, 70, [[14, 70]]],
  ['good below 85%', [graded('a', 20, 'good', 16.999999)], 16.999999, 84.999995, 84.999995, [[16.999999, 84.999995]]],
  ['average at 50%', [graded('a', 20, 'average', 10)], 10, 50, 50, [[10, 50]]],
  ['average below 70%', [graded('a', 20, 'average', 13.9)], 13.9, 69.5, 69.5, [[13.9, 69.5]]],
  ['poor at 0', [graded('a', 20, 'poor', 0)], 0, 0, 0, [[0, 0]]],
  ['poor below 50%', [graded('a', 20, 'poor', 9.99)], 9.99, 49.95, 49.95, [[9.99, 49.95]]],
  [
    'a sheet of 100 marks',
    [measured('a', 40, 50, 45), graded('b', 30, 'good', 24), graded('c', 20, 'average', 12, false), measured('d', 10, 4, 5, false)],
    ...([82, 60, 80] as const),
    [
      [36, 90],
      [24, 80],
      [12, 60],
      [10, 100],
    ],
  ],
  ['no key criterion', [measured('a', 10, 2, 1, false)], 5, 50, null, [[5, 50]]],
];

const REFUSED: readonly (readonly [string, object, string, string])[] = [
  ['a plan of 0', { criteria: [measured('a', 10, 0, 5)] }, 'planned-not-positive', 'criteria[0].planned'],
  ['a plan below 0', { criteria: [measured('a', 10, -2, 5)] }, 'planned-not-positive', 'criteria[0].planned'],
  ['a result below 0', { criteria: [measured('a', 10, 2, -5)] }, 'achieved-negative', 'criteria[0].achieved'],
  ['full marks of 0', { criteria: [measured('a', 0, 2, 1)] }, 'full-marks-not-positive', 'criteria[0].full'],
  ['excellent below its band', { criteria: [graded('a', 20, 'excellent', 16.99)] }, 'score-outside-band', 'criteria[0].score'],
  ['excellent above its band', { criteria: [graded('a', 20, 'excellent', 20.01)] }, 'score-outside-band', 'criteria[0].score'],
  ['good at 85%', { criteria: [graded('a', 20, 'good', 17)] }, 'score-outside-band', 'criteria[0].score'],
  ['average at 70%', { criteria: [measured('b', 1, 1, 1), graded('a', 20, 'average', 14)] }, 'score-outside-band', 'criteria[1].score'],
  ['poor at 50%', { criteria: [graded('a', 20, 'poor', 10)] }, 'score-outside-band', 'criteria[0].score'],
  ['a score below 0', { criteria: [graded('a', 20, 'poor', -1)] }, 'score-outside-band', 'criteria[0].score'],
  ['no marks at all', { criteria: [{ id: 'a', full: 10, key: true }] }, 'missing-key', 'criteria[0]'],
  ['no result', { criteria: [{ id: 'a', full: 10, key: true, planned: 5 }] }, 'missing-key', 'criteria[0].achieved'],
  ['no plan', { criteria: [{ id: 'a', full: 10, key: true, achieved: 5 }] }, 'missing-key', 'criteria[0].planned'],
  ['no score', { criteria: [{ id: 'a', full: 10, key: true, grade: 'good' }] }, 'missing-key', 'criteria[0].score'],
  ['no grade', { criteria: [{ id: 'a', full: 10, key: true, score: 8 }] }, 'missing-key', 'criteria[0].grade'],
  [
    'both kinds',
    { criteria: [{ id: 'a', full: 10, key: true, planned: 1, achieved: 1, grade: 'good', score: 8 }] },
    'both-kinds',
    'criteria[0]',
  ],
  ['key or not', { criteria: [{ id: 'a', full: 10, planned: 1, achieved: 1 }] }, 'missing-key', 'criteria[0].key'],
  ['the same criterion twice', { criteria: [measured('a', 1, 1, 1), measured('a', 1, 1, 1)] }, 'same-id-twice', 'criteria[1].id'],
  ['no criteria', { criteria: [] }, 'no-criteria', 'criteria'],
  ['an unknown grade', { criteria: [graded('a', 10, 'fair', 8)] }, 'wrong-value', 'criteria[0].grade'],
  ['an unknown key', { criteria: [{ ...measured('a', 1, 1, 1), weight: 2 }] }, 'unknown-key', 'criteria[0].weight'],
];

describe('dondoc score (H19-01, H19-02)', () => {
  const { exit, answers } = ask('score', [
    ...ANSWERED.map(([id, criteria]) => ({ id, criteria })),
    ...REFUSED.map(([id, question]) => ({ id, ...question })),
  ]);

  test('every element is answered, and the exit code says that some were refused', () => {
    expect([answers.size, exit]).toEqual([ANSWERED.length + REFUSED.length, 2]);
  });

  test.each(ANSWERED)('%s', (id, criteria, total, lowestCriterionPercent, lowestKeyCriterionPercent, lines) => {
    const ids = (criteria as { id: string }[]).map((one) => one.id);
    expect(answers.get(id)).toEqual({
      ...{ id, total, lowestCriterionPercent, lowestKeyCriterionPercent },
      lines: lines.map(([score, percent], at) => ({ id: ids[at], score, percent })),
      warnings: lowestKeyCriterionPercent === null ? [expect.objectContaining({ code: 'no-key-criterion' })] : [],
    });
  });

  test('H19-02: a band is left by the smallest digit', () => {
    const at = (score: string): string =>
      `{"id":"${score}","criteria":[{"id":"a","full":100,"key":true,"grade":"excellent","score":${score}}]}`;
    const { answers: exact } = ask('score', `[${at('84.99999999999999999999')},${at('85.00000000000000000000')}]`);
    expect(exact.get('84.99999999999999999999')).toMatchObject({ error: { code: 'score-outside-band' } });
    expect(exact.get('85.00000000000000000000')).toMatchObject({ total: 85 });
  });

  test('H19-02: the refusal names the band', () => {
    expect(answers.get('good at 85%')).toMatchObject({
      error: {
        message:
          'Tiêu chí “a” xếp mức Tốt thì phải chấm từ 70% đến dưới 85% điểm chuẩn (từ 14 đến dưới 17 điểm); điểm 17 nằm ngoài khung đó.',
        cite: 'H19-02, C.I.1.4',
      },
    });
  });

  test.each(REFUSED)('refused: %s', (id, _, code, path) => {
    expect(answers.get(id)).toMatchObject({ id, error: { code, path, message: SENTENCE } });
  });
});
