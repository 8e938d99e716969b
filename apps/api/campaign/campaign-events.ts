import { type BeforeApplicationShutdown, Inject, Injectable, type MessageEvent, type OnApplicationBootstrap } from '@nestjs/common';
import { interval, map, merge, Observable, startWith, Subject, takeUntil } from 'rxjs';
import { CampaignQueries } from '@libs/acts/campaign/campaign.queries';
import type { Config } from '@libs/config/config';
import { CampaignNews } from '@libs/persistence/campaign/campaign-news';
import { found } from '../edge/found';
import { CONFIG } from '../edge/tokens';

/** Keeps proxies from taking a quiet stream for a dead one. */
const HEARTBEAT_MS = 25_000;

/** The open boards: each is told `changed` when something was recorded about its campaign, and looks again. */
@Injectable()
export class CampaignEvents implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly news: CampaignNews;
  private readonly closing = new Subject<void>();

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly campaigns: CampaignQueries,
  ) {
    this.news = new CampaignNews(config.databaseUrl);
  }

  onApplicationBootstrap(): void {
    this.news.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.next();
    await this.news.stop();
  }

  /** @throws Refusal `not-found` */
  async of(tenantId: string, campaignId: string): Promise<Observable<MessageEvent>> {
    found((await this.campaigns.owns(tenantId, campaignId)) || null);
    const changed = new Observable<MessageEvent>((stream) =>
      this.news.listen(campaignId, () => stream.next({ type: 'changed', data: '{}' })),
    );
    const alive: Observable<MessageEvent> = interval(HEARTBEAT_MS).pipe(
      startWith(0),
      map(() => ({ comment: 'alive' })),
    );
    return merge(alive, changed).pipe(takeUntil(this.closing));
  }
}
