import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { type Child, startChild, untilReady } from './child';
import { stopLeftover } from './pid-file';
import { freePort } from './ports';
import { postgresBinaries, type PostgresBinaries, refuseUnreachable } from './postgres-binaries';
import { clearStaleLock } from './postgres-lock';
import { secretsOf } from './secrets';

export interface PostgresOptions {
  dataDir: string;
  /** This very port; any free one unless given. */
  port?: number;
  /** Further server settings, `name=value`. */
  settings?: string[];
}

export interface Postgres extends Child {
  /** The database `dondoc` as its owner, who is not a superuser: row-level security holds. */
  readonly url: string;
  /** The database `postgres` as superuser, for making and dropping databases. */
  readonly adminUrl: string;
}

const MAJOR = '18';
// PostgreSQL's own meaning of signals: SIGTERM would wait for its clients, SIGKILL would leave its children.
const FAST_THEN_AT_ONCE = { stop: 'SIGINT', kill: 'SIGQUIT' } as const;
/** Errors are logged without their details, which repeat what stands in a row. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'log_timezone=UTC',
  'timezone=UTC',
  'log_error_verbosity=terse',
];

/** Starts PostgreSQL on a data folder, making the cluster the first time; stops first what an earlier launcher left. 127.0.0.1 only. */
export async function startPostgres({ dataDir, port, settings = [] }: PostgresOptions): Promise<Postgres> {
  const binaries = postgresBinaries();
  const cluster = join(resolve(dataDir), 'postgres');
  const password = secretsOf(dataDir).postgresPassword;
  await stopLeftover(dataDir, 'postgres');
  if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster(cluster, binaries, password);
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== MAJOR) throw new Error(`Dữ liệu trong ${cluster} là của PostgreSQL ${found}, bản này cần PostgreSQL ${MAJOR}.`);
  await clearStaleLock(cluster);

  const chosen = port ?? (await freePort());
  const address = (user: string, database: string): string => `postgres://${user}:${password}@127.0.0.1:${chosen}/${database}`;
  const adminUrl = address('postgres', 'postgres');
  const child = await untilServing(() => {
    const args = ['-D', cluster, '-p', `${chosen}`, ...[...SETTINGS, ...settings].flatMap((setting) => ['-c', setting])];
    const { postgres: command, user } = binaries;
    return startChild({ name: 'postgres', command, args, dataDir, cwd: cluster, user, signals: FAST_THEN_AT_ONCE });
  }, adminUrl);
  await createOwnerAndDatabase(adminUrl, password);
  return { ...child, url: address('dondoc', 'dondoc'), adminUrl };
}

/** Made beside its place and moved there when complete: an interrupted first start leaves nothing half-made. */
function createCluster(cluster: string, { initdb, user }: PostgresBinaries, password: string): void {
  const unfinished = `${cluster}.new`;
  const passwordFile = `${cluster}.pw`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  if (user) {
    chownSync(unfinished, user.uid, user.gid);
    refuseUnreachable(unfinished, user);
  }
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  // The built-in C.UTF-8 sorts the same on every machine; Vietnamese order is asked for by name (COLLATE "vi-x-icu").
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const args = ['-D', unfinished, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions', ...locale];
  const done = spawnSync(initdb, args, { ...(user ?? {}), cwd: unfinished, encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (done.status !== 0) throw new Error(`Không tạo được cơ sở dữ liệu PostgreSQL:\n${done.stderr || String(done.error)}`);
  chmodSync(unfinished, 0o700);
  renameSync(unfinished, cluster);
}

/** After a kill -9 the old backends may hold the shared memory for a moment: try again for some seconds. */
async function untilServing(start: () => Child, adminUrl: string): Promise<Child> {
  for (const end = Date.now() + 15_000; ; await new Promise((resolve) => setTimeout(resolve, 300))) {
    const child = start();
    try {
      await untilReady(child, () => query(adminUrl, ['SELECT 1']));
      return child;
    } catch (error) {
      await child.stop();
      if (Date.now() > end || !/shared memory|lock file/.test(child.lastWords())) throw error;
    }
  }
}

async function createOwnerAndDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new Client(adminUrl);
  await client.connect();
  try {
    if ((await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'dondoc'")).rowCount === 0) {
      await client.query(`CREATE ROLE dondoc LOGIN CREATEROLE CREATEDB PASSWORD ${client.escapeLiteral(password)}`);
      // Whoever makes a role may then act in it (SET ROLE), as an owner of the schema must.
      await client.query("ALTER ROLE dondoc SET createrole_self_grant = 'set, inherit'");
    }
    if ((await client.query("SELECT 1 FROM pg_database WHERE datname = 'dondoc'")).rowCount === 0) {
      await client.query('CREATE DATABASE dondoc OWNER dondoc');
    }
  } finally {
    await client.end();
  }
}

async function query(url: string, statements: string[]): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (const statement of statements) await client.query(statement);
    return true;
  } finally {
    await client.end();
  }
}
