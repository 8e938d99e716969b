import { join } from 'node:path';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { heartbeat } from '@temporalio/activity';
import { DefaultLogger, NativeConnection, Runtime, type RuntimeOptions, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { campaignActivities, recurrenceActivities, rehearsalActivities } from '@activities/registry';
import { UnitOfWork } from '@libs/acts/tx';
import type { WorkerConfig } from '@libs/config/config';
import { TASK_QUEUE } from '@libs/contracts/temporal';
import type { MessageFrame } from '@libs/domain/chasing/message-text';
import { safeError } from '@libs/observability/log';
import { type Listener, listen } from '@libs/persistence/listen';
import { withoutPersonalData } from '@libs/temporal/activity-errors';
import { dataConverter } from '@libs/temporal/data-converter';
import { BackgroundLoop } from './background-loop';
import { CONFIG, DATABASE_URL, FRAME, LOG } from './tokens';

const DUTIES_PER_PAGE = 2_000;
const LOOK_ANYWAY_MS = 1_000;
const SHUTDOWN_GRACE = '10 seconds';

/** Hosts the Temporal worker: workflows from the bundle built beforehand, activities wired to this process's ports. */
@Injectable()
export class TemporalHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: BackgroundLoop;
  private readonly processes: Listener;
  private worker: Worker | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) private readonly config: WorkerConfig,
    @Inject(FRAME) private readonly frame: MessageFrame,
    @Inject(DATABASE_URL) databaseUrl: string,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.processes = listen(databaseUrl, 'process');
    // Nest stops the worker; the SDK must not answer the same signals itself.
    Runtime.install({
      shutdownSignals: [],
      ...figuresAt(config),
      logger: new DefaultLogger('WARN', ({ level: severity, message }) => this.log.warn({ part: 'temporal', severity }, message)),
    });
    this.loop = new BackgroundLoop(log.child({ part: 'temporal' }), () => this.run());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await Promise.all([this.processes.stop(), this.loop.stop()]);
  }

  /** Whether the worker polls for work. */
  get polling(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  private async run(): Promise<void> {
    const connection = await NativeConnection.connect({ address: this.config.TEMPORAL_ADDRESS });
    try {
      this.worker = await this.createWorker(connection);
      if (!this.loop.stopped) await this.worker.run();
    } finally {
      await connection.close();
    }
  }

  private createWorker(connection: NativeConnection): Promise<Worker> {
    const ports = {
      uow: this.uow,
      frame: this.frame,
      chasePageSize: DUTIES_PER_PAGE,
      heartbeat,
      untilNews: () => this.processes.wait(LOOK_ANYWAY_MS),
    };
    const report = (errorId: string, code: string, error: unknown): void =>
      this.log.error({ part: 'activity', errorId, code, error: safeError(error) }, 'activity failed');
    return Worker.create({
      connection,
      namespace: this.config.TEMPORAL_NAMESPACE,
      taskQueue: TASK_QUEUE,
      workflowBundle: { codePath: join(__dirname, '../../workflows/bundle.js') },
      activities: { ...campaignActivities(ports), ...rehearsalActivities(ports), ...recurrenceActivities(ports) },
      dataConverter: dataConverter(this.config.CODEC_KEYS),
      interceptors: { activity: [() => ({ inbound: withoutPersonalData(report) })] },
      shutdownGraceTime: SHUTDOWN_GRACE,
    });
  }
}

/** The SDK serves its figures by itself: `temporal_workflow_task_execution_failed` says that a workflow's code and its history disagree. */
function figuresAt({ HOST: host, WORKER_METRICS_PORT: port }: WorkerConfig): Pick<RuntimeOptions, 'telemetryOptions'> {
  return port === undefined ? {} : { telemetryOptions: { metrics: { prometheus: { bindAddress: `${host}:${port}` } } } };
}
