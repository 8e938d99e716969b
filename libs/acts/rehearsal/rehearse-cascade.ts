import type { Rehearsal } from '@libs/contracts/rehearsal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { type LaunchedCampaign, launchCascade } from '../campaign/launch-cascade';
import { type Cascade, placeCascade } from '../campaign/place-cascade';
import type { Tx } from '../tx';
import { type Pace, usualYear } from './usual-year';

export interface CascadeYear extends Pace {
  readonly cascade: Cascade;
  readonly paceMs: number;
}

/** Rehearses a whole cascade in one world, every level's usual year side by side (P58-05). @throws Refusal as launching it does */
export async function rehearseCascade(
  tx: Tx,
  { cascade, paceMs, ...pace }: CascadeYear,
  by: Actor,
): Promise<{ worldId: string; campaigns: readonly LaunchedCampaign[] }> {
  await authorize(tx, by, 'rehearse');
  const codes = new Map((await tx.campaign.bodies(by.tenantId)).map(({ id, code }) => [id, code]));
  const years = (await placeCascade(tx, cascade, pace.startsAt, by)).map(({ input }) => usualYear(input, pace, codes));
  const worldId = await tx.world.createRehearsal(by.tenantId, sideBySide(years, pace), paceMs);
  return { worldId, campaigns: await launchCascade(tx, { ...cascade, worldId }, by) };
}

/** Several scripts as one; what falls on the same minute is done superiors first. */
function sideBySide(years: readonly Rehearsal[], { startsAt }: Pace): Rehearsal {
  const acts = years.flatMap((year) => year.acts).sort((a, b) => a.at - b.at);
  return { startsAt, until: Math.max(...years.map(({ until }) => until)), acts };
}
