import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { composeMessages } from '@libs/acts/chasing/compose-messages';
import { UnitOfWork } from '@libs/acts/tx';
import type { MessageFrame } from '@libs/domain/chasing/message-text';
import { morningBefore } from '@libs/domain/chasing/sending-hour';
import { asLeader } from '@libs/persistence/leader';
import { type Listener, listen } from '@libs/persistence/listen';
import { BackgroundLoop } from './background-loop';
import { Sender } from './sender';
import { DATABASE_URL, FRAME, LOG } from './tokens';

const PEOPLE_PER_TRANSACTION = 200;
const LOOK_ANYWAY_MS = 60_000;
/** How long the digests wait for a chase that is neither done nor stalled, and how often they ask. */
const CHASE_MAY_TAKE_MS = 30 * 60_000;
const ASK_AGAIN_MS = 2_000;

/** The courier's pen: in the live worlds, at the sending hour, writes everybody's one message from all their reminders. */
@Injectable()
export class Composer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: BackgroundLoop;
  private readonly reminders: Listener;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly sender: Sender,
    @Inject(FRAME) private readonly frame: MessageFrame,
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
    @Inject(LOG) log: Logger,
  ) {
    this.reminders = listen(databaseUrl, 'courier');
    this.loop = new BackgroundLoop(log.child({ part: 'composer' }), () => this.lead());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.reminders.stop(), this.loop.stop()]);
  }

  private lead(): Promise<void> {
    return asLeader(this.databaseUrl, 'composer', async (leads) => {
      while (leads() && !this.loop.stopped) await this.reminders.wait(Math.min(await this.turn(), LOOK_ANYWAY_MS));
    });
  }

  /** Composes what is due in every live world; returns how long to wait before the next turn, in ms. */
  private async turn(): Promise<number> {
    const worlds = await this.uow.run({ role: 'courier' }, (tx) => tx.world.liveWorlds());
    const waits: number[] = [];
    for (const worldId of worlds) waits.push(await this.composeWorld(worldId));
    return Math.min(LOOK_ANYWAY_MS, ...waits);
  }

  private async composeWorld(worldId: string): Promise<number> {
    for (;;) {
      const { now, sending, mustWait } = await this.uow.run({ worldId }, async (tx) => {
        const at = await tx.world.planTime(worldId);
        const earliest = await tx.message.earliestSending(worldId);
        const due = earliest !== null && earliest <= at;
        return { now: at, sending: earliest, mustWait: due && (await tx.message.chaseOutstanding(worldId, morningBefore(at))) };
      });
      if (sending === null) return LOOK_ANYWAY_MS;
      if (sending > now) return sending - now;
      if (mustWait && now - sending < CHASE_MAY_TAKE_MS) return ASK_AGAIN_MS;
      if ((await this.composePage(worldId)) === 0) return LOOK_ANYWAY_MS;
    }
  }

  private async composePage(worldId: string): Promise<number> {
    const input = { worldId, deliver: 'send', frame: this.frame, limit: PEOPLE_PER_TRANSACTION } as const;
    const people = await this.uow.run({ worldId }, (tx) => composeMessages(tx, input));
    if (people > 0) this.sender.hasWork();
    return people;
  }
}
