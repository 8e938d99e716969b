import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import { waiveDuty } from './waive-duty';

/**
 * The board lets a body that an import has ended off everything it still owes in a campaign, for one reason; each duty goes on record as if
 * it were waived alone. Where nothing is owed any more nothing happens.
 *
 * @throws Refusal `no-such-unit`, `body-in-force`, and those of `waiveDuty`
 */
export async function waiveEndedBody(tx: Tx, input: { campaignId: string; bodyId: string; reason: string }, by: Actor): Promise<void> {
  await authorize(tx, by, 'waive-duty', { bodyId: input.bodyId });
  const bearer = await tx.review.bearer(input.campaignId, input.bodyId);
  if (bearer === null)
    throw new Refusal('no-such-unit', 'Đơn vị này không có việc nào trong đợt.', { status: 'not-found', path: 'bodyId' });
  if (bearer.ended === null)
    throw new Refusal(
      'body-in-force',
      'Đơn vị này đang hoạt động; chỉ miễn cả loạt cho đơn vị đã thôi hoạt động, còn lại miễn từng việc.',
      {
        status: 'conflict',
      },
    );
  for (const dutyId of bearer.owed) await waiveDuty(tx, { dutyId, reason: input.reason }, by).catch(passOver);
}

/** What somebody has handed in or waived at the same moment is no longer owed: there is nothing to do. */
function passOver(error: unknown): void {
  if (!(error instanceof Refusal && error.code === 'nothing-owed')) throw error;
}
