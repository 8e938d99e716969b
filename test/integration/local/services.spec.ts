import { Client, Connection } from '@temporalio/client';
import { Client as PgClient } from 'pg';
import { startTemporal } from '@deploy/local/temporal';
import { startPostgres } from '@deploy/local/postgres';
import { createDatabase, createNamespace, privateDataDir } from '@test/support/services';

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new PgClient(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function openWorkflow(address: string, namespace: string, workflowId: string): Promise<string> {
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    await client.workflow.start('anything', { workflowId, taskQueue: 'nobody', workflowIdConflictPolicy: 'USE_EXISTING' });
    return (await client.workflow.getHandle(workflowId).describe()).status.name;
  } finally {
    await connection.close();
  }
}

describe('what the tests are given', () => {
  test('every database is its own, migrated, and owned by somebody who is not a superuser', async () => {
    const [one, other] = [await createDatabase(), await createDatabase()];
    await rows(one, 'CREATE TABLE only_here (id int)');
    const tables = (url: string): Promise<unknown[]> =>
      rows(url, "SELECT tablename FROM pg_tables WHERE tablename IN ('only_here', 'migrations')");
    expect(await tables(one)).toHaveLength(2);
    expect(await tables(other)).toEqual([{ tablename: 'migrations' }]);
    expect(await rows(one, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([{ rolsuper: false }]);
  });

  test('the same workflow id in two namespaces is two workflows', async () => {
    const [one, other] = [await createNamespace(), await createNamespace()];
    expect(one.address).toBe(other.address);
    expect(await openWorkflow(one.address, one.namespace, 'w')).toBe('RUNNING');
    expect(await openWorkflow(other.address, other.namespace, 'w')).toBe('RUNNING');
  });
});

describe('servers of a spec’s own', () => {
  test('Temporal killed with -9 goes on with its workflows at the same address', async () => {
    const dataDir = privateDataDir();
    const first = await startTemporal({ dataDir });
    expect(first.fresh).toBe(true);
    expect(await openWorkflow(first.address, 'dondoc', 'w')).toBe('RUNNING');
    process.kill(first.pid, 'SIGKILL');
    expect(await first.exited).toBe('SIGKILL');

    const again = await startTemporal({ dataDir, port: Number(first.address.split(':')[1]) });
    expect(again).toMatchObject({ address: first.address, fresh: false });
    const connection = await Connection.connect({ address: again.address });
    const { status } = await new Client({ connection, namespace: 'dondoc' }).workflow.getHandle('w').describe();
    await connection.close();
    await again.stop();
    expect(status.name).toBe('RUNNING');
  });

  test('PostgreSQL killed with -9 keeps what was committed; one that a killed launcher left behind is stopped and started anew', async () => {
    const dataDir = privateDataDir();
    const first = await startPostgres({ dataDir });
    await rows(first.url, 'CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;

    const leftBehind = await startPostgres({ dataDir });
    const again = await startPostgres({ dataDir });
    expect(leftBehind.running()).toBe(false);
    expect(await rows(again.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
    await again.stop();
  });
});
