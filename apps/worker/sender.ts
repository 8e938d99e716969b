import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import type { ClaimedMessage } from '@libs/acts/chasing/delivery.repository';
import { UnitOfWork } from '@libs/acts/tx';
import { LONGEST_TRY_MS, MailChannel } from '@libs/channels/mail';
import { faultPoint } from '@libs/observability/fault-point';
import { BackgroundLoop } from './background-loop';
import { LOG } from './tokens';

/** Longer than the longest try: only a sender that died loses its claim. */
const LEASE_MS = LONGEST_TRY_MS + 10_000;
const LOOK_ANYWAY_MS = 5_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60 * 60_000;
const MOST_ATTEMPTS = 40;

/** The courier's legs: claims one message at a time, sends it, and puts the outcome on record. Any number may run side by side. */
@Injectable()
export class Sender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: BackgroundLoop;
  private wake: () => void = () => undefined;
  private work = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly mail: MailChannel,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.loop = new BackgroundLoop(log.child({ part: 'sender' }), () => this.turn());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    const stopped = this.loop.stop();
    this.hasWork();
    await stopped;
    this.mail.close();
  }

  /** Something was put into the queue. */
  hasWork(): void {
    this.work = true;
    this.wake();
  }

  private async turn(): Promise<void> {
    const message = await this.uow.run({ role: 'courier' }, (tx) => tx.delivery.claim(LEASE_MS));
    if (message === null) return this.rest();
    await this.deliver(message);
  }

  private async deliver({ id, committee, address, subject, body, attempts }: ClaimedMessage): Promise<void> {
    const { outcome, code } = await this.mail.send({ id, committee, to: address, subject, text: body });
    faultPoint('sender.after-smtp');
    await this.uow.run({ role: 'courier' }, (tx) => {
      if (outcome === 'sent') return tx.delivery.markSent(id, code);
      if (outcome === 'refused' || attempts >= MOST_ATTEMPTS) return tx.delivery.markRefused(id, code);
      return tx.delivery.markLater(id, code, Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS));
    });
    this.log.info({ message: id, outcome, code, attempts }, 'message tried');
  }

  private async rest(): Promise<void> {
    if (!this.work && !this.loop.stopped) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_ANYWAY_MS);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.work = false;
  }
}
