import { takeOne } from './rate';

const NOON = 1_770_000_000_000;

/** How many of so many requests at these instants are let through. */
function letThrough(perMinute: number, instants: readonly number[]): number {
  let [fullAt, count] = [0, 0];
  for (const now of instants) {
    const taken = takeOne(fullAt, now, perMinute);
    if (!('fullAt' in taken)) continue;
    [fullAt, count] = [taken.fullAt, count + 1];
  }
  return count;
}

const every = (ms: number, count: number): number[] => Array.from({ length: count }, (_, index) => NOON + index * ms);

test.each([
  ['ten times as many at once: a quarter of a minute’s worth', 60, every(0, 600), 15],
  ['as many as allowed, evenly', 60, every(1_000, 600), 600],
  ['ten times as fast for a minute: what the bucket held and what came in meanwhile', 60, every(100, 600), 74],
  ['a time that does not divide evenly', 7, every(0, 70), 1],
  ['as many again after a quarter of a minute of silence', 60, [...every(0, 60), ...every(0, 60).map((at) => at + 15_000)], 30],
  ['five seconds later, five', 60, [...every(0, 60), ...every(0, 60).map((at) => at + 5_000)], 20],
  ['seldomer than the bucket lasts: one, and one again', 2, [...every(0, 9), ...every(30_000, 3)], 3],
])('%s (ASVS 2.4.1)', (_, perMinute, instants, expected) => {
  expect(letThrough(perMinute, instants)).toBe(expected);
});

test('what is refused says how long to wait, and waiting that long is enough', () => {
  const fullAt = NOON + 15_000;
  expect(takeOne(fullAt, NOON, 60)).toEqual({ waitMs: 1_000 });
  expect(takeOne(fullAt, NOON + 999, 60)).toEqual({ waitMs: 1 });
  expect(takeOne(fullAt, NOON + 1_000, 60)).toEqual({ fullAt: NOON + 16_000 });
});
