import type { History } from '../support/histories';
import { InMemoryCampaign } from './in-memory-campaign';
import { launched } from './launched';
import { play } from './play';
import { at } from './punctual';

const LAUNCH = at('2026-11-09 08:00');

/** Kế hoạch 79 in 2026 with so many bodies: one of them late with both steps, the city's report in time. Gives all histories. */
export function playP79(bodies: number): Promise<History[]> {
  const { facts, calendar } = launched('p79', 2026, LAUNCH, bodies);
  return play(LAUNCH, new InMemoryCampaign(facts, calendar), [
    { at: at('2026-11-18 09:00'), act: (campaign, when) => campaign.submit('reviews', bodies - 1, when) },
    { at: at('2026-11-25 17:00'), act: (campaign, when) => campaign.submit('results', bodies - 1, when) },
    { at: at('2026-11-27 09:00'), act: (campaign, when) => campaign.submit('reviews', 1, when) },
    { at: at('2026-11-30 10:00'), act: (campaign, when) => campaign.submit('results', 1, when) },
    { at: at('2026-12-14 09:00'), act: (campaign, when) => campaign.submit('delegated-results', bodies, when) },
  ]);
}
