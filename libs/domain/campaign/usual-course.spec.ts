import { smallPlan } from '@test/support/small-plan';
import { at, calendar2026, lastOf } from '@test/support/viet-nam-2026';
import { toIso } from '../calendar/instant';
import { type UsualStep, usualCourse } from './usual-course';

const plan = smallPlan({
  steps: [{ id: 'reviews' }, { id: 'results', needs: ['reviews'] }, { id: 'delegated', opens: { after: 'results' } }],
});
const bearers = ['CB1', 'CB2', 'CB3'];
const steps: UsualStep[] = [
  { key: 'reviews', dueAt: lastOf('11-25'), bearers },
  { key: 'results', dueAt: lastOf('11-27'), bearers },
  { key: 'delegated', dueAt: lastOf('11-30'), bearers: ['BTC'] },
];
const course = (startsAt: number, lateEvery: number | null, of = steps) => {
  const { acts, until } = usualCourse(plan, of, calendar2026, { startsAt, lateEvery });
  return { acts: acts.map((act) => `${toIso(act.at).slice(5, 16)} ${act.step} ${act.body}`), until: toIso(until).slice(0, 16) };
};

describe('how a year usually goes', () => {
  test('everybody three working days before, one minute after another; a step once it is open; twenty working days of patience', () => {
    expect(course(at('11-09 08:00'), null)).toEqual({
      acts: [
        '11-19T08:00 reviews CB1',
        '11-19T08:01 reviews CB2',
        '11-19T08:02 reviews CB3',
        '11-23T08:00 results CB1',
        '11-23T08:01 results CB2',
        '11-23T08:02 results CB3',
        '11-30T08:00 delegated BTC',
      ],
      until: '2026-12-25T18:00',
    });
  });

  test('every second body two working days late, and then with what needs it', () => {
    expect(course(at('11-09 08:00'), 2).acts).toEqual([
      '11-19T08:00 reviews CB1',
      '11-19T08:02 reviews CB3',
      '11-23T08:00 results CB1',
      '11-23T08:02 results CB3',
      '11-27T08:01 reviews CB2',
      '11-30T08:00 delegated BTC',
      '12-01T08:01 results CB2',
    ]);
  });

  test('never before the start, never before what is needed', () => {
    expect(course(at('11-24 10:00'), null, steps.slice(0, 2)).acts).toEqual([
      '11-25T08:00 reviews CB1',
      '11-25T08:01 reviews CB2',
      '11-25T08:01 results CB1',
      '11-25T08:02 reviews CB3',
      '11-25T08:02 results CB2',
      '11-25T08:03 results CB3',
    ]);
  });
});
