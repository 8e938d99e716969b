import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import { launchCampaign } from './launch-campaign';
import { type Cascade, inPlan, placeCascade } from './place-cascade';

export interface LaunchedCampaign {
  readonly planId: string;
  readonly campaignId: string;
}

/**
 * Launches a plan and those of the lower bodies that specialise it, all or none (P58-05): a tree of ordinary campaigns, each in its own
 * part of the organisation's tree, each but the first beneath its superior's. In the tenant's live world unless this is a rehearsal.
 *
 * @returns the campaigns, superiors first
 * @throws Refusal as `placeCascade` and `launchCampaign`, naming the plan concerned
 */
export async function launchCascade(tx: Tx, cascade: Cascade & { readonly worldId?: string }, by: Actor): Promise<LaunchedCampaign[]> {
  await authorize(tx, by, 'launch-campaign');
  const worldId = cascade.worldId ?? (await tx.world.live(by.tenantId));
  const launched = new Map<string, string>();
  for (const { input, organisationId, superiorPlan, apart } of await placeCascade(tx, cascade, await tx.world.planTime(worldId), by)) {
    const place = { superiorId: launched.get(superiorPlan ?? '') ?? null, organisationId, apart };
    const { campaignId } = await inPlan(input, () => launchCampaign(tx, { ...input, worldId, place }, by));
    launched.set(input.plan.id, campaignId);
  }
  return [...launched].map(([planId, campaignId]) => ({ planId, campaignId }));
}
