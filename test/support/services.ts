import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Client as PgClient } from 'pg';
import { z } from 'zod';
import { atMaintenance } from '@libs/persistence/data-source';
import { ensureNamespace } from '../../deploy/local/temporal-namespace';

const shape = z.object({ folder: z.string(), adminUrl: z.string(), url: z.string(), temporalAddress: z.string() });

/** What globalSetup started for this run. */
export function services(): z.infer<typeof shape> {
  const handed = process.env['DONDOC_TEST_SERVICES'];
  if (handed === undefined) throw new Error('PostgreSQL and Temporal are started for the specs below test/ only: move this spec there');
  return shape.parse(JSON.parse(handed));
}

/**
 * A new database of its own with the migrations run; gives its URL as owner at maintenance, so that a spec sees every row. What a spec
 * starts as a process is given the URL without that (`inForce`). Gone with the test run.
 */
export async function createDatabase(): Promise<string> {
  const { adminUrl, url } = services();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const client = new PgClient(adminUrl);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE dondoc OWNER dondoc`);
  } finally {
    await client.end();
  }
  const own = new URL(url);
  own.pathname = `/${name}`;
  return atMaintenance(own.href);
}

/** The URL as processes in production have it: the owner sees nothing but in a role. */
export function inForce(databaseUrl: string): string {
  const own = new URL(databaseUrl);
  own.searchParams.delete('options');
  return own.href;
}

/** A new namespace on the run's Temporal server: workflow ids and task queues cannot meet those of another spec. */
export async function createNamespace(): Promise<{ address: string; namespace: string }> {
  const { temporalAddress: address } = services();
  const namespace = `t-${randomUUID()}`;
  await ensureNamespace(address, namespace, '1 day');
  return { address, namespace };
}

/**
 * An empty data folder for servers of a spec's own, which it may kill: `startPostgres({ dataDir })`, `startTemporal({ dataDir, port })`.
 * What still runs there at the end of the test run is stopped.
 */
export function privateDataDir(): string {
  const folder = mkdtempSync(join(services().folder, 'own-'));
  chmodSync(folder, 0o755);
  return folder;
}
