import fc from 'fast-check';
import { CampaignInMemory, type News, type StepDraft } from '@test/support/campaign-in-memory';
import { calendar2026 } from '@test/support/viet-nam-2026';
import { isWorkingDay } from '../calendar/calendar';
import { DAY_MS, dayOf } from '../calendar/instant';
import { agenda } from './agenda';
import { momentKey } from './moment';

const steps = fc.array(
  fc.record({ after: fc.option(fc.nat(3)), dueDay: fc.integer({ min: 1, max: 30 }), owed: fc.integer({ min: 0, max: 3 }) }),
  { minLength: 1, maxLength: 4 },
);
const news = fc.record({
  what: fc.constantFrom(
    'submit',
    'submit',
    'submit',
    'return',
    'waive',
    'amend',
    'pause',
    'resume',
    'wait',
    'wait',
    'next',
    'next',
    'next',
  ),
  ...{ step: fc.nat(3), duty: fc.nat(2), hours: fc.integer({ min: 1, max: 90 }) },
});

/** Plays a year in which one moment in `stallEvery` fails at its first try. */
function play(drafts: readonly StepDraft[], story: readonly News[], stallEvery: number | null): CampaignInMemory {
  const campaign = new CampaignInMemory(drafts);
  let tries = 0;
  const fails = (): boolean => stallEvery !== null && (tries += 1) % stallEvery === 0;
  for (const event of story) {
    const { next } = campaign.settle(fails);
    if (event.what === 'next') campaign.now = next ?? campaign.now;
    else campaign.act(event);
  }
  campaign.settle(fails);
  return campaign;
}

const story = fc.array(news, { maxLength: 40 });

describe('over random years', () => {
  test('nothing is offered twice, early or out of order, `next` lies ahead, and no morning’s work falls on a day off', () => {
    fc.assert(
      fc.property(steps, story, fc.option(fc.integer({ min: 2, max: 5 })), (drafts, events, stallEvery) => {
        const { performed } = play(drafts, events, stallEvery);
        expect(new Set(performed.map(momentKey)).size).toBe(performed.length);
        const mornings = performed.filter(({ kind }) => kind === 'chase');
        expect(new Set(mornings.map(({ id }) => id)).size).toBe(mornings.length);
        for (const { id, instant } of mornings) expect([dayOf(instant), isWorkingDay(calendar2026, id)]).toEqual([id, true]);
      }),
    );
  });

  test('at rest, no running campaign has a step that ought to be open or closed', () => {
    fc.assert(
      fc.property(steps, story, (drafts, events) => {
        const campaign = play(drafts, events, null);
        if (campaign.state !== 'running') return;
        // What was done at the very instant of a former closing closes a millisecond later.
        campaign.now += 1;
        campaign.settle(() => false);
        for (const { state, afterId, duties } of campaign.steps) {
          const before = campaign.steps.find(({ id }) => id === afterId);
          if (state === 'open') expect(duties.some((duty) => duty.state === 'owed')).toBe(true);
          if (state === 'waiting') expect(before?.closedAt === null && before.dueAt > campaign.now).toBe(true);
        }
      }),
    );
  });

  test('left alone once nothing is owed, it ends by itself', () => {
    fc.assert(
      fc.property(steps, story, (drafts, events) => {
        const campaign = play(drafts, events, null);
        campaign.act({ what: 'resume', step: 0, duty: 0, hours: 0 });
        for (const { duties } of campaign.steps)
          for (const duty of duties) if (duty.state === 'owed') Object.assign(duty, { state: 'waived', doneAt: campaign.now });
        for (let turns = 0; turns < 200 && campaign.state === 'running'; turns += 1)
          campaign.now = campaign.settle(() => false).next ?? campaign.now;
        expect(campaign.state).toBe('ended');
      }),
    );
  });

  test('the order of the facts does not matter', () => {
    fc.assert(
      fc.property(steps, story, fc.nat(), (drafts, events, turn) => {
        const campaign = play(drafts, events, null);
        const facts = campaign.facts();
        const from = turn % facts.steps.length;
        const turned = { ...facts, steps: [...facts.steps.slice(from), ...facts.steps.slice(0, from)].reverse() };
        const later = campaign.now + 7 * DAY_MS;
        expect(agenda(turned, calendar2026, later)).toEqual(agenda(facts, calendar2026, later));
      }),
    );
  });
});
