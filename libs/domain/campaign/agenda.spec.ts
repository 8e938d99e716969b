import { chased, closed, facts, say, step, told, waiting } from '@test/support/agenda-example';
import { at, calendar2026, lastOf } from '@test/support/viet-nam-2026';
import { type StepFacts, agenda } from './agenda';

describe('openings', () => {
  test.each<[string, StepFacts[], number, string[], string]>([
    ['with the launch', [step({ state: 'waiting' }), waiting], at('11-09 08:00'), ['open-step a 11-09 08:00'], '11-10 07:00'],
    ['not before the step before it', [step(), waiting], at('11-09 08:00'), [], '11-10 07:00'],
    ['once that one is closed', [closed(at('11-20 10:00')), waiting], at('11-20 10:01'), ['open-step b 11-20 10:00'], '11-23 07:00'],
    [
      'or its deadline has passed',
      [step(), waiting],
      lastOf('11-25'),
      ['open-step b 11-25 23:59', 'close-step a 11-25 23:59'],
      '11-26 07:00',
    ],
    ['whichever comes first', [closed(at('11-30 10:00')), waiting], at('11-30 10:00'), ['open-step b 11-25 23:59'], '12-01 07:00'],
    ['a deadline that was extended holds it back (G-13)', [step({ dueAt: lastOf('11-30') }), waiting], lastOf('11-25'), [], '11-26 07:00'],
    [
      'with the launch where the step before it was waived then',
      [closed(at('11-09 08:00'), { dueAt: null }), waiting],
      at('11-09 08:00'),
      ['open-step b 11-09 08:00'],
      '11-10 07:00',
    ],
    ['never where the step before it has neither deadline nor end', [step({ dueAt: null }), waiting], at('12-31 07:00'), [], '01-04 07:00'],
    ['never where the step before it does not exist', [step(), { ...waiting, afterId: 'x' }], at('11-20 08:00'), [], '11-23 07:00'],
  ])('%s', (_, steps, now, due, next) => {
    const done = chased('11-09', '11-20', '11-25', '11-30', '12-31');
    expect(told(agenda(facts({ steps, done }), calendar2026, now))).toEqual([due, next]);
  });
});

describe('closings', () => {
  const mornings = ['11-20', '11-25', '11-26'];

  test.each<[string, StepFacts, string[], number, string[], string | null]>([
    [
      'when its last duty is done',
      step({ openDuties: 0, completedAt: at('11-20 10:00') }),
      [],
      at('11-20 10:00'),
      ['close-step a 11-20 10:00'],
      '11-23 07:00',
    ],
    ['when it owed nothing from the start', step({ openDuties: 0 }), [], at('11-20 10:00'), ['close-step a 11-09 08:00'], '11-23 07:00'],
    ['not a moment before the deadline', step(), [], lastOf('11-25') - 1, [], '11-25 23:59'],
    ['when the deadline comes', step(), [], lastOf('11-25'), ['close-step a 11-25 23:59'], '11-26 07:00'],
    ['once for a deadline', step(), [`close-step|a|${lastOf('11-25')}`], at('11-26 08:00'), [], '11-27 07:00'],
    [
      'again for an amended one (G-13)',
      step({ dueAt: lastOf('11-26') }),
      [`close-step|a|${lastOf('11-25')}`],
      lastOf('11-26'),
      ['close-step a 11-26 23:59'],
      '11-27 07:00',
    ],
    [
      'again where it was reopened and done again',
      step({ openDuties: 0, completedAt: at('11-20 10:00') }),
      [`close-step|a|${at('11-18 09:00')}`],
      at('11-20 11:00'),
      ['close-step a 11-20 10:00'],
      '11-23 07:00',
    ],
    [
      'by its deadline where it was closed, reopened and is owed again',
      step({ openDuties: 1 }),
      [`close-step|a|${at('11-18 09:00')}`],
      lastOf('11-25'),
      ['close-step a 11-25 23:59'],
      '11-26 07:00',
    ],
    [
      'done after the deadline, when the last duty is done',
      step({ openDuties: 0, completedAt: at('11-26 10:00') }),
      [`close-step|a|${lastOf('11-25')}`],
      at('11-26 10:00'),
      ['close-step a 11-26 10:00'],
      '11-27 07:00',
    ],
    ['never while it has no deadline and is owed', step({ dueAt: null }), [], at('11-26 10:00'), [], null],
  ])('a step closes %s', (_, of, done, now, due, next) => {
    const morning = chased(...mornings.filter((day) => at(`${day} 07:00`) <= now));
    expect(told(agenda(facts({ steps: [of], done: [...morning, ...done] }), calendar2026, now))).toEqual([due, next]);
  });

  test('done at the very instant at which its deadline was seen to pass, it closes a millisecond later', () => {
    const of = step({ openDuties: 0, completedAt: lastOf('11-25') });
    const { due, next } = agenda(
      facts({ steps: [of], done: [...chased('11-25'), `close-step|a|${lastOf('11-25')}`] }),
      calendar2026,
      lastOf('11-25'),
    );
    expect([due, next]).toEqual([[], lastOf('11-25') + 1]);
  });
});

