import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { destroyTexts } from '@libs/acts/retention/destroy-texts';
import { UnitOfWork } from '@libs/acts/tx';
import type { WorkerConfig } from '@libs/config/config';
import { startOfDay } from '@libs/domain/calendar/instant';
import { asLeader } from '@libs/persistence/leader';
import { type Listener, listen } from '@libs/persistence/listen';
import { rewrapKeys } from '@libs/persistence/sealing/master-keys';
import { BackgroundLoop } from './background-loop';
import { CONFIG, DATA_SOURCE, LOG } from './tokens';

/** The longest a timer waits; the day that comes next is looked up again then. */
const LOOK_ANYWAY_MS = 6 * 60 * 60_000;

/** Keeps the keys of campaigns: destroys them on their day, seals what an older version wrote, wraps anew after a change of master key. */
@Injectable()
export class Keeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: BackgroundLoop;
  private readonly changes: Listener;
  private readonly log: Logger;

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(DATA_SOURCE) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: WorkerConfig,
    @Inject(LOG) log: Logger,
  ) {
    this.log = log.child({ part: 'keeper' });
    this.changes = listen(config.DATABASE_URL, 'retention');
    this.loop = new BackgroundLoop(this.log, () => this.lead());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.changes.stop(), this.loop.stop()]);
  }

  private lead(): Promise<void> {
    return asLeader(this.config.DATABASE_URL, 'keeper', async (leads) => {
      const rewrapped = await rewrapKeys(this.db, this.config.MASTER_KEYS);
      if (rewrapped > 0) this.log.info({ rewrapped }, 'campaign keys wrapped anew');
      while (leads() && !this.loop.stopped) await this.changes.wait(await this.turn());
    });
  }

  /** Does what is due in every live world; returns how long until the next day that comes, in ms. */
  private async turn(): Promise<number> {
    const waits = [LOOK_ANYWAY_MS];
    for (const worldId of await this.uow.run({ role: 'courier' }, (tx) => tx.world.liveWorlds())) waits.push(await this.keep(worldId));
    return Math.min(...waits);
  }

  private async keep(worldId: string): Promise<number> {
    while (!this.loop.stopped && (await this.uow.run({ worldId }, (tx) => tx.retention.sealPlain(worldId))) > 0);
    return this.uow.run({ worldId }, async (tx) => {
      const world = await tx.world.find(worldId);
      const destroyed = world === null ? 0 : await destroyTexts(tx, worldId, world.tenantId);
      if (destroyed > 0) this.log.info({ world: worldId, destroyed }, 'texts destroyed');
      const next = await tx.retention.nextDay(worldId);
      return next === null ? LOOK_ANYWAY_MS : Math.max(startOfDay(next) - (await tx.world.planTime(worldId)), 0);
    });
  }
}
