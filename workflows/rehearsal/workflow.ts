import { continueAsNew, proxyActivities, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import type { RehearsalActivities } from '@activities/registry';
import type { RehearsalInput } from '@libs/contracts/temporal';
import { news } from '../campaign/news';

const { advance } = proxyActivities<RehearsalActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '5 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '2 seconds' },
});

/** Plays a year: moves the world's time from act to moment to act, and rests between moves at the pace that was asked for. */
export async function rehearsal({ worldId }: RehearsalInput): Promise<void> {
  for (const what of news) setHandler(what, () => undefined);
  for (;;) {
    const { finished, paceMs } = await advance({ worldId });
    if (finished) return;
    if (paceMs > 0) await sleep(paceMs);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof rehearsal>({ worldId });
  }
}
