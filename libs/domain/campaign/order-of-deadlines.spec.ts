import { smallPlan } from '@test/support/small-plan';
import { lastOf } from '@test/support/viet-nam-2026';
import { outOfOrder, outOfOrderByMoving, sayOutOfOrder } from './order-of-deadlines';

const plan = smallPlan({
  steps: [
    { id: 'suggestions', title: 'Gợi ý', shapes: ['reviews'] },
    { id: 'reviews', title: 'Kiểm điểm', does: 'hold-reviews' },
    { id: 'results', title: 'Gửi kết quả', needs: ['reviews'] },
    { id: 'decision', title: 'Quyết định', opens: { after: 'results' } },
  ],
});
const asPlanned = {
  suggestions: lastOf('11-09'),
  reviews: lastOf('11-25'),
  results: lastOf('11-27'),
  decision: lastOf('12-18'),
};
const pairs = (found: ReturnType<typeof outOfOrder>) => found.map(({ first, then }) => [first.key, then.key]);

test.each([
  ['as planned', {}, []],
  ['a step that is needed, after the one that needs it', { reviews: lastOf('11-30') }, [['reviews', 'results']]],
  ['the same day is in order', { reviews: lastOf('11-27') }, []],
  ['a step before the one it waits for', { decision: lastOf('11-26') }, [['results', 'decision']]],
  ['a step that shapes another, after it', { suggestions: lastOf('11-26') }, [['suggestions', 'reviews']]],
  [
    'both sides of a step',
    { results: lastOf('11-20'), decision: lastOf('11-19') },
    [
      ['reviews', 'results'],
      ['results', 'decision'],
    ],
  ],
  ['a waived step holds nobody back', { reviews: null, suggestions: lastOf('12-31') }, []],
])('which deadlines stand the wrong way round: %s (G-04)', (_, moved, expected) => {
  expect(pairs(outOfOrder(plan, { ...asPlanned, ...moved }))).toEqual(expected);
});

test.each([
  ['later past the step that needs it', { key: 'reviews', dueAt: lastOf('11-30') }, [['reviews', 'results']]],
  ['later, not past it', { key: 'reviews', dueAt: lastOf('11-27') }, []],
  ['earlier than what it needs', { key: 'results', dueAt: lastOf('11-24') }, [['reviews', 'results']]],
  ['far past every other', { key: 'results', dueAt: lastOf('12-31') }, [['results', 'decision']]],
])('moving a deadline %s says what falls before it (G-04, G-13)', (_, moved, expected) => {
  expect(pairs(outOfOrderByMoving(plan, asPlanned, moved))).toEqual(expected);
});

test('what was out of order before the move is not laid at its door', () => {
  const already = { ...asPlanned, reviews: lastOf('11-30') };
  expect(pairs(outOfOrderByMoving(plan, already, { key: 'reviews', dueAt: lastOf('12-01') }))).toEqual([]);
});

test('in one sentence', () => {
  const [pair] = outOfOrderByMoving(plan, asPlanned, { key: 'reviews', dueAt: lastOf('11-30') });
  expect(pair && sayOutOfOrder(pair)).toBe('“Gửi kết quả” hạn 27/11/2026, trước hạn 30/11/2026 của việc phải xong trước nó: “Kiểm điểm”.');
});
