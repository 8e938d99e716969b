import { makeServerRecovery } from '@libs/acts/access/server-recovery';
import { DATABASE, readConfig } from '@libs/config/config';
import { dataSource } from '@libs/persistence/data-source';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';

const LIFT = '--second-factor';
const USAGE = `Cách dùng: recovery-link <tên đăng nhập> [${LIFT}]   (${LIFT}: mất cả điện thoại, gỡ xác thực hai bước)`;

/**
 * `node dist/apps/api/recovery-link.js <login> [--second-factor]`: prints the path of a one-time link, good for a day, that sets a new
 * password for the first account. The token stands in the fragment, as in `setup-link`.
 */
async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const [login, ...rest] = given.filter((one) => one !== LIFT);
  if (login === undefined || rest.length > 0 || login.startsWith('--')) throw new Error(USAGE);
  const db = await dataSource(readConfig(DATABASE, process.env).DATABASE_URL, 1).initialize();
  try {
    const token = await makeServerRecovery(new TypeOrmUnitOfWork(db), { login, liftSecondFactor: given.includes(LIFT) });
    process.stdout.write(`/loi-moi#${token}\n`);
  } finally {
    await db.destroy();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
