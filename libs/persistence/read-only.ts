import type { DataSource } from 'typeorm';
import { enter } from './isolation/scope';
import { Sql } from './sql';

/** Reads for one screen: all queries see the same moment of the database, and nothing can be written. */
export function readOnly<T>(db: DataSource, tenantId: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  return db.transaction('REPEATABLE READ', async (manager) => {
    const sql = new Sql(manager);
    await sql.run('SET TRANSACTION READ ONLY');
    await enter(sql, tenantId);
    return work(sql);
  });
}
