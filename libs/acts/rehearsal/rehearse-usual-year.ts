import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { LaunchInput } from '../campaign/launch-campaign';
import type { Tx } from '../tx';
import { startRehearsal } from './start-rehearsal';
import { type Pace, usualYear } from './usual-year';

export interface UsualYear extends Pace {
  readonly launch: Omit<LaunchInput, 'worldId'>;
  readonly paceMs: number;
}

/** Rehearses a plan as a year usually goes, so that a board sees who gets what on which day. @throws Refusal as launching does */
export async function rehearseUsualYear(tx: Tx, input: UsualYear, by: Actor): Promise<{ worldId: string; campaignId: string }> {
  await authorize(tx, by, 'rehearse');
  const codes = new Map((await tx.campaign.bodies(by.tenantId)).map(({ id, code }) => [id, code]));
  return startRehearsal(tx, { launch: input.launch, rehearsal: usualYear(input.launch, input, codes), paceMs: input.paceMs }, by);
}
