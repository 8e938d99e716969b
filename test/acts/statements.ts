import type { DataSource, Logger } from 'typeorm';

/** The SQL statements a data source sends while `work` runs, without BEGIN and COMMIT. */
export async function statementsOf(db: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const before = db.logger;
  const recorder: Logger = {
    logQuery: (query) => void sent.push(query.replace(/\s+/g, ' ').trim()),
    ...{ logQueryError: () => undefined, logQuerySlow: () => undefined, logSchemaBuild: () => undefined },
    ...{ logMigration: () => undefined, log: () => undefined },
  };
  db.logger = recorder;
  try {
    await work();
  } finally {
    db.logger = before;
  }
  return sent.filter((query) => !/^(START TRANSACTION|COMMIT|ROLLBACK)/.test(query));
}
