import { ActivityFailure, ApplicationFailure, proxyActivities } from '@temporalio/workflow';
import type { CampaignActivities } from '@activities/registry';
import type { Moment } from '@libs/domain/campaign/moment';

const short = { startToCloseTimeout: '10 seconds', scheduleToCloseTimeout: '2 minutes', retry: { maximumInterval: '20 seconds' } } as const;
const { openStep, closeStep, endCampaign } = proxyActivities<CampaignActivities>(short);
const { applyRules, chase } = proxyActivities<CampaignActivities>({
  startToCloseTimeout: '10 minutes',
  scheduleToCloseTimeout: '15 minutes',
  heartbeatTimeout: '15 seconds',
  retry: { maximumInterval: '20 seconds' },
});
const { recordStall } = proxyActivities<CampaignActivities>({ startToCloseTimeout: '10 seconds', retry: { maximumInterval: '1 minute' } });

/**
 * Does what a moment asks for. One that fails for good is put on record as stalled and offered again later; the others go on.
 * Returns whether a step may have closed, after which the history starts afresh.
 */
export async function perform(campaignId: string, moment: Moment): Promise<boolean> {
  try {
    switch (moment.kind) {
      case 'open-step':
        await openStep({ campaignId, moment });
        break;
      case 'close-step':
        await closeStep({ campaignId, moment });
        return true;
      case 'apply-rules':
        await applyRules({ campaignId, moment });
        break;
      case 'chase':
        await chase({ campaignId, moment });
        break;
      case 'end':
        await endCampaign({ campaignId, moment });
        break;
    }
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    const code = error.cause instanceof ApplicationFailure ? (error.cause.type ?? 'unknown') : (error.cause?.name ?? 'unknown');
    await recordStall({ campaignId, moment, code });
  }
  return false;
}
