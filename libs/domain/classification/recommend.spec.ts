import { exact } from '../exact/exact';
import { breaches, groupStandings } from './group-standing';
import type { Level } from './level';
import { DEFAULT_QUOTA } from './quota';
import { recommend, type Standing } from './recommend';

const person = (id: string, given: Partial<Standing> = {}): Standing => ({
  ...{ id, is: 'person', group: 'g', proposed: 'good', decided: null, measure: null, outvoted: false, under: [] },
  ...given,
});
const goods = (count: number): Standing[] => Array.from({ length: count }, (_, n) => person(`g${n}`));
const excellent = (id: string, votes: number | null, given: Partial<Standing> = {}): Standing =>
  person(id, { proposed: 'excellent', measure: votes === null ? null : exact(votes), ...given });
const quota = () => DEFAULT_QUOTA;
const said = (standings: readonly Standing[], quotaOf: Parameters<typeof recommend>[1] = quota): Record<string, string> =>
  Object.fromEntries([...recommend(standings, quotaOf)].map(([id, { level, grounds }]) => [id, `${level ?? '-'} ${grounds}`]));

describe('H19-15 to H19-17: places go from the most votes down', () => {
  test.each<[string, Standing[], Record<string, string>]>([
    ['one of five', [excellent('a', 60), excellent('b', 59), ...goods(3)], { a: 'excellent rules', b: 'good no-place' }],
    ['a tie across the last place is left to people', [excellent('a', 60), excellent('b', 60), ...goods(3)], { a: '- tied', b: '- tied' }],
    [
      'without votes or score nobody is before another',
      [excellent('a', null), excellent('b', null), ...goods(3)],
      { a: '- tied', b: '- tied' },
    ],
    ['H19-16 fewer than five: one', [excellent('a', 60), excellent('b', 59)], { a: 'excellent rules', b: 'good no-place' }],
    [
      'a place that is taken is taken',
      [excellent('a', 60), excellent('b', 59, { decided: 'excellent' }), ...goods(3)],
      { a: 'good no-place' },
    ],
    [
      'who was decided down still counts among the good',
      [excellent('a', 60), person('b', { decided: 'good' }), ...goods(3)],
      { a: 'excellent rules' },
    ],
    [
      'who falls below good does not',
      [excellent('a', 60), excellent('b', 59), ...goods(7), person('c', { decided: 'completed' })],
      { a: 'excellent rules', b: 'good no-place' },
    ],
    ['ten reach good: two', [excellent('a', 60), excellent('b', 59), ...goods(8)], { a: 'excellent rules', b: 'excellent rules' }],
    [
      'no group, no quota',
      [excellent('a', 1, { group: null }), excellent('b', 1, { group: null })],
      { a: 'excellent rules', b: 'excellent rules' },
    ],
    ['H19-20 not carried by the vote', [excellent('a', 50, { outvoted: true }), ...goods(4)], { a: 'good outvoted' }],
    [
      'who was decided down takes no place by the votes',
      [excellent('a', 60), excellent('b', 99, { decided: 'good' }), ...goods(3)],
      { a: 'excellent rules' },
    ],
    ['H19-20 a vote for less than excellent changes nothing', [person('a', { outvoted: true })], { a: 'good rules' }],
    ['undetermined stays so', [person('a', { proposed: null })], { a: '- undetermined' }],
  ])('%s', (_, standings, expected) => {
    expect(said(standings)).toMatchObject(expected);
  });

  test('nobody is recommended anything who does not stand', () => {
    expect(Object.keys(said([excellent('a', 60), excellent('b', 59), ...goods(3)])).sort()).toEqual(['a', 'b', 'g0', 'g1', 'g2']);
  });

  test('P75-02: a quota whose settings are open leaves every excellent to people', () => {
    expect(said([excellent('a', 60), ...goods(9)], () => null)).toMatchObject({ a: '- quota-open', g0: 'good rules' });
  });
});

