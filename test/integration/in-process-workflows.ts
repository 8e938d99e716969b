import type { Client } from '@temporalio/client';
import { campaignActivities } from '@activities/registry';
import type { UnitOfWork } from '@libs/acts/tx';
import type { CampaignInput } from '@libs/contracts/temporal';
import type { Moment } from '@libs/domain/campaign/moment';

/**
 * Stands in for Temporal where only the relay and the database are on trial: a signal makes the campaign look again and do what is due
 * through the real activities, one after another for one campaign, and side by side for several.
 */
export class InProcessWorkflows {
  private readonly running = new Map<string, Promise<void>>();
  private readonly activities;

  constructor(uow: UnitOfWork) {
    this.activities = campaignActivities({
      uow,
      chasePageSize: 100,
      heartbeat: () => undefined,
      untilNews: () => Promise.resolve(),
      frame: { address: '', contact: '' },
    });
  }

  /** As much of a client as the relay uses. */
  get client(): Client {
    const signalWithStart = (_: string, { workflowId, args: [input] }: { workflowId: string; args: [CampaignInput] }): Promise<void> => {
      const before = this.running.get(workflowId) ?? Promise.resolve();
      this.running.set(
        workflowId,
        before.then(() => this.lookAgain(input)),
      );
      return Promise.resolve();
    };
    return { workflow: { signalWithStart } } as unknown as Client;
  }

  /** Resolves when every campaign has done what it was told to. */
  async idle(): Promise<void> {
    await Promise.all(this.running.values());
  }

  private async lookAgain(input: CampaignInput): Promise<void> {
    const { due } = await this.activities.readAgenda({ ...input, now: 0 });
    for (const moment of due) await this.perform(input, moment);
    if (due.length > 0) await this.lookAgain(input);
  }

  private perform({ campaignId }: CampaignInput, moment: Moment): Promise<void> {
    const { openStep, closeStep, applyRules, chase, endCampaign } = this.activities;
    return { 'open-step': openStep, 'close-step': closeStep, 'apply-rules': applyRules, chase, end: endCampaign }[moment.kind]({
      campaignId,
      moment,
    });
  }
}
