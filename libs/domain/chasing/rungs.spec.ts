import fc from 'fast-check';
import { at, calendar2026 } from '@test/support/viet-nam-2026';
import { isWorkingDay, workingDay } from '../calendar/calendar';
import { type Day, addDays, dayOf } from '../calendar/instant';
import { DEFAULT_LADDER, type LadderRung } from '../plan/plan';
import { type ChaseFacts, nextChase, nextOverdueRung, rungToday } from './rungs';

const day = (text: string): Day => `2026-${text}`;
/** Due on Wednesday 25/11: −5 is Tue 17/11, −2 Fri 20/11, 0 Wed 25/11, +1 Thu 26/11, +3 Mon 30/11, +5 Wed 2/12 (24/11 is a day off). */
function facts(
  given: { due?: string; covered?: string; returned?: string; made?: [number, string]; acknowledged?: string } = {},
): ChaseFacts {
  const { due = '11-25', covered = '11-09', returned, made, acknowledged } = given;
  return {
    dueDay: day(due),
    coveredUntil: day(covered),
    returnedDay: returned === undefined ? null : day(returned),
    made: made === undefined ? null : { rung: made[0], day: day(made[1]) },
    acknowledgedDay: acknowledged === undefined ? null : day(acknowledged),
  };
}

describe('the rung of a morning (architecture.md section 6, G-10)', () => {
  type Row = [string, string, number | null, Parameters<typeof facts>[0]?];
  const every: Row[] = [
    ['nothing before the first rung', '11-16', null],
    ['−5', '11-17', -5, { covered: '11-16' }],
    ['nothing between', '11-18', null, { covered: '11-17' }],
    ['−2', '11-20', -2, { covered: '11-19' }],
    ['nothing between', '11-23', null, { covered: '11-20' }],
    ['0', '11-25', 0, { covered: '11-23' }],
    ['+1', '11-26', 1, { covered: '11-25' }],
    ['nothing between', '11-27', null, { covered: '11-26', made: [1, '11-26'] }],
    ['+3', '11-30', 3, { covered: '11-27', made: [1, '11-26'] }],
    ['nothing between', '12-01', null, { covered: '11-30', made: [3, '11-30'] }],
    ['+5', '12-02', 5, { covered: '12-01', made: [3, '11-30'] }],
    ['nothing above the ladder', '12-31', null, { covered: '12-30', made: [5, '12-02'] }],
  ];
  const dayOff: Row[] = [
    ['due on a day off: 0 on the last working day before it', '11-23', 0, { due: '11-24', covered: '11-20' }],
    ['due on a day off: +1 on the first after it', '11-25', 1, { due: '11-24', covered: '11-23' }],
    ['due on a Sunday: 0 on Friday', '11-20', 0, { due: '11-22', covered: '11-19' }],
    ['due on a Sunday: −2 counts from the Sunday', '11-19', -2, { due: '11-22', covered: '11-18' }],
    ['due on a Sunday: +1 on Monday', '11-23', 1, { due: '11-22', covered: '11-20' }],
    ['due on New Year’s Day: 0 on 31/12', '12-31', 0, { due: '12-31', covered: '12-30' }],
  ];
  const machineDown: Row[] = [
    ['down over −5 and −2: the later one, once', '11-23', -2, { covered: '11-16' }],
    ['down over all rungs before: the last call only', '11-25', 0, { covered: '11-16' }],
    ['down over the deadline: +1 first, late', '12-01', 1, { covered: '11-19' }],
    ['+3 then counts from the +1 really made', '12-02', null, { covered: '12-01', made: [1, '12-01'] }],
    ['two working days after it', '12-03', 3, { covered: '12-02', made: [1, '12-01'] }],
    ['+5 from the +3 really made (5/12 is worked)', '12-05', 5, { covered: '12-04', made: [3, '12-03'] }],
    ['launched between two rungs: what was before is not made up for', '11-23', null, { covered: '11-20' }],
    ['launched on the deadline’s day: not that morning', '11-25', null, { covered: '11-25' }],
  ];
  const returned: Row[] = [
    ['returned before the deadline: the deadline counts', '11-26', 1, { covered: '11-25', returned: '11-23' }],
    ['returned after it: not the same day', '11-30', null, { covered: '11-27', returned: '11-30' }],
    ['returned after it: +1 counts from that day', '12-01', 1, { covered: '11-30', returned: '11-30' }],
    ['returned on a Sunday: +1 on Monday', '11-30', 1, { covered: '11-27', returned: '11-29' }],
    ['then +3 from the +1 made', '12-03', 3, { covered: '12-02', returned: '11-30', made: [1, '12-01'] }],
    ['handed in late, then returned: not the next morning', '12-11', null, { covered: '12-10', returned: '12-10', made: [1, '11-26'] }],
    ['but as many days after it as lie between the rungs', '12-14', 3, { covered: '12-11', returned: '12-10', made: [1, '11-26'] }],
  ];
  const acknowledged: Row[] = [
    ['acknowledged after +1: +3 is held', '11-30', null, { covered: '11-27', made: [1, '11-26'], acknowledged: '11-26' }],
    ['three working days, then it goes on', '12-01', 3, { covered: '11-30', made: [1, '11-26'], acknowledged: '11-26' }],
    ['acknowledged before the deadline: +1 is held', '11-27', null, { covered: '11-26', acknowledged: '11-25' }],
    ['three working days', '11-30', 1, { covered: '11-27', acknowledged: '11-25' }],
    ['acknowledged long before: holds nothing', '11-26', 1, { covered: '11-25', acknowledged: '11-18' }],
    [
      'acknowledged before the rung last made: holds nothing more',
      '12-03',
      5,
      { covered: '12-02', made: [3, '12-01'], acknowledged: '11-26' },
    ],
    ['the deadline’s reminders go on all the same', '11-25', 0, { covered: '11-23', acknowledged: '11-23' }],
  ];
  const amended: Row[] = [
    ['amended from 27/11 to 1/12 on 26/11: −2 of the new date', '11-27', -2, { due: '12-01', covered: '11-26' }],
    ['its 0', '12-01', 0, { due: '12-01', covered: '11-30' }],
    ['its +1, whatever was made for the old date', '12-02', 1, { due: '12-01', covered: '12-01' }],
  ];
  test.each([...every, ...dayOff, ...machineDown, ...returned, ...acknowledged, ...amended])(
    '%s (%s → %s)',
    (_, today, rung, given = {}) => {
      expect(rungToday(facts(given), DEFAULT_LADDER, calendar2026, day(today))?.day ?? null).toBe(rung);
    },
  );

  test('a ladder in any order, and one without rungs after the deadline', () => {
    const turned = [...DEFAULT_LADDER].reverse();
    expect(rungToday(facts({ covered: '11-16' }), turned, calendar2026, day('11-23'))).toEqual({ day: -2 });
    expect(rungToday(facts({ covered: '11-25' }), turned, calendar2026, day('11-26'))).toEqual({ day: 1, also: 'oversight' });
    expect(nextOverdueRung(facts(), [{ day: -2 }, { day: 0 }], calendar2026)).toBeNull();
  });
});

