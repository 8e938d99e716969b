import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './ports';
import { secretsOf } from './secrets';

/** Where the services of this machine are; the user's own settings, where there are any. */
export interface Addresses {
  databaseUrl: string;
  temporalAddress: string;
  smtpUrl: string;
  /** Of the web app. */
  port: string;
}

/** The environment for api, worker and command line. What the user has set stands; ports are the usual ones where they are free. */
export async function environmentFor(
  dataDir: string,
  { databaseUrl, temporalAddress, smtpUrl, port }: Addresses,
): Promise<NodeJS.ProcessEnv> {
  const { codecKeys, masterKeys } = secretsOf(dataDir);
  const own = {
    NODE_ENV: 'production',
    CODEC_KEYS: codecKeys,
    MASTER_KEYS: masterKeys,
    MAIL_FROM: 'Đôn Đốc <don-doc@localhost>',
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TEMPORAL_NAMESPACE: 'dondoc',
    WORKER_HEALTH_PORT: `${await freePort(3001)}`,
  };
  return { ...own, ...process.env, PORT: port, DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, SMTP_URL: smtpUrl };
}

const NAMES = [
  'DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'CODEC_KEYS',
  'MASTER_KEYS',
  'SMTP_URL',
  'MAIL_FROM',
  'PUBLIC_URL',
  'PORT',
];

/** Lets `npm run dondoc` in another window speak with the same services; readable by its owner only, as it holds secrets. */
export function shareEnvironment(dataDir: string, env: NodeJS.ProcessEnv): void {
  const shared = Object.fromEntries(NAMES.map((name) => [name, env[name]]));
  unshareEnvironment(dataDir);
  writeFileSync(join(dataDir, 'environment.json'), JSON.stringify(shared), { mode: 0o600 });
}

export function unshareEnvironment(dataDir: string): void {
  rmSync(join(dataDir, 'environment.json'), { force: true });
}
