import { proxyActivities } from '@temporalio/workflow';
import type { RecurrenceActivities } from '@activities/registry';
import type { NextYearInput } from '@libs/contracts/temporal';

const { draftNextYear } = proxyActivities<RecurrenceActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { maximumInterval: '10 minutes' },
});

/** Once a year, when its Temporal Schedule says so: drafts a recurring plan's next campaign for a person to approve. */
export async function nextYear(input: NextYearInput): Promise<void> {
  await draftNextYear(input);
}
