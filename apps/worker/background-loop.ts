import type { Logger } from 'pino';
import { safeError } from '@libs/observability/log';

const AFTER_ERROR_MS = 1_000;

/** Work that repeats until it is stopped; an error is logged and waited out, never the end. */
export class BackgroundLoop {
  private stopping = false;
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly log: Logger,
    private readonly turn: () => Promise<void>,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  get stopped(): boolean {
    return this.stopping;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.turn();
      } catch (error) {
        this.log.warn({ error: safeError(error) }, 'loop failed, trying again');
        await this.rest(AFTER_ERROR_MS);
      }
    }
  }

  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
