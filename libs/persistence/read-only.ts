import type { DataSource } from 'typeorm';
import { Sql } from './sql';

/** Reads for one screen: all queries see the same moment of the database, and nothing can be written. */
export function readOnly<T>(db: DataSource, tenantId: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  return db.transaction('REPEATABLE READ', async (manager) => {
    const sql = new Sql(manager);
    await sql.run('SET TRANSACTION READ ONLY');
    await sql.run(`SELECT set_config('app.orgs', $1, true)`, [tenantId]);
    return work(sql);
  });
}
