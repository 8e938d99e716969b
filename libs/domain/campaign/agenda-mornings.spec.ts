import { chased, closed, facts, step, told, waiting } from '@test/support/agenda-example';
import { at, calendar2026, lastOf } from '@test/support/viet-nam-2026';
import { DEFAULT_LADDER } from '../plan/plan';
import { agenda } from './agenda';

describe('mornings', () => {
  test.each<[string, Parameters<typeof facts>[0], number, string[], string]>([
    ['none on the launch day after the hour', {}, at('11-09 08:00'), [], '11-10 07:00'],
    ['none where launched at the hour', { launchedAt: at('11-09 07:00') }, at('11-09 07:00'), [], '11-10 07:00'],
    ['that of the launch day where launched before', { launchedAt: at('11-09 06:00') }, at('11-09 06:00'), [], '11-09 07:00'],
    ['none from before a launch on a Saturday', { launchedAt: at('11-14 10:00') }, at('11-14 10:00'), [], '11-16 07:00'],
    ['at 07:00', {}, at('11-20 07:00'), ['chase 2026-11-20 11-20 07:00'], '11-23 07:00'],
    ['not a moment before', { done: chased('11-19') }, at('11-20 07:00') - 1, [], '11-20 07:00'],
    ['over a weekend and a day off', { done: chased('11-23') }, at('11-23 08:00'), [], '11-25 07:00'],
    ['not on a day off', { done: chased('11-23') }, at('11-24 12:00'), [], '11-25 07:00'],
    [
      'on a Saturday that is worked',
      { done: chased('12-04', '11-25'), steps: [step({ dueAt: lastOf('12-14') })] },
      at('12-04 08:00'),
      [],
      '12-05 07:00',
    ],
    ['missed ones once, the last', { done: chased('11-10') }, at('11-19 10:00'), ['chase 2026-11-19 11-19 07:00'], '11-20 07:00'],
    [
      'missed ones before the hour: yesterday’s',
      { done: chased('11-10') },
      at('11-19 06:00'),
      ['chase 2026-11-18 11-18 07:00'],
      '11-19 07:00',
    ],
    ['Friday’s, missed, on Saturday', { done: chased('11-19') }, at('11-21 10:00'), ['chase 2026-11-20 11-20 07:00'], '11-23 07:00'],
    [
      'on resuming, that day’s',
      { done: chased('11-13'), resumedAt: at('11-19 10:00') },
      at('11-19 10:00'),
      ['chase 2026-11-19 11-19 07:00'],
      '11-20 07:00',
    ],
    [
      'on resuming before the hour, that day’s at the hour',
      { done: chased('11-13'), resumedAt: at('11-19 06:00') },
      at('11-19 06:00'),
      [],
      '11-19 07:00',
    ],
    [
      'on resuming the day it was paused, nothing twice',
      { done: chased('11-19'), resumedAt: at('11-19 10:00') },
      at('11-19 10:00'),
      [],
      '11-20 07:00',
    ],
    [
      'on resuming on a Sunday, nothing of the days slept through',
      { done: chased('11-13'), resumedAt: at('11-22 10:00') },
      at('11-22 10:00'),
      [],
      '11-23 07:00',
    ],
    ['none once every step is closed', { steps: [closed(at('11-19 06:00'))] }, at('11-19 08:00'), [], '11-27 07:00'],
  ])('%s', (_, given, now, due, next) => {
    expect(told(agenda(facts(given), calendar2026, now))).toEqual([due, next]);
  });
});

describe('no morning before the first rung of the nearest deadline: nobody could have to hear', () => {
  test.each<[string, Parameters<typeof facts>[0], number, string[], string | null]>([
    ['five working days before 25/11, over the day off of 24/11', {}, at('11-10 12:00'), [], '11-17 07:00'],
    ['that morning itself', {}, at('11-17 07:00'), ['chase 2026-11-17 11-17 07:00'], '11-18 07:00'],
    ['of the nearest deadline still open, whatever their order', { steps: [waiting, step()] }, at('11-10 12:00'), [], '11-17 07:00'],
    [
      'of the next once that is closed',
      { steps: [closed(at('11-12 09:00')), waiting] },
      at('11-12 10:00'),
      ['open-step b 11-12 09:00'],
      '12-07 07:00',
    ],
    [
      'every working day after a deadline while its step is open',
      { done: chased('12-01') },
      at('12-01 12:00'),
      ['close-step a 11-25 23:59'],
      '12-02 07:00',
    ],
    [
      'where a deadline was brought forward, the morning missed by that (G-13)',
      { steps: [step({ dueAt: lastOf('11-13') })] },
      at('11-11 12:00'),
      ['chase 2026-11-11 11-11 07:00'],
      '11-12 07:00',
    ],
    ['a ladder that begins after the deadline', { ladder: [{ day: 1 }] }, at('11-10 12:00'), [], '11-25 23:59'],
    ['none without a ladder', { ladder: [] }, at('11-10 12:00'), [], '11-25 23:59'],
  ])('%s', (_, given, now, due, next) => {
    expect(told(agenda(facts({ ladder: DEFAULT_LADDER, ...given }), calendar2026, now))).toEqual([due, next]);
  });
});
