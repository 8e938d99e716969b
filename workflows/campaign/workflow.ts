import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { CampaignInput } from '@libs/contracts/temporal';
import type { CampaignActivities } from '@activities/registry';
import { perform } from './perform';
import { news } from './news';

const { readAgenda } = proxyActivities<CampaignActivities>({ startToCloseTimeout: '10 seconds', retry: { maximumInterval: '1 minute' } });

/**
 * One plan for one year in one organisation: does what is due, then waits for the next deadline or for news. It knows nothing but its
 * id; every fact is read afresh, so a run that was lost is started again and goes on (architecture.md section 4).
 */
export async function campaign({ campaignId }: CampaignInput): Promise<void> {
  let lookAgain = false;
  for (const what of news) setHandler(what, () => void (lookAgain = true));
  for (;;) {
    lookAgain = false;
    const { due, waitMs, finished } = await readAgenda({ campaignId, now: Date.now() });
    if (finished && !lookAgain) return;
    let closed = false;
    for (const moment of due) closed = (await perform(campaignId, moment)) || closed;
    if (closed || workflowInfo().continueAsNewSuggested) await continueAsNew<typeof campaign>({ campaignId });
    if (due.length > 0) continue;
    await (waitMs === null ? condition(() => lookAgain) : condition(() => lookAgain, waitMs));
  }
}