describe('the end, on the fifth working day after the last closing', () => {
  test.each([
    ['a Thursday', at('12-10 11:00'), '12-17 07:00'],
    ['over a weekend and a day off', at('11-18 11:00'), '11-26 07:00'],
    ['closed on a Saturday', at('11-21 09:00'), '11-30 07:00'],
    ['over a Saturday that is worked', at('12-03 11:00'), '12-09 07:00'],
    ['over New Year', at('12-28 11:00'), '01-05 07:00'],
  ])('%s', (_, last, ends) => {
    const steps = [closed(at('11-10 09:00')), closed(last, { id: 'b' })];
    const before = agenda(facts({ steps }), calendar2026, last);
    expect(told(before)).toEqual([[], ends]);
    const then = agenda(facts({ steps }), calendar2026, before.next ?? 0);
    expect(then.due.map(({ kind, instant }) => [kind, say(instant)])).toEqual([['end', ends]]);
    expect([then.next, then.finished]).toEqual([null, false]);
  });

  test('not while a step is open again (returned papers)', () => {
    const steps = [closed(at('11-10 09:00')), step({ id: 'b', openDuties: 1, dueAt: lastOf('11-11') })];
    const done = [...chased('12-10'), `close-step|b|${lastOf('11-11')}`];
    expect(told(agenda(facts({ steps, done }), calendar2026, at('12-10 12:00')))).toEqual([[], '12-11 07:00']);
  });
});

describe('states', () => {
  const late = at('11-26 12:00');

  test.each([
    ['paused', false],
    ['cancelled', true],
    ['ended', true],
  ] as const)('%s: nothing is due, nothing is waited for', (state, finished) => {
    expect(agenda(facts({ state }), calendar2026, late)).toEqual({ due: [], next: null, finished });
  });

  test('resumed: the deadline that passed in the meantime first, then the day’s chase', () => {
    expect(told(agenda(facts({ resumedAt: at('11-26 06:00'), done: chased('11-20') }), calendar2026, late))).toEqual([
      ['close-step a 11-25 23:59', 'chase 2026-11-26 11-26 07:00'],
      '11-27 07:00',
    ]);
  });
});

describe('a moment that stalled', () => {
  const key = `close-step|a|${lastOf('11-25')}`;
  const stalled = new Map([[key, at('11-26 07:15')]]);

  test('is not offered before its next try, and does not stop the others', () => {
    expect(told(agenda(facts({ stalled }), calendar2026, at('11-26 07:00')))).toEqual([['chase 2026-11-26 11-26 07:00'], '11-26 07:15']);
  });

  test('is offered again then, with its own instant', () => {
    const again = agenda(facts({ stalled, done: chased('11-26') }), calendar2026, at('11-26 07:15'));
    expect(told(again)).toEqual([['close-step a 11-25 23:59'], '11-27 07:00']);
  });

  test('is not offered once it was done after all', () => {
    expect(told(agenda(facts({ stalled, done: [key, ...chased('11-26')] }), calendar2026, at('11-26 08:00')))).toEqual([[], '11-27 07:00']);
  });
});

test('the same order whatever the order of the facts', () => {
  const steps = ['d', 'b', 'c', 'a'].map((id) => step({ id, state: id < 'c' ? 'waiting' : 'open', openDuties: id === 'c' ? 0 : 2 }));
  const expected = [
    [
      'open-step a 11-09 08:00',
      'open-step b 11-09 08:00',
      'close-step c 11-09 08:00',
      'close-step d 11-25 23:59',
      'chase 2026-11-26 11-26 07:00',
    ],
    '11-27 07:00',
  ];
  expect(told(agenda(facts({ steps }), calendar2026, at('11-26 07:00')))).toEqual(expected);
  expect(told(agenda(facts({ steps: [...steps].reverse() }), calendar2026, at('11-26 07:00')))).toEqual(expected);
});

describe('gates: the rules are applied when a step that classifies or decides has closed', () => {
  const shut = at('11-20 10:00');
  const gate = (given: Partial<StepFacts> = {}): StepFacts => closed(shut, { gate: true, ...given });

  test.each<[string, StepFacts, string[], string[]]>([
    ['at the instant at which it closed', gate(), [], ['apply-rules a 11-20 10:00']],
    ['once for a closing', gate(), [`apply-rules|a|${shut}`], []],
    ['again where it was opened and closed again', gate(), [`apply-rules|a|${shut - 1}`], ['apply-rules a 11-20 10:00']],
    ['not while it is open', step({ gate: true }), [], []],
    ['not for other steps', closed(shut), [], []],
    ['not where it was waived at launch', gate({ dueAt: null }), [], []],
  ])('%s', (_, one, done, due) => {
    const all = facts({ steps: [one, step({ id: 'b' })], done: [...chased('11-20'), ...done] });
    expect(agenda(all, calendar2026, shut).due.map(({ kind, id, instant }) => `${kind} ${id} ${say(instant)}`)).toEqual(due);
  });
});
