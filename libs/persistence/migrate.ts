import { atMaintenance, dataSource } from './data-source';
import { applyIsolation } from './isolation/apply-isolation';

/** `node dist/libs/persistence/migrate.js`: brings the database of DATABASE_URL to this version. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('Thiếu DATABASE_URL: địa chỉ PostgreSQL, ví dụ postgres://dondoc@127.0.0.1:5432/dondoc');
  const db = await dataSource(atMaintenance(url), 1).initialize();
  try {
    const done = await db.runMigrations();
    await applyIsolation(db);
    process.stdout.write(done.length > 0 ? `đã chạy ${done.length} bản di trú\n` : 'cơ sở dữ liệu đã đúng phiên bản\n');
  } finally {
    await db.destroy();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
