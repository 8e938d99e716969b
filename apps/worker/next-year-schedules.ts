import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { type Listener, listen } from '@libs/persistence/listen';
import { liveCampaigns, recurringPlan } from '@libs/persistence/recurrence/recurring-plans';
import { ensureNextYearSchedule } from '@libs/temporal/next-year-schedule';
import { BackgroundLoop } from './background-loop';
import { DATA_SOURCE, DATABASE_URL, LOG, TEMPORAL_CLIENT } from './tokens';

/** How long to wait for a launch before looking anyway. */
const LOOK_ANYWAY_MS = 60_000;

/** Sees to it that every recurring plan a committee has launched has its yearly schedule; as many workers as there are may do so. */
@Injectable()
export class NextYearSchedules implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: BackgroundLoop;
  private readonly launches: Listener;
  /** Campaigns that have been looked at. */
  private readonly there = new Set<string>();

  constructor(
    @Inject(DATA_SOURCE) private readonly db: DataSource,
    @Inject(TEMPORAL_CLIENT) private readonly temporal: Client,
    @Inject(DATABASE_URL) databaseUrl: string,
    @Inject(LOG) log: Logger,
  ) {
    this.launches = listen(databaseUrl, 'outbox');
    this.loop = new BackgroundLoop(log.child({ part: 'next-year' }), () => this.look());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.launches.stop(), this.loop.stop()]);
  }

  private async look(): Promise<void> {
    // The first look also makes good what was lost with Temporal's data; later ones need only what was launched since.
    for (const campaign of await liveCampaigns(this.db, this.there.size === 0 ? 'all' : 'running')) {
      if (this.there.has(campaign.campaignId)) continue;
      const plan = await recurringPlan(this.db, campaign);
      if (plan !== null) await ensureNextYearSchedule(this.temporal, plan);
      this.there.add(campaign.campaignId);
    }
    await this.launches.wait(LOOK_ANYWAY_MS);
  }
}
