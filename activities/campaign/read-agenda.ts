import type { UnitOfWork } from '@libs/acts/tx';
import { type CampaignInput, campaignWorkflowId } from '@libs/contracts/temporal';
import type { Instant } from '@libs/domain/calendar/instant';
import { agenda } from '@libs/domain/campaign/agenda';
import type { Moment } from '@libs/domain/campaign/moment';

/** Keeps a clock that runs a little ahead of the database's from asking again at once. */
const SHORTEST_WAIT_MS = 50;

export interface ReadAgendaInput extends CampaignInput {
  /** The workflow's clock. Plan time is the database's; this one serves the time-skipping tests, whose server has a clock of its own. */
  readonly now: Instant;
}

export interface ReadAgenda {
  readonly due: readonly Moment[];
  /** How long to wait for the next deadline, in ms; null where only news can change anything, as in a rehearsal. */
  readonly waitMs: number | null;
  readonly finished: boolean;
}

/**
 * What has to happen now and when to look again. Reads the wakes sent before any fact and writes them back as seen, so that nobody
 * can think the campaign has settled while news is on its way.
 */
export const createReadAgenda =
  (uow: UnitOfWork) =>
  ({ campaignId }: ReadAgendaInput): Promise<ReadAgenda> =>
    uow.run({ campaignId }, async (tx) => {
      const workflowId = campaignWorkflowId(campaignId);
      const wakesSeen = await tx.campaign.wakesSent(workflowId);
      const campaign = await tx.campaign.find(campaignId);
      if (campaign === null) return { due: [], waitMs: null, finished: true };
      const planNow = await tx.world.planTime(campaign.worldId);
      const calendar = await tx.campaign.calendar(campaign.calendarVersionId);
      const { due, next, finished } = agenda(await tx.campaign.agendaFacts(campaignId), calendar, planNow);
      await tx.campaign.saveProgress(workflowId, { wakesSeen, nextMoment: due[0]?.instant ?? next, finished });
      const world = await tx.world.find(campaign.worldId);
      const waitMs = next === null || world?.kind === 'rehearsal' ? null : Math.max(next - planNow, SHORTEST_WAIT_MS);
      return { due, waitMs, finished };
    });
