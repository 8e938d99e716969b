import type { Actor } from '../actor';
import { authorize } from '../access/authorize';
import { campaignForChange, refuseOver, runningCampaign } from '../campaign/running-campaign';
import type { Tx } from '../tx';
import { rulesOf } from './campaign-rules';
import type { Which } from './classification.repository';
import { propose } from './propose';

export interface Applied {
  /** How many subjects were asked about, and how many of them got a new proposal. */
  readonly asked: number;
  readonly proposed: number;
  /** How many of these stay undetermined. */
  readonly undetermined: number;
  /** The last of the page; null where there is none behind it. */
  readonly last: string | null;
}

const PAGE = 2_000;

/**
 * Asks the rules about some subjects of a campaign and keeps what they propose, in one statement; nothing is decided. Asked again without
 * anything new it writes nothing.
 */
export async function applyRules(tx: Tx, campaignId: string, which: Which): Promise<Applied> {
  const campaign = await runningCampaign(tx, campaignId);
  const rules = await rulesOf(tx, campaign);
  const subjects = await tx.classification.subjects(campaignId, rules.bodyIds, which);
  const proposals = subjects.flatMap((subject) => propose(rules, subject) ?? []);
  const at = await tx.world.planTime(campaign.worldId);
  if (proposals.length > 0) await tx.classification.addEvaluations(campaignId, proposals, at);
  const isPage = which !== 'all' && 'limit' in which && subjects.length === which.limit;
  return {
    asked: subjects.length,
    proposed: proposals.length,
    undetermined: proposals.filter(({ level }) => level === null).length,
    last: isPage ? (subjects.at(-1)?.id ?? null) : null,
  };
}

/** The board asks the rules itself, about everybody: after facts were entered late, or where the plan has no step to decide at (P79). */
export async function applyRulesNow(tx: Tx, campaignId: string, by: Actor): Promise<Omit<Applied, 'last'>> {
  await authorize(tx, by, 'apply-rules', { campaignId });
  // One after the other: who asks at the same time finds nothing new, and neither counts nor records it again.
  const campaign = await campaignForChange(tx, campaignId);
  refuseOver(campaign);
  let [asked, proposed, undetermined] = [0, 0, 0];
  for (let after: string | null | undefined; after !== null;) {
    const page: Applied = await applyRules(tx, campaignId, { after: after ?? null, limit: PAGE });
    [asked, proposed, undetermined, after] = [asked + page.asked, proposed + page.proposed, undetermined + page.undetermined, page.last];
  }
  const at = await tx.world.planTime(campaign.worldId);
  if (proposed > 0) await tx.audit.write(by, { act: 'apply-rules', at, campaignId, details: { proposed, undetermined } });
  return { asked, proposed, undetermined };
}
