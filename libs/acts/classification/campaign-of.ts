import { Refusal } from '@libs/domain/refusal';
import type { Tx } from '../tx';
import { type CampaignRules, rulesOf } from './campaign-rules';

/** The rules of a campaign somebody looks at, whatever its state. @throws Refusal `no-such-campaign`, also where it is another committee's */
export async function rulesOfCampaign(tx: Tx, campaignId: string): Promise<CampaignRules> {
  const campaign = await tx.campaign.find(campaignId);
  if (campaign === null) throw new Refusal('no-such-campaign', 'Không có đợt kiểm điểm này.', { status: 'not-found' });
  return rulesOf(tx, campaign);
}
