import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startPostgres } from '../../deploy/local/postgres';
import { projectRoot } from '../../deploy/local/root';
import { startTemporal } from '../../deploy/local/temporal';
import { openRunFolder } from './run-folder';

/** Before the suites that need services: compiled code, one PostgreSQL with the migrations run, one Temporal server. */
export default async function globalSetup(): Promise<void> {
  run(['deploy/local/prepare.mjs', '--server'], {});
  const folder = await openRunFolder();
  const say = (line: string): void => void process.stderr.write(`  ${line}\n`);
  // Nothing here outlives the run, so nothing needs to reach the disk.
  const postgres = await startPostgres({ dataDir: folder, settings: ['fsync=off', 'full_page_writes=off'] });
  run(['dist/libs/persistence/migrate.js'], { DATABASE_URL: postgres.url });
  const temporal = await startTemporal({ dataDir: folder, durable: false, say });
  process.env['DONDOC_TEST_SERVICES'] = JSON.stringify({
    folder,
    adminUrl: postgres.adminUrl,
    url: postgres.url,
    temporalAddress: temporal.address,
  });
}

function run([script = '', ...args]: string[], env: NodeJS.ProcessEnv): void {
  const done = spawnSync(process.execPath, [join(projectRoot(), script), ...args], { env: { ...process.env, ...env }, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${script}:\n${done.stdout}${done.stderr}`);
}
