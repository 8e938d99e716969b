import { type BeforeApplicationShutdown, Inject, Injectable, type MessageEvent, type OnApplicationBootstrap } from '@nestjs/common';
import { interval, map, merge, Observable, startWith, Subject, takeUntil } from 'rxjs';
import type { ApiConfig } from '@libs/config/config';
import { CampaignNews } from '@libs/persistence/campaign/campaign-news';
import { CONFIG } from '../edge/tokens';

/** Keeps proxies from taking a quiet stream for a dead one. */
const HEARTBEAT_MS = 25_000;

/** The open boards: each is told `changed` when something was recorded about its campaign, and looks again. */
@Injectable()
export class CampaignEvents implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly news: CampaignNews;
  private readonly closing = new Subject<void>();

  constructor(@Inject(CONFIG) config: ApiConfig) {
    this.news = new CampaignNews(config.DATABASE_URL);
  }

  onApplicationBootstrap(): void {
    this.news.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.next();
    await this.news.stop();
  }

  /** The stream of one campaign; ends with the application. */
  of(campaignId: string): Observable<MessageEvent> {
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