describe('the next chase that the board shows', () => {
  test.each<[string, string, [number, string] | null, Parameters<typeof facts>[0]?]>([
    ['before all rungs', '11-09', [-5, '11-17']],
    ['on a rung’s day: the next one', '11-17', [-2, '11-20']],
    ['on the eve of a day off', '11-23', [0, '11-25']],
    ['on the deadline’s day', '11-25', [1, '11-26']],
    ['after +1', '11-26', [3, '11-30'], { made: [1, '11-26'] }],
    ['a rung that was missed comes the next morning', '12-04', [1, '12-05']],
    ['held by an acknowledgement', '11-26', [3, '12-01'], { made: [1, '11-26'], acknowledged: '11-26' }],
    ['at the top of the ladder', '12-02', null, { made: [5, '12-02'] }],
  ])('%s', (_, today, coming, given = {}) => {
    const next = nextChase(facts(given), DEFAULT_LADDER, calendar2026, day(today));
    expect(next && [next.rung.day, next.day]).toEqual(coming && [coming[0], day(coming[1])]);
  });
});

describe('whatever mornings the machine sleeps through', () => {
  /** The rungs a duty hears of that is never done; `awake` says which of the mornings from 10/11 on are worked. */
  function heard(dueDay: Day, awake: (morning: Day) => boolean): [Day, LadderRung][] {
    const rungs: [Day, LadderRung][] = [];
    let coveredUntil = day('11-09');
    for (let today = day('11-10'); today < '2027-01-31'; today = addDays(today, 1)) {
      if (!isWorkingDay(calendar2026, today) || !awake(today)) continue;
      const above = rungs.filter(([, { day: n }]) => n > 0).at(-1);
      const made = above ? { rung: above[1].day, day: above[0] } : null;
      const rung = rungToday({ dueDay, coveredUntil, made, returnedDay: null, acknowledgedDay: null }, DEFAULT_LADDER, calendar2026, today);
      if (rung) rungs.push([today, rung]);
      coveredUntil = today;
    }
    return rungs;
  }
  const dueDay = fc.integer({ min: 15, max: 45 }).map((after) => dayOf(at('11-09 00:00') + after * 86_400_000));

  test('awake every morning, each rung is heard once, on its own working day', () => {
    fc.assert(
      fc.property(dueDay, (due) => {
        expect(heard(due, () => true).map(([on, rung]) => [on, rung.day])).toEqual(
          DEFAULT_LADDER.map((rung) => [workingDay(calendar2026, due, rung.day), rung.day]),
        );
      }),
    );
  });

  test('asleep on some, one rung a morning, upwards, none twice, and those above the deadline never closer than the ladder has them', () => {
    fc.assert(
      fc.property(dueDay, fc.array(fc.boolean(), { minLength: 83, maxLength: 83 }), (due, nights) => {
        const rungs = heard(due, (morning) => nights[(Date.parse(morning) / 86_400_000) % 83] ?? true);
        const order = rungs.map(([, { day: n }]) => n);
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        const above = rungs.filter(([, { day: n }]) => n > 0);
        for (const [index, [on, rung]] of above.entries()) {
          const [before, last] = above[index - 1] ?? [due, { day: 0 }];
          expect(on >= workingDay(calendar2026, before, rung.day - last.day)).toBe(true);
        }
      }),
    );
  });
});
