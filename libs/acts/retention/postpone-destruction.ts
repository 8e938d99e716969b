import type { Day } from '@libs/domain/calendar/instant';
import { Refusal } from '@libs/domain/refusal';
import { checkPostponed } from '@libs/domain/retention/destruction-day';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';

export interface Postponement {
  readonly campaignId: string;
  readonly until: Day;
  readonly reason: string;
}

/**
 * The board keeps a campaign's texts and files longer, with a reason that goes on record.
 *
 * @throws Refusal `not-ended`, `destroyed-already`, `not-later`, `reason-missing`
 */
export async function postponeDestruction(tx: Tx, { campaignId, until, reason }: Postponement, by: Actor): Promise<void> {
  await authorize(tx, by, 'postpone-destruction', { campaignId });
  const campaign = await tx.campaign.find(campaignId);
  if (campaign === null) throw new Refusal('no-such-campaign', 'Không có đợt kiểm điểm này.', { status: 'not-found' });
  const found = await tx.retention.lock(campaignId);
  if (found?.destroyedAt != null)
    throw new Refusal('destroyed-already', 'Bài và tệp của đợt này đã hủy rồi, không lùi được nữa.', { status: 'conflict' });
  if (found?.destroyOn == null)
    throw new Refusal('not-ended', 'Đợt này chưa kết thúc nên chưa có ngày hủy để lùi.', { status: 'conflict' });
  checkPostponed(found.destroyOn, until);
  if (reason.trim() === '') throw new Refusal('reason-missing', 'Hãy ghi vì sao phải giữ lâu hơn.', { path: 'reason' });
  await tx.retention.schedule(campaignId, until);
  const at = await tx.world.planTime(campaign.worldId);
  await tx.audit.write(by, { act: 'postpone-destruction', at, campaignId, details: { from: found.destroyOn, to: until, reason } });
}
