import { dondoc } from './run-dondoc';

type Person = [member: boolean, admitted: string | null, exempted: boolean, suspended: boolean];

const MEMBER: Person = [true, '2005-02-03', false, false];
const EXEMPTED: Person = [true, '1975-02-03', true, false];
const SUSPENDED: Person = [true, '2005-02-03', false, true];
const BOTH: Person = [true, '2005-02-03', true, true];
const OUTSIDE: Person = [false, null, false, false];
const admitted = (day: string): Person => [true, day, false, false];

/** Worked out by hand from G-07. [plan, as of, person, in or the rule that keeps out]. */
const PEOPLE: [string, string, Person, string][] = [
  ['p79', '2026-11-25', MEMBER, 'in'],
  ['p79', '2026-11-25', EXEMPTED, 'exempted'],
  ['p79', '2026-11-25', SUSPENDED, 'suspended'],
  ['p79', '2026-11-25', BOTH, 'exempted'],
  ['p79', '2026-11-25', OUTSIDE, 'not-a-member'],
  ['p79', '2026-02-28', admitted('2025-08-31'), 'in'], // G-07: admitted on 31/8, 28/2 is in
  ['p79', '2026-02-27', admitted('2025-08-31'), 'admitted-under-6-months'],
  ['p79', '2026-02-28', admitted('2025-08-30'), 'in'],
  ['p79', '2026-02-28', admitted('2025-08-29'), 'in'],
  ['p79', '2026-02-28', admitted('2025-08-28'), 'in'],
  ['p79', '2024-02-28', admitted('2023-08-29'), 'admitted-under-6-months'], // a leap year
  ['p79', '2024-02-29', admitted('2023-08-29'), 'in'],
  ['p79', '2024-02-29', admitted('2023-08-31'), 'in'],
  ['p79', '2026-11-25', admitted('2026-05-25'), 'in'],
  ['p79', '2026-11-25', admitted('2026-05-26'), 'admitted-under-6-months'],
  ['p79', '2026-11-25', admitted('2026-11-25'), 'admitted-under-6-months'],
  ['p79', '2026-11-30', admitted('2026-05-31'), 'in'], // November has 30 days
  ['p79', '2026-11-29', admitted('2026-05-31'), 'admitted-under-6-months'],
  ['p79', '2026-09-30', admitted('2026-03-31'), 'in'],
  ['p79', '2026-12-01', admitted('2026-06-01'), 'in'],
  ['h19', '2024-12-14', MEMBER, 'in'],
  ['h19', '2024-12-14', EXEMPTED, 'exempted'],
  ['h19', '2024-12-14', SUSPENDED, 'suspended'],
  ['h19', '2024-12-14', admitted('2024-06-14'), 'in'],
  ['h19', '2024-12-14', admitted('2024-06-15'), 'admitted-under-6-months'],
  ['p58', '2018-12-19', EXEMPTED, 'exempted'], // P58 exempts only these
  ['p58', '2018-12-19', SUSPENDED, 'in'],
  ['p58', '2018-12-19', admitted('2018-12-01'), 'in'],
  ['p58', '2018-12-19', OUTSIDE, 'not-a-member'],
  ['p75', '2022-12-05', EXEMPTED, 'exempted'], // HD 21: the first two
  ['p75', '2022-12-05', SUSPENDED, 'suspended'],
  ['p75', '2022-12-05', admitted('2022-11-01'), 'in'],
  ['p75', '2022-12-05', OUTSIDE, 'not-a-member'],
  ['p99', '2022-11-24', OUTSIDE, 'in'], // P99-12: all staff, party or not
  ['p99', '2022-11-24', MEMBER, 'in'],
  ['p99', '2022-11-24', EXEMPTED, 'in'],
  ['p99', '2022-11-24', SUSPENDED, 'in'],
  ['p99', '2022-11-24', admitted('2022-11-01'), 'in'],
  ['p2026', '2026-11-25', admitted('2026-05-26'), 'admitted-under-6-months'],
];

/** H19 C.IV.1. [plan, as of, founded, in or out]. */
const ORGANISATIONS: [string, string, string, string][] = [
  ['h19', '2024-12-14', '2024-06-14', 'in'],
  ['h19', '2024-12-14', '2024-06-15', 'founded-under-6-months'],
  ['h19', '2026-02-28', '2025-08-31', 'in'],
  ['h19', '2026-02-27', '2025-08-31', 'founded-under-6-months'],
  ['p79', '2026-11-25', '1995-01-01', 'in'],
  ['p79', '2026-11-25', '2026-07-01', 'founded-under-6-months'],
  ['p75', '2022-12-05', '2022-07-01', 'founded-under-6-months'],
];

const questions = [
  ...PEOPLE.map(([plan, asOf, [member, joined, exempted, suspended]], at) => ({
    id: at,
    plan,
    asOf,
    person: { member, admitted: joined, exempted, suspended },
  })),
  ...ORGANISATIONS.map(([plan, asOf, founded], at) => ({ id: PEOPLE.length + at, plan, asOf, organisation: { founded } })),
];
const run = dondoc(['roster', '-'], JSON.stringify(questions));
const rows = JSON.parse(run.out) as { id: number; in: boolean; rule?: string; warnings: unknown[] }[];

describe('dondoc roster (G-07)', () => {
  const all = [...PEOPLE, ...ORGANISATIONS].map(([plan, asOf, subject, expected], at) => [at, plan, asOf, subject, expected] as const);
  test.each(all)('%i: %s as of %s: %o is %s', (at, _plan, _asOf, _subject, expected) => {
    expect(rows[at]).toEqual({ id: at, in: expected === 'in', ...(expected === 'in' ? {} : { rule: expected }), warnings: [] });
  });

  test('every element answered: exit code 0', () => {
    expect(run.exit).toBe(0);
  });

  test.each([
    ['{"id":"a","plan":"p80","asOf":"2026-11-25","organisation":{"founded":null}}', 'unknown-plan', 'plan'],
    ['{"id":"a","plan":"p79","asOf":"2026-11-25"}', 'person-or-organisation', 'person'],
    [
      '{"id":"a","plan":"p79","asOf":"2026-11-25","organisation":{"founded":null},"person":{"member":true,"admitted":null,"exempted":false,"suspended":false}}',
      'person-or-organisation',
      'organisation',
    ],
    [
      '{"id":"a","plan":"p79","asOf":"2026-11-25","person":{"member":true,"exempted":false,"suspended":false}}',
      'missing-key',
      'person.admitted',
    ],
    [
      '{"id":"a","plan":"p79","asOf":"2026-11-25","person":{"member":1,"admitted":null,"exempted":false,"suspended":false}}',
      'wrong-type',
      'person.member',
    ],
    [
      '{"id":"a","plan":"p79","asOf":"2026-11-25","person":{"member":true,"admitted":"2026-02-30","exempted":false,"suspended":false}}',
      'wrong-value',
      'person.admitted',
    ],
    ['{"id":"a","plan":"p79","asOf":"2026-11-25","organisation":{"founded":null,"merged":null}}', 'unknown-key', 'organisation.merged'],
  ])('%s is refused: %s at %s', (question, code, path) => {
    const refused = dondoc(['roster', '-'], question);
    expect(refused.exit).toBe(2);
    expect((JSON.parse(refused.out) as { error: object }).error).toMatchObject({ code, path });
  });
});
