import 'reflect-metadata';
import { join } from 'node:path';
import { readConfig } from '@libs/config/config';
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
  const config = readConfig(process.env);
  const log = createLog('api', config.logLevel);
  const db = await dataSource(config.databaseUrl, 20).initialize();
  await checkMasterKeys(db, config.masterKeys);
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
  await app.listen(config.port, config.host);
  log.info({ port: config.port }, 'api started');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
