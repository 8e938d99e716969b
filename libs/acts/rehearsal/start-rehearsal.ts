import type { Rehearsal } from '@libs/contracts/rehearsal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { type LaunchInput, launchCampaign } from '../campaign/launch-campaign';
import type { Tx } from '../tx';

export interface RehearsalStart {
  readonly launch: Omit<LaunchInput, 'worldId'>;
  readonly rehearsal: Rehearsal;
  /** The rest between two moves, in ms; 0 for as fast as the machine can. */
  readonly paceMs: number;
}

/**
 * Makes a world of its own, launches the plan in it at the script's start, and asks for the workflow that plays the year. Nothing in it
 * leaves the house: messages are captured.
 *
 * @throws Refusal as launching does
 */
export async function startRehearsal(tx: Tx, input: RehearsalStart, by: Actor): Promise<{ worldId: string; campaignId: string }> {
  await authorize(tx, by, 'rehearse');
  const worldId = await tx.world.createRehearsal(by.tenantId, input.rehearsal, input.paceMs);
  const { campaignId } = await launchCampaign(tx, { ...input.launch, worldId }, by);
  return { worldId, campaignId };
}
