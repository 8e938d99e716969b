import { dutyFacts } from '@test/support/duty-facts';
import { at, calendar2026, lastOf } from '@test/support/viet-nam-2026';
import { DEFAULT_LADDER } from '../plan/plan';
import { type DutyFacts, type DutyStatus, isChased, nextMove, timeliness } from './next-move';

const move = (given: Partial<DutyFacts>, asOf: number) => nextMove(dutyFacts(given), DEFAULT_LADDER, calendar2026, asOf);
const noon = (day: string): number => at(`${day} 12:00`);

describe('the state of a duty', () => {
  test.each<[DutyStatus, string, Partial<DutyFacts>, number]>([
    ['waived', 'waived, also after the deadline', { duty: 'waived' }, noon('11-30')],
    ['done-on-time', 'done at the last moment', { duty: 'done', firstDoneAt: lastOf('11-25') }, noon('11-30')],
    ['done-late', 'done a millisecond later', { duty: 'done', firstDoneAt: lastOf('11-25') + 1 }, noon('11-30')],
    [
      'done-on-time',
      'done late, the deadline then extended (G-13)',
      { duty: 'done', firstDoneAt: noon('11-27'), dueAt: lastOf('12-01') },
      noon('11-30'),
    ],
    [
      'done-on-time',
      'done in time, returned, done again: the first time counts',
      { duty: 'done', firstDoneAt: noon('11-20'), step: 'closed' },
      noon('11-30'),
    ],
    ['not-done', 'owed in a step that is closed', { step: 'closed' }, noon('11-20')],
    ['not-done', 'owed in a campaign that has ended', { campaign: 'ended' }, noon('11-20')],
    ['not-done', 'owed in a campaign that was cancelled', { campaign: 'cancelled' }, noon('11-30')],
    ['not-open', 'its step not yet open', { step: 'waiting' }, noon('11-20')],
    ['blocked', 'an earlier step still owed (G-04)', { missing: ['Kiểm điểm'] }, noon('11-23')],
    ['overdue', 'a millisecond after the deadline', {}, lastOf('11-25') + 1],
    ['overdue', 'overdue and blocked', { missing: ['Kiểm điểm'] }, noon('11-26')],
    ['overdue', 'overdue and returned', { returnedAt: noon('11-20') }, noon('11-26')],
    ['returned', 'returned, also shortly before the deadline', { returnedAt: noon('11-20') }, noon('11-25')],
    ['due-soon', 'at the deadline', {}, lastOf('11-25')],
    ['due-soon', 'from the second working day before it on', {}, at('11-20 00:00')],
    ['open', 'the moment before', {}, at('11-20 00:00') - 1],
    ['open', 'without a deadline', { dueAt: null }, noon('12-31')],
    ['open', 'in a campaign that rests', { campaign: 'paused' }, noon('11-12')],
    ['overdue', 'in a campaign that rests: deadlines stand', { campaign: 'paused' }, noon('11-26')],
  ])('%s: %s', (status, _, given, asOf) => {
    expect(move(given, asOf).status).toBe(status);
  });

  test('timeliness is judged by the first time and the deadline in force; without one everything is in time', () => {
    expect([timeliness(5, 5), timeliness(6, 5), timeliness(6, null)]).toEqual(['done-on-time', 'done-late', 'done-on-time']);
  });
});

describe('whose move it is, and since when', () => {
  test.each<[string, Partial<DutyFacts>, string, number | null]>([
    ['the body that owes, since the step opened', {}, 'bearer', at('11-09 08:00')],
    ['the body that owes, since its papers came back', { returnedAt: noon('11-20') }, 'bearer', noon('11-20')],
    ['its own earlier step', { missing: ['Kiểm điểm'] }, 'own-earlier-step', at('11-09 08:00')],
    ['its own earlier step, also when overdue', { missing: ['Kiểm điểm'], dueAt: lastOf('11-19') }, 'own-earlier-step', at('11-09 08:00')],
    ['the body that owes, while the campaign rests', { campaign: 'paused' }, 'bearer', at('11-09 08:00')],
    ['nobody’s once done', { duty: 'done', firstDoneAt: noon('11-20') }, 'nobody', null],
    ['nobody’s once waived', { duty: 'waived' }, 'nobody', null],
    ['nobody’s before the step opens', { step: 'waiting', openedAt: null }, 'nobody', null],
    ['nobody’s after the campaign', { campaign: 'ended' }, 'nobody', null],
  ])('%s', (_, given, mover, since) => {
    expect(move(given, noon('11-23'))).toMatchObject({ mover, since });
  });
});

