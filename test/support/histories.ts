import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';

export type History = temporal.api.history.v1.IHistory;
export type Event = temporal.api.history.v1.IHistoryEvent;

/** All runs of a workflow, oldest first, along continue-as-new. */
export async function runsOf(client: Client, workflowId: string): Promise<History[]> {
  const latest = await client.workflow.getHandle(workflowId).fetchHistory();
  const runs: History[] = [];
  let runId = latest.events?.[0]?.workflowExecutionStartedEventAttributes?.firstExecutionRunId;
  while (runId) {
    const run = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    runs.push(run);
    runId = run.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return runs;
}

/** What runs asked of the server and were told by it, counted. */
export interface Counts {
  readonly runs: number;
  readonly timers: number;
  readonly activities: Readonly<Record<string, number>>;
  readonly signals: Readonly<Record<string, number>>;
}

export function countsOf(runs: readonly History[]): Counts {
  const events = runs.flatMap((run) => run.events ?? []);
  return {
    runs: runs.length,
    timers: events.filter((event) => event.timerStartedEventAttributes).length,
    activities: tally(events, (event) => event.activityTaskScheduledEventAttributes?.activityType?.name),
    signals: tally(events, (event) => event.workflowExecutionSignaledEventAttributes?.signalName),
  };
}

function tally(events: readonly Event[], nameOf: (event: Event) => string | null | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of events.map(nameOf)) if (name) counts[name] = (counts[name] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
