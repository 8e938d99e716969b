import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { Notice } from '@libs/domain/chasing/notice';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import { amendCampaign } from './amend-campaign';
import { stepForAct } from './running-campaign';

export interface AmendInput {
  readonly stepId: string;
  /** The new last moment; usually the end of a day, any instant is allowed. */
  readonly dueAt: Instant;
  readonly documentNumber: string;
  readonly documentDate: Day;
  readonly reason: string;
  /** Means it, although a step that needs this one would be due before it. */
  readonly confirmed?: boolean;
}

/**
 * Changes the deadline of one step of a running campaign under a numbered document (G-13): `amendCampaign` with nothing but an extension.
 *
 * @returns who hears of it, and when
 * @throws Refusal as `amendCampaign`; a deadline's fault at `due`, as the wire calls it
 */
export async function amendStep(tx: Tx, { stepId, dueAt, confirmed = false, ...words }: AmendInput, by: Actor): Promise<Notice> {
  await authorize(tx, by, 'amend-step', { stepId });
  const { campaignId } = await stepForAct(tx, stepId, 'update');
  const changes = [{ kind: 'extend', stepId, dueAt }] as const;
  return (await amendCampaign(tx, { campaignId, changes, confirmed, ...words, pathOf: (_, field) => field }, by)).notice;
}