describe('H19-13, H19-14, P79-09: nobody above what they head', () => {
  const body = (id: string, given: Partial<Standing>): Standing => person(id, { is: 'organisation', group: null, ...given });

  test.each<[string, Standing[], string]>([
    [
      'the lowest of several',
      [body('o', { proposed: 'good' }), body('p', { proposed: 'completed' }), excellent('a', 9, { under: ['o', 'p'] })],
      'completed capped',
    ],
    [
      'as decided, not as proposed',
      [body('o', { proposed: 'excellent', decided: 'good' }), excellent('a', 9, { under: ['o'] })],
      'good capped',
    ],
    ['what is not known yet caps nobody', [body('o', { proposed: null }), excellent('a', 9, { under: ['o'] })], 'excellent rules'],
    ['also where the head is listed first', [excellent('a', 9, { under: ['o'] }), body('o', { proposed: 'good' })], 'good capped'],
    [
      'through a committee in between (H19-13)',
      [
        excellent('a', 9, { under: ['c'] }),
        body('c', { is: 'collective', proposed: 'excellent', under: ['o'] }),
        body('o', { proposed: 'good' }),
      ],
      'good capped',
    ],
    ['who heads nothing that stands is not capped', [excellent('a', 9, { under: ['z'] })], 'excellent rules'],
    ['never lifted', [body('o', { proposed: 'excellent' }), person('a', { proposed: 'completed', under: ['o'] })], 'completed rules'],
  ])('%s', (_, standings, expected) => {
    expect(said(standings)['a']).toBe(expected);
  });

  test('the ceiling counts before the quota does: who is capped below good is not in its base', () => {
    const standings = [
      body('o', { proposed: 'completed' }),
      ...goods(4),
      excellent('a', 9, { under: ['o'] }),
      excellent('b', 8),
      excellent('c', 7),
    ];
    // a is completed; b, c and four good are six: one place
    expect(said(standings)).toMatchObject({ a: 'completed capped', b: 'excellent rules', c: 'good no-place' });
    expect(groupStandings(standings, quota)).toMatchObject([{ group: 'g', members: 7, reached: 6, excellent: 0, allowed: 1 }]);
  });
});

describe('how a group stands', () => {
  test('who is under what is not known, or is as good, counts as reached; who is undetermined does not', () => {
    const standings = [
      person('o', { is: 'organisation', group: null, proposed: 'good' }),
      person('a', { under: ['z'] }),
      person('b', { under: ['o'] }),
      person('c', { proposed: null, under: ['o'] }),
    ];
    expect(groupStandings(standings, quota)).toMatchObject([{ members: 3, reached: 2 }]);
  });

  test('with the quota open there are neither places nor other readings', () => {
    expect(groupStandings(goods(5), () => null)).toEqual([
      { group: 'g', members: 5, reached: 5, excellent: 0, allowed: null, readings: [] },
    ]);
  });
});

describe('what decisions break', () => {
  const decide = (
    standings: readonly Standing[],
    levels: Readonly<Record<string, Level>>,
    quotaOf: Parameters<typeof breaches>[2] = quota,
  ): string[] => {
    const after = standings.map((one) => ({ ...one, decided: levels[one.id] ?? one.decided }));
    return breaches(standings, after, quotaOf).map((one) =>
      one.rule === 'above-ceiling' ? `${one.id} over ${one.over}` : `${one.rule} ${one.standing.excellent}`,
    );
  };
  const five = [excellent('a', 60), excellent('b', 59), ...goods(3)];
  const over = [excellent('a', 60, { decided: 'excellent' }), excellent('b', 59, { decided: 'excellent' }), ...goods(3)];
  const headed = [
    person('o', { is: 'organisation', group: null, decided: 'good' }),
    person('h', { group: null, under: ['o'], decided: 'good' }),
  ];

  const above = headed.map((one) => (one.id === 'h' ? { ...one, decided: 'excellent' as const } : one));
  const open = headed.map((one) => ({ ...one, decided: null }));

  test.each<[string, readonly Standing[], Record<string, Level>, string[]]>([
    ['within the quota nothing', five, { a: 'excellent' }, []],
    ['H19-15 one too many', five, { a: 'excellent', b: 'excellent' }, ['over-quota 2']],
    [
      'a base that shrinks',
      [excellent('a', 60, { decided: 'excellent' }), excellent('b', 9, { decided: 'excellent' }), ...goods(8)],
      { g0: 'completed' },
      ['over-quota 2'],
    ],
    ['an excess that is brought down passes', over, { b: 'good' }, []],
    ['an excess that stays does not', over, { g0: 'good' }, ['over-quota 2']],
    ['another group is not looked at', [...over, person('x', { group: null })], { x: 'good' }, []],
    ['H19-14 the head above', headed, { h: 'excellent' }, ['h over o']],
    ['H19-14 what is headed lowered under the head', headed, { o: 'completed' }, ['h over o']],
    ['H19-14 a head above that was so before and is not touched', [...above, person('x', { group: null })], { x: 'good' }, []],
    ['H19-14 what is headed is not decided yet', [...open, person('x', { group: null })], { h: 'excellent' }, []],
    ['an excess of two brought down to one passes', [...over, excellent('c', 58, { decided: 'excellent' })], { c: 'good' }, []],
    ['both at once pass', headed, { o: 'completed', h: 'completed' }, []],
  ])('%s', (_, standings, levels, expected) => {
    expect(decide(standings, levels)).toEqual(expected);
  });

  test('P75-02: with the quota open nobody is decided excellent', () => {
    expect(decide(five, { a: 'excellent' }, () => null)).toEqual(['quota-open 1']);
    expect(decide(five, { a: 'good' }, () => null)).toEqual([]);
  });
});
