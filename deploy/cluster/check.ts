import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { Client as PgClient } from 'pg';
import { type Child, startChild, untilReady } from '../local/child';
import { buildWithGo, builtAt } from '../local/go-build';
import { freePort, listens } from '../local/ports';
import { type Postgres, startPostgres } from '../local/postgres';
import { projectRoot } from '../local/root';
import { stopLeftovers } from '../local/pid-file';

/**
 * `npm run cluster:check`: the production server of compose, without docker. Builds it, runs schema.sh (twice) and start.sh (two processes)
 * with temporal.env against a PostgreSQL of its own, registers the namespace, kills one process with -9 and sees every workflow still there.
 */
const here = join(projectRoot(), 'deploy/cluster');
const PROGRAMS = {
  'temporal-server': { name: 'temporal-server', module: 'deploy/cluster', package: 'go.temporal.io/server/cmd/server' },
  'temporal-sql-tool': { name: 'temporal-sql-tool', module: 'deploy/cluster', package: 'go.temporal.io/server/cmd/tools/sql' },
};
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(dataDir: string): Promise<void> {
  mkdirSync(join(dataDir, 'bin'));
  for (const [name, program] of Object.entries(PROGRAMS)) {
    if (!(await buildWithGo(program, say))) throw new Error(`Không dựng được ${name}.`);
    symlinkSync(builtAt(program), join(dataDir, 'bin', name));
  }
  const postgres = await startPostgres({ dataDir });
  const env = await environment(dataDir, postgres);
  for (const time of ['lần đầu', 'lần thứ hai, không đổi gì']) {
    execFileSync(join(here, 'schema.sh'), { env, stdio: ['ignore', 'ignore', 'pipe'] });
    say(`schema.sh: ${time}`);
  }
  const ports = [await ownPorts(), await ownPorts()];
  const [first = '', second = ''] = ports.map((own) => `127.0.0.1:${own['FRONTEND_GRPC_PORT']}`);
  const [one, other] = ports.map((own, index) => startServer(`temporal-${index}`, dataDir, { ...env, ...own, CLUSTER_RPC_ADDRESS: first }));
  if (!one || !other) throw new Error('unreachable');
  for (const [child, address] of [
    [one, first],
    [other, second],
  ] as const) {
    await untilReady(child, () => listens(Number(address.split(':')[1])));
    say(`start.sh: máy chủ ở ${address}`);
  }
  for (let time = 0; time < 2; time += 1) registerNamespace(first);

  await startWorkflows(first, 'a');
  process.kill(one.pid, 'SIGKILL');
  await one.exited;
  await startWorkflows(second, 'b');
  say(`kill -9 một tiến trình: ${await running(second)} quy trình vẫn chạy (cần 40)`);
  if ((await running(second)) !== 40) throw new Error('Có quy trình bị mất.');
}

/** The environment of compose, with a PostgreSQL and a place for the programs of this machine. */
async function environment(dataDir: string, postgres: Postgres): Promise<NodeJS.ProcessEnv> {
  const client = new PgClient(postgres.adminUrl);
  await client.connect();
  await client.query("CREATE ROLE temporal LOGIN CREATEDB PASSWORD 'temporal'");
  await client.end();
  const lines = readFileSync(join(here, 'temporal.env'), 'utf8').matchAll(/^(\w+)=(.*)$/gm);
  const file = Object.fromEntries([...lines].map(([, name = '', value]) => [name, value]));
  const { hostname, port } = new URL(postgres.url);
  return {
    PATH: `${join(dataDir, 'bin')}${delimiter}${process.env['PATH']}`,
    ...file,
    ...{ POSTGRES_SEEDS: hostname, DB_PORT: port, POSTGRES_USER: 'temporal', POSTGRES_PWD: 'temporal' },
    ...{ BIND_ON_IP: '127.0.0.1', DYNAMIC_CONFIG_FILE_PATH: join(here, 'dynamic-config.yaml') },
  };
}

/** On one machine two processes need ports of their own; membership ports lie below 32768. */
async function ownPorts(): Promise<NodeJS.ProcessEnv> {
  const ports: NodeJS.ProcessEnv = { FRONTEND_HTTP_PORT: `${await freePort()}` };
  for (const service of ['FRONTEND', 'HISTORY', 'MATCHING', 'WORKER']) {
    ports[`${service}_GRPC_PORT`] = `${await freePort()}`;
    let low = 0;
    while (low === 0 || low >= 32_768) low = await freePort(20_000 + Math.floor(Math.random() * 10_000));
    ports[`${service}_MEMBERSHIP_PORT`] = `${low}`;
  }
  return ports;
}

function startServer(name: string, dataDir: string, env: NodeJS.ProcessEnv): Child {
  return startChild({ name, command: join(here, 'start.sh'), args: [], dataDir, env });
}

function registerNamespace(address: string): void {
  const script = join(projectRoot(), 'dist/deploy/cluster/register-namespace.js');
  const done = spawnSync(process.execPath, [script], { env: { ...process.env, TEMPORAL_ADDRESS: address }, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  say(done.stdout.trim());
}

async function withClient<T>(address: string, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await use(new Client({ connection, namespace: 'dondoc' }));
  } finally {
    await connection.close();
  }
}

/** Twenty workflows that wait for a worker; asked again until the server takes them (a namespace is known after some seconds). */
async function startWorkflows(address: string, prefix: string): Promise<void> {
  await withClient(address, async ({ workflow }) => {
    for (let index = 0; index < 20; index += 1) {
      const options = { workflowId: `${prefix}${index}`, taskQueue: 'nobody', workflowIdConflictPolicy: 'USE_EXISTING' } as const;
      for (const end = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 250))) {
        try {
          await workflow.start('anything', options);
          break;
        } catch (error) {
          if (Date.now() > end) throw error;
        }
      }
    }
  });
}

function running(address: string): Promise<number> {
  return withClient(address, async ({ workflow }) => {
    const ids = ['a', 'b'].flatMap((prefix) => Array.from({ length: 20 }, (_, index) => `${prefix}${index}`));
    const states = await Promise.all(ids.map(async (id) => (await workflow.getHandle(id).describe()).status.name));
    return states.filter((state) => state === 'RUNNING').length;
  });
}

const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-cluster-'));
chmodSync(dataDir, 0o755);
main(dataDir)
  .then(
    () => say('Cụm Temporal trên PostgreSQL chạy đúng.'),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  )
  .finally(async () => {
    await stopLeftovers(dataDir, ['temporal-0', 'temporal-1', 'postgres']);
    rmSync(dataDir, { recursive: true, force: true });
  });
