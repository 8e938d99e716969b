import { Client } from 'pg';

export interface Leadership {
  /** Resolves once the connection that holds the lock is gone: somebody else may lead now. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

/** Waits until this process is the only one in its role. The lock lives as long as its connection, so a killed leader frees it at once. */
export async function lead(url: string, role: string): Promise<Leadership> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  const lost = new Promise<void>((resolve) => client.once('end', resolve));
  await client.connect();
  await client.query(`SELECT pg_advisory_lock(hashtextextended($1, 0))`, [role]);
  return { lost, release: () => client.end() };
}
