import { Client } from 'pg';

/**
 * Waits until this process is the only one in its role, then does its work, which asks `leads` before each turn: false once the connection
 * that holds the lock is gone and somebody else may lead. The lock lives as long as its connection, so a killed leader frees it at once.
 */
export async function asLeader(url: string, role: string, work: (leads: () => boolean) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  let leading = true;
  client.on('error', () => undefined);
  client.once('end', () => (leading = false));
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtextextended($1, 0))`, [role]);
    await work(() => leading);
  } finally {
    await client.end();
  }
}
