import 'reflect-metadata';
import { join } from 'node:path';
import { API, readConfig } from '@libs/config/config';
import { createLog } from '@libs/observability/log';
import { dataSource } from '@libs/persistence/data-source';
import { checkMasterKeys } from '@libs/persistence/sealing/master-keys';
import { createApp } from './create-app';

/** Below dist/: what `deploy/local/prepare.mjs` builds from apps/web. */
const WEB_ROOT = join(__dirname, '..', '..', 'web');
/** How long requests under way may take when the process is told to stop. */
const STOP_WITHIN_MS = 10_000;

/** The API process: serves until it is told to stop, then lets what is under way finish. */
async function main(): Promise<void> {
  const config = readConfig(API, process.env);
  const log = createLog('api', config.LOG_LEVEL);
  const db = await dataSource(config.DATABASE_URL, 20).initialize();
  await checkMasterKeys(db, config.MASTER_KEYS);
  const app = await createApp({ config, log, db }, WEB_ROOT);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
      void app
        .close()
        .then(() => db.destroy())
        .then(() => process.exit(0));
    });
  }
  await app.listen(config.PORT, config.HOST);
  log.info({ port: config.PORT }, 'api started');
  if (config.CLAMD_ADDRESS === undefined) log.warn('uploads are not scanned for malware: CLAMD_ADDRESS is not set');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