describe('what happens next by itself', () => {
  const hears = { owes: ['owes'], oversight: ['owes', 'oversight'], directing: ['owes', 'oversight', 'directing'] };

  test.each<[string, number, string, number, string[], Partial<DutyFacts>]>([
    ['−5', noon('11-09'), '11-17 07:30', -5, hears.owes, {}],
    ['before this morning’s sending hour it is still ahead', at('11-17 06:00'), '11-17 07:30', -5, hears.owes, {}],
    ['between chase and sending as well', at('11-17 07:15'), '11-17 07:30', -5, hears.owes, {}],
    ['at the sending hour the next one comes', at('11-17 07:30'), '11-20 07:30', -2, hears.owes, {}],
    ['0, over a day off', noon('11-23'), '11-25 07:30', 0, hears.owes, {}],
    ['0, early on its day', at('11-25 05:00'), '11-25 07:30', 0, hears.owes, {}],
    ['+1', noon('11-25'), '11-26 07:30', 1, hears.oversight, {}],
    ['+1, early on its day', at('11-26 05:00'), '11-26 07:30', 1, hears.oversight, {}],
    ['+3, once +1 is made', at('11-26 07:15'), '11-30 07:30', 3, hears.directing, { made: { rung: 1, day: '2026-11-26' } }],
    [
      '+3, held by an acknowledgement',
      noon('11-26'),
      '12-01 07:30',
      3,
      hears.directing,
      { made: { rung: 1, day: '2026-11-26' }, acknowledgedAt: at('11-26 10:00') },
    ],
    ['+5, the letter', noon('11-30'), '12-02 07:30', 5, hears.directing, { made: { rung: 3, day: '2026-11-30' } }],
    ['+1 after papers were returned late', noon('11-30'), '12-01 07:30', 1, hears.oversight, { returnedAt: at('11-30 10:00') }],
    ['a rung that was missed: the next working morning', noon('11-28'), '11-30 07:30', 1, hears.oversight, {}],
  ])('%s', (_, asOf, when, rung, who, given) => {
    const { next } = move(given, asOf);
    expect([next?.at, next?.rung.day, next?.hears]).toEqual([at(when), rung, who]);
  });

  test.each<[string, Partial<DutyFacts>]>([
    ['at the top of the ladder', { made: { rung: 5, day: '2026-12-02' } }],
    ['while the campaign rests', { campaign: 'paused' }],
    ['where an earlier step is owed', { missing: ['Kiểm điểm'] }],
    ['without a deadline', { dueAt: null }],
    ['once done', { duty: 'done', firstDoneAt: noon('11-20') }],
    ['before the step opens', { step: 'waiting' }],
    ['after the campaign', { campaign: 'ended' }],
  ])('nothing %s', (_, given) => {
    expect(move(given, noon('12-02')).next).toBeNull();
  });
});

describe('who may be reminded now: never who is done, blocked, not yet asked, or whose campaign rests', () => {
  test.each<[boolean, Partial<DutyFacts>]>([
    [true, {}],
    [true, { returnedAt: noon('11-20') }],
    [false, { duty: 'done' }],
    [false, { duty: 'waived' }],
    [false, { step: 'waiting' }],
    [false, { step: 'closed' }],
    [false, { missing: ['Kiểm điểm'] }],
    [false, { campaign: 'paused' }],
    [false, { campaign: 'cancelled' }],
    [false, { campaign: 'ended' }],
  ])('%s: %j', (chased, given) => {
    expect(isChased(dutyFacts(given))).toBe(chased);
  });
});
