import type { BoardFacts, CampaignDuties } from '../campaign/board.queries';
import type { Authorized } from './authorize';

/** A board as somebody may see it who is not the whole committee's: the units they answer for or are in charge of. */
export function onlyTheirs(facts: BoardFacts, { sees }: Pick<Authorized, 'sees'>): BoardFacts {
  if (sees === 'all') return facts;
  const part = <T extends CampaignDuties>(campaign: T): T => ({
    ...campaign,
    bodies: campaign.bodies.filter(({ id }) => sees.has(id)),
    duties: campaign.duties.filter(({ bodyId }) => sees.has(bodyId)),
  });
  return { ...part(facts), beneath: facts.beneath.map(part).filter(({ bodies }) => bodies.length > 0) };
}
