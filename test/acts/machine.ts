import type { CampaignActivities } from '@activities/registry';
import { type Advanced, createAdvance } from '@activities/rehearsal/advance';
import { RelayQueue } from '@libs/persistence/campaign/relay-queue';
import { FRAME, Played } from './played';
import type { Stage } from './stage';

/** Calls every activity as it is given; a test may have each called twice. */
export type Around = (activities: CampaignActivities) => CampaignActivities;

/** Plays a rehearsal to its end without Temporal: relay, campaign workflow and rehearsal workflow in one process, one after the other. */
export async function playOut(stage: Stage, worldId: string, around: Around = (activities) => activities): Promise<number> {
  const carry = (): Promise<void> => carryNews(stage, worldId, around);
  const advance = createAdvance(stage.uow, { frame: FRAME, heartbeat: () => undefined, untilNews: carry });
  let moves = 0;
  for (let moved: Advanced = { finished: false, paceMs: 0 }; !moved.finished; moves += 1) moved = await advance({ worldId });
  // What the last move had to say, such as that a campaign still running was cancelled.
  await carry();
  return moves;
}

/** What the relay delivers wakes the campaigns, each of which does what is due. */
async function carryNews(stage: Stage, worldId: string, around: Around): Promise<void> {
  const queue = new RelayQueue(stage.db);
  const items = await queue.undelivered(500);
  const complete = await queue.complete(items.flatMap(({ ifCompleteStepId }) => ifCompleteStepId ?? []));
  const needed = items.filter(({ ifCompleteStepId }) => ifCompleteStepId === null || complete.has(ifCompleteStepId));
  const wakes = await queue.raiseWakes([...new Set(needed.map(({ workflowId }) => workflowId))]);
  await queue.markDelivered(items.map(({ id }) => id));
  for (const { kind, subjectId } of wakes)
    if (kind === 'campaign') await new Played(stage, { worldId, campaignId: subjectId }, around).settle();
}
