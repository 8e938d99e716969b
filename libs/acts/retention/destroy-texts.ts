import { dayOf } from '@libs/domain/calendar/instant';
import { machine } from '../actor';
import type { Tx } from '../tx';

/**
 * Destroys the texts and files of the campaigns of a world whose day has come by its time, each once, on record. Lists, results and
 * timeliness stay.
 *
 * @returns how many campaigns
 */
export async function destroyTexts(tx: Tx, worldId: string, tenantId: string): Promise<number> {
  const at = await tx.world.planTime(worldId);
  const today = dayOf(at);
  let destroyed = 0;
  for (const campaignId of await tx.retention.due(worldId, today)) {
    const found = await tx.retention.lock(campaignId);
    // Put off, or done by another, while this one waited for the row.
    if (found?.destroyOn == null || found.destroyOn > today || found.destroyedAt !== null) continue;
    await tx.retention.destroy(campaignId, at);
    await tx.audit.write(machine(tenantId), { act: 'destroy-texts', at, campaignId, details: { on: found.destroyOn } });
    destroyed += 1;
  }
  return destroyed;
}
