import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuditChain } from '@libs/persistence/audit/audit-chain.queries';
import { asLeader } from '@libs/persistence/leader';
import { type Listener, listen } from '@libs/persistence/listen';
import { BackgroundLoop } from './background-loop';
import { DATABASE_URL, LOG } from './tokens';

const BATCH = 1_000;
const LOOK_ANYWAY_MS = 60_000;

/** Numbers and chains the record of acts after commit; the head goes to the log, where the database cannot change it. */
@Injectable()
export class Sealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: BackgroundLoop;
  private readonly acts: Listener;
  private readonly log: Logger;

  constructor(
    private readonly chain: AuditChain,
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
    @Inject(LOG) log: Logger,
  ) {
    this.log = log.child({ part: 'sealer' });
    this.acts = listen(databaseUrl, 'audit');
    this.loop = new BackgroundLoop(this.log, () => this.lead());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.acts.stop(), this.loop.stop()]);
  }

  private lead(): Promise<void> {
    return asLeader(this.databaseUrl, 'sealer', async (leads) => {
      for (let everywhere = true; leads() && !this.loop.stopped; everywhere = false) {
        const { sealed, head } = await this.chain.seal(BATCH, everywhere);
        if (sealed > 0) this.log.info({ sealed, number: head?.number, head: head?.hash }, 'acts sealed');
        if (sealed < BATCH) await this.acts.wait(LOOK_ANYWAY_MS);
      }
    });
  }
}
