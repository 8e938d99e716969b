import { dutyFacts } from '@test/support/duty-facts';
import type { DutyFacts } from './next-move';
import { isNewsOfRest, stillTrue } from './still-true';

const owed: DutyFacts = dutyFacts();
const blocked = { missing: ['Hoàn thành kiểm điểm'] };
const NEWS = ['launch', 'returned', 'amended', 'changed', 'added', 'unwaived', 'resumed'];

describe('whether a reminder still says the truth when its message is written (G-10, G-13)', () => {
  test.each<[string, string[], Partial<DutyFacts>, boolean]>([
    ['news of what is owed', NEWS, {}, true],
    ['… also to who cannot begin yet', NEWS, { step: 'waiting' }, true],
    ['… and to who must do something else first', NEWS, blocked, true],
    ['… not once it is done', NEWS, { duty: 'done' }, false],
    ['… nor once it is waived', NEWS, { duty: 'waived' }, false],
    ['… nor while the campaign rests', NEWS, { campaign: 'paused' }, false],
    ['… nor after its end', NEWS, { campaign: 'cancelled' }, false],
    ['a rung, to who can act now', ['owes:-2', 'oversight:1', 'directing:3'], {}, true],
    ['a rung, not to who is blocked', ['owes:-2', 'oversight:1'], blocked, false],
    ['a rung, not before the step is open', ['owes:-5'], { step: 'waiting' }, false],
    ['a pause, while it lasts', ['paused'], { campaign: 'paused' }, true],
    ['a pause that is over', ['paused'], {}, false],
    ['a pause, not to who has done it since', ['paused'], { campaign: 'paused', duty: 'done' }, false],
    ['a cancellation', ['cancelled'], { campaign: 'cancelled' }, true],
    ['a cancellation, not in another campaign’s end', ['cancelled'], { campaign: 'ended' }, false],
    ['an end', ['ended'], { campaign: 'ended' }, true],
    ['a step skipped', ['skipped'], { duty: 'waived', step: 'closed' }, true],
    ['a step skipped, before the campaign was cancelled', ['skipped'], { duty: 'waived', step: 'closed', campaign: 'cancelled' }, false],
    ['a step skipped for a body that owes it again', ['skipped'], {}, false],
  ])('%s', (_, whys, given, expected) => {
    for (const why of whys) expect([why, stillTrue(why, { ...owed, ...given })]).toEqual([why, expected]);
  });

  test('what asks nothing of the reader', () => {
    expect([...NEWS, 'paused', 'cancelled', 'ended', 'skipped', 'owes:0'].filter(isNewsOfRest)).toEqual([
      'paused',
      'cancelled',
      'ended',
      'skipped',
    ]);
  });
});
