import { at, calendar2026, lastOf } from '@test/support/viet-nam-2026';
import { sayInstant } from '../calendar/wording';
import { DEFAULT_LADDER } from '../plan/plan';
import { comingRungs } from './coming-rungs';

describe('the mornings on which a step is still to be called out (G-10)', () => {
  test.each([
    ['long before', '11-09 08:00', ['-5 17/11', '-2 20/11', '0 25/11', '1 26/11', '3 30/11', '5 02/12']],
    ['on the morning itself, before the hour', '11-20 07:29', ['-2 20/11', '0 25/11', '1 26/11', '3 30/11', '5 02/12']],
    ['at the hour it is past', '11-20 07:30', ['0 25/11', '1 26/11', '3 30/11', '5 02/12']],
    ['after the last', '12-02 08:00', []],
  ])('%s', (_, now, expected) => {
    const rungs = comingRungs(lastOf('11-25'), DEFAULT_LADDER, calendar2026, at(now));
    expect(rungs.map(({ at: when, rung }) => `${rung.day} ${sayInstant(when).slice(-10, -5)}`)).toEqual(expected);
  });
});
