import { ApplicationFailure } from '@temporalio/common';
import { play } from './play';
import { at, expectPunctual, mornings } from './punctual';
import { done, LAUNCH, reviewsOnly } from './reviews-only';

const closed = '2026-11-27 10:00:00.000 closeStep reviews';
/** Five working days after Friday 27/11. */
const ended = '2026-12-04 07:00:00.000 endCampaign 2026-12-04';

test('an amendment moves the timer at once, later and earlier (G-13)', async () => {
  const runs = await play(LAUNCH, reviewsOnly(), [
    { at: at('2026-11-20 10:00'), act: (campaign) => campaign.amend('reviews', at('2026-11-27 15:30')) },
    { at: at('2026-11-26 09:00'), act: (campaign) => campaign.amend('reviews', at('2026-11-26 16:00')) },
    done,
  ]);
  expectPunctual(runs, ...mornings('2026-11', '19 20 23 25 26 27'), '2026-11-26 16:00:00.000 closeStep reviews', closed, ended);
}, 120_000);

test('a pause stops chases and closings; the day of resumption is made up for once, the deadline stands', async () => {
  const runs = await play(LAUNCH, reviewsOnly(), [
    { at: at('2026-11-20 10:00'), act: (campaign) => campaign.pause() },
    { at: at('2026-11-26 10:00'), act: (campaign, when) => campaign.resume(when) },
    done,
  ]);
  expectPunctual(
    runs,
    ...mornings('2026-11', '19 20 27'),
    '2026-11-26 10:00:00.000 closeStep reviews',
    '2026-11-26 10:00:00.000 chase 2026-11-26',
    closed,
    ended,
  );
}, 120_000);

test('a moment that fails is put on record, offered again after 15 minutes, then hourly, and stops nothing else', async () => {
  let tries = 0;
  const campaign = reviewsOnly(({ kind }, now) => {
    if (kind !== 'close-step' || now >= at('2026-11-19 08:15')) return;
    if (now < at('2026-11-19 07:15')) throw ApplicationFailure.nonRetryable('no details', '23514');
    tries += 1;
    throw ApplicationFailure.create({ message: 'no details', type: '40001' });
  }, at('2026-11-19 07:00'));
  const runs = await play(LAUNCH, campaign, [done]);
  expectPunctual(
    runs,
    '2026-11-19 07:00:00.000 closeStep reviews',
    '2026-11-19 07:00:00.000 recordStall reviews',
    '2026-11-19 07:00:00.000 chase 2026-11-19',
    '2026-11-19 07:15:00.000 closeStep reviews',
    // Tried again after 1, 2, 4, 8, 16 and four times 20 s; the next try would be past the two minutes it is given.
    '2026-11-19 07:16:51.000 recordStall reviews',
    '2026-11-19 08:15:00.000 closeStep reviews',
    ...mornings('2026-11', '20 23 25 26 27'),
    closed,
    ended,
  );
  expect(tries).toBe(10);
  const moment = { kind: 'close-step', id: 'reviews', instant: at('2026-11-19 07:00') };
  expect(campaign.stalls).toMatchObject([
    { moment, code: '23514' },
    { moment, code: '40001' },
  ]);
}, 120_000);
