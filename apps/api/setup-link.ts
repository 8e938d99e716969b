import { makeSetupToken } from '@libs/acts/access/set-up';
import { DATABASE, readConfig } from '@libs/config/config';
import { dataSource } from '@libs/persistence/data-source';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';

/**
 * `node dist/apps/api/setup-link.js`: where there is no account yet, prints the path of a one-time set-up link; otherwise nothing. The token
 * stands in the fragment, which browsers send to nobody, so that it appears in no log.
 */
async function main(): Promise<void> {
  const db = await dataSource(readConfig(DATABASE, process.env).DATABASE_URL, 1).initialize();
  try {
    const token = await new TypeOrmUnitOfWork(db).run(null, makeSetupToken);
    if (token !== null) process.stdout.write(`/thiet-lap#${token}\n`);
  } finally {
    await db.destroy();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
