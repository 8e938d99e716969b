import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { TASK_QUEUE } from '@libs/contracts/temporal';
import { faultPoint } from '@libs/observability/fault-point';
import { asLeader } from '@libs/persistence/leader';
import { type Listener, listen } from '@libs/persistence/listen';
import { type OutboxItem, RelayQueue, type Wake } from '@libs/persistence/campaign/relay-queue';
import { BackgroundLoop } from './background-loop';
import { DATABASE_URL, LOG, TEMPORAL_CLIENT } from './tokens';

const BATCH = 500;
const AT_ONCE = 10;
/** How long to wait for a notice before looking anyway: a notice is never relied upon. */
const LOOK_ANYWAY_MS = 5_000;

/** Carries news from the outbox to the workflows: one leader, no open transaction during a call, many rows become one signal. */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: BackgroundLoop;
  private readonly outbox: Listener;

  constructor(
    private readonly queue: RelayQueue,
    @Inject(TEMPORAL_CLIENT) private readonly temporal: Client,
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
    @Inject(LOG) log: Logger,
  ) {
    this.outbox = listen(databaseUrl, 'outbox');
    this.loop = new BackgroundLoop(log.child({ part: 'relay' }), () => this.lead());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.outbox.stop(), this.loop.stop()]);
  }

  private lead(): Promise<void> {
    return asLeader(this.databaseUrl, 'relay', async (leads) => {
      await this.queue.reconcile();
      while (leads() && !this.loop.stopped) {
        if ((await this.deliver()) < BATCH) await this.outbox.wait(LOOK_ANYWAY_MS);
      }
    });
  }

  /** Delivers one batch; returns how many rows it held. */
  private async deliver(): Promise<number> {
    const items = await this.queue.undelivered(BATCH);
    if (items.length === 0) return 0;
    const complete = await this.queue.complete(items.flatMap(({ ifCompleteStepId }) => ifCompleteStepId ?? []));
    const needed = items.filter(({ ifCompleteStepId }) => ifCompleteStepId === null || complete.has(ifCompleteStepId));
    const newsOf = new Map(needed.map(({ workflowId, news }) => [workflowId, news]));
    const wakes = await this.queue.raiseWakes([...newsOf.keys()]);
    faultPoint('relay.before-signal');
    const failed = await this.signal(wakes, newsOf);
    faultPoint('relay.after-signal');
    await this.queue.markDelivered(items.filter((item) => !failed.has(item.workflowId)).map(({ id }: OutboxItem) => id));
    if (failed.size > 0) throw new Error('some workflows could not be signalled');
    return items.length;
  }

  /** Signals each workflow, starting it where it does not run; returns those that could not be reached. */
  private async signal(wakes: readonly Wake[], newsOf: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
    const failed = new Set<string>();
    for (let at = 0; at < wakes.length; at += AT_ONCE) {
      await Promise.all(
        wakes.slice(at, at + AT_ONCE).map(async (wake) => {
          try {
            await this.signalOne(wake, newsOf.get(wake.workflowId) ?? 'reconciled');
          } catch {
            failed.add(wake.workflowId);
          }
        }),
      );
    }
    return failed;
  }

  private async signalOne({ workflowId, kind, subjectId }: Wake, signal: string): Promise<void> {
    const input = kind === 'campaign' ? { campaignId: subjectId } : { worldId: subjectId };
    await this.temporal.workflow.signalWithStart(kind, { workflowId, taskQueue: TASK_QUEUE, args: [input], signal, signalArgs: [] });
  }
}
