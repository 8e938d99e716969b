import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readConfig, WORKER } from '@libs/config/config';
import { createLog } from '@libs/observability/log';
import { dataSource } from '@libs/persistence/data-source';
import { checkMasterKeys } from '@libs/persistence/sealing/master-keys';
import { temporalClient } from '@libs/temporal/connect';
import { WorkerModule } from './worker.module';

/** The worker process: relay, courier and Temporal worker; stops in order on SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig(WORKER, process.env);
  const log = createLog('worker', config.LOG_LEVEL);
  const db = await dataSource(config.DATABASE_URL, 12).initialize();
  await checkMasterKeys(db, config.MASTER_KEYS);
  const { client, connection } = temporalClient({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    codecKeys: config.CODEC_KEYS,
  });
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ config, log, db, temporal: client }), {
    logger: false,
    abortOnError: false,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(
      signal,
      () =>
        void app
          .close()
          .then(() => Promise.all([connection.close(), db.destroy()]))
          .then(() => process.exit(0)),
    );
  }
  log.info('worker started');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
