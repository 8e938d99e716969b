import { DATABASE, readConfig } from '@libs/config/config';
import { AuditChain, type ChainReport } from '@libs/persistence/audit/audit-chain.queries';
import { dataSource } from '@libs/persistence/data-source';

/** Goes through the record of acts of the running product. Changes nothing. */
export async function verifyAudit(head: string | null): Promise<ChainReport> {
  const db = await dataSource(readConfig(DATABASE, process.env).DATABASE_URL, 1).initialize();
  try {
    return await new AuditChain(db).verify(head);
  } finally {
    await db.destroy();
  }
}
