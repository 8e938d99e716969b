import { Refusal } from '@libs/domain/refusal';
import type { Tx } from '../tx';
import type { Campaign, Step } from './campaign.repository';

/** The campaign, locked for a change. @throws Refusal `no-such-campaign` (also where it is another committee's) */
export async function campaignForChange(tx: Tx, campaignId: string): Promise<Campaign> {
  const campaign = await tx.campaign.find(campaignId, 'update');
  if (campaign === null) throw new Refusal('no-such-campaign', 'Không có đợt kiểm điểm này.', { status: 'not-found' });
  return campaign;
}

/** The campaign behind a duty or step in which people may act. @throws Refusal `campaign-over` */
export async function runningCampaign(tx: Tx, campaignId: string): Promise<Campaign> {
  const campaign = await tx.campaign.find(campaignId, 'share');
  if (campaign === null) throw new Refusal('no-such-campaign', 'Không có đợt kiểm điểm này.', { status: 'not-found' });
  refuseOver(campaign);
  return campaign;
}

export function refuseOver(campaign: Campaign): void {
  if (campaign.state === 'ended')
    throw new Refusal('campaign-over', 'Đợt kiểm điểm này đã kết thúc; chỉ còn xem được.', { status: 'conflict' });
  if (campaign.state === 'cancelled')
    throw new Refusal('campaign-over', 'Đợt kiểm điểm này đã bị hủy; chỉ còn xem được.', { status: 'conflict' });
}

/** The step with its lock. @throws Refusal `no-such-step` */
export async function stepForAct(tx: Tx, stepId: string, lock: 'share' | 'update'): Promise<Step> {
  const step = await tx.campaign.findStep(stepId, lock);
  if (step === null) throw new Refusal('no-such-step', 'Không có bước này trong đợt kiểm điểm.', { status: 'not-found' });
  return step;
}
