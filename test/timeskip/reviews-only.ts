import { InMemoryCampaign, type Mishap } from './in-memory-campaign';
import { launched } from './launched';
import type { Act } from './play';
import { at } from './punctual';

export const LAUNCH = at('2026-11-18 08:00');

/** The last of the three bodies that owe the only step hands in. */
export const done: Act = { at: at('2026-11-27 10:00'), act: (campaign, when) => campaign.submit('reviews', 3, when) };

/** P79 of 2026 with its first step alone, due at the end of 25/11 unless said otherwise. */
export function reviewsOnly(mishap?: Mishap, dueAt = at('2026-11-25 23:59:59.999')): InMemoryCampaign {
  const { facts, calendar } = launched('p79', 2026, LAUNCH, 3, {
    reviews: { dueAt },
    results: { waive: 'thử' },
    'delegated-results': { waive: 'thử' },
  });
  return new InMemoryCampaign(facts, calendar, mishap);
}
