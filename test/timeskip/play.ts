import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { projectRoot } from '@deploy/local/root';
import { type CampaignInput, type News, TASK_QUEUE, campaignWorkflowId } from '@libs/contracts/temporal';
import type { Instant } from '@libs/domain/calendar/instant';
import type { Moment } from '@libs/domain/campaign/moment';
import { type Event, type History, runsOf } from '../support/histories';
import type { InMemoryCampaign } from './in-memory-campaign';
import { startTimeSkipping } from './environment';

/** The server's clock runs while worker and client get ready; the campaign starts on the dot. */
const TO_GET_READY_MS = 60_000;
const CAMPAIGN_ID = '00000000-0000-7000-8000-000000000079';

/** What somebody does at an instant, and what the workflow is told of it; null where it is told nothing. */
export interface Act {
  readonly at: Instant;
  readonly act: (campaign: InMemoryCampaign, at: Instant) => News | null;
}

/** A moment that the workflow had performed, the server's time at which it was woken for it, and whether a timer did that. */
export interface Performed {
  readonly moment: Moment;
  readonly activity: string;
  readonly at: Instant;
  readonly byTimer: boolean;
}

Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });

/** Plays a campaign to its end on a time-skipping server of its own, with the workflow from the built bundle; gives the histories of all its runs. */
export async function play(launchAt: Instant, campaign: InMemoryCampaign, acts: readonly Act[]): Promise<History[]> {
  const environment = await startTimeSkipping(launchAt - TO_GET_READY_MS);
  try {
    const worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue: TASK_QUEUE,
      workflowBundle: { codePath: join(projectRoot(), 'dist/workflows/bundle.js') },
      activities: campaign.activities,
    });
    return await worker.runUntil(async () => {
      await sleepUntil(environment, launchAt);
      const handle = await start(environment);
      for (const { at, act } of acts) {
        await sleepUntil(environment, at);
        const news = act(campaign, at);
        if (news !== null) await handle.signal(news);
      }
      await handle.result();
      return runsOf(environment.client, handle.workflowId);
    });
  } finally {
    await environment.teardown();
  }
}

function start({ client }: TestWorkflowEnvironment): Promise<WorkflowHandle> {
  const [workflowId, args] = [campaignWorkflowId(CAMPAIGN_ID), [{ campaignId: CAMPAIGN_ID } satisfies CampaignInput]];
  return client.workflow.start('campaign', { workflowId, taskQueue: TASK_QUEUE, args });
}

/** A negative sleep is not refused by the server: it jumps years. */
async function sleepUntil(environment: TestWorkflowEnvironment, at: Instant): Promise<void> {
  const left = at - (await environment.currentTimeMs());
  if (left < 0) throw new Error(`it is ${-left} ms past ${new Date(at).toISOString()}`);
  await environment.sleep(left);
}

/** The moments whose activities stand in the histories, in order. */
export function performedIn(runs: readonly History[]): Performed[] {
  let woken = { at: 0, byTimer: false };
  return runs
    .flatMap((run) => run.events ?? [])
    .flatMap((event) => {
      if (wakes(event)) woken = { at: optionalTsToMs(event.eventTime) ?? 0, byTimer: Boolean(event.timerFiredEventAttributes) };
      const scheduled = event.activityTaskScheduledEventAttributes;
      const activity = scheduled?.activityType?.name ?? '';
      if (!scheduled || activity === 'readAgenda') return [];
      const { moment } = defaultPayloadConverter.fromPayload<{ moment: Moment }>(scheduled.input?.payloads?.[0] ?? {});
      return [{ moment, activity, ...woken }];
    });
}

/** The events after which a run looks again; a run that goes on as new was woken before. */
function wakes(event: Event): boolean {
  const begins = event.workflowExecutionStartedEventAttributes;
  return Boolean(
    (begins && !begins.continuedExecutionRunId) ||
    event.timerFiredEventAttributes ||
    event.workflowExecutionSignaledEventAttributes ||
    event.activityTaskFailedEventAttributes,
  );
}
