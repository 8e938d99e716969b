import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { RelayQueue } from '@libs/persistence/campaign/relay-queue';
import { safeError } from '@libs/observability/log';
import { LOG } from './tokens';

/** A live moment so long past is late: somebody's deadline was not acted upon. */
export const LATE_MS = 2 * 60_000;
const EVERY_MS = 60_000;

/** Wakes processes whose moment has long passed: a run that was lost with Temporal's data starts again within minutes. */
@Injectable()
export class Watchdog implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly queue: RelayQueue,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), EVERY_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    try {
      const woken = await this.queue.wakeLate(LATE_MS);
      if (woken > 0) this.log.warn({ part: 'watchdog', woken }, 'late processes woken');
    } catch (error) {
      this.log.warn({ part: 'watchdog', error: safeError(error) }, 'could not look');
    }
  }
}
