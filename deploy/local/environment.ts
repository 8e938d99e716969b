import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, listens } from './ports';
import { secretsOf } from './secrets';

/** Where the services of this machine are; the user's own settings, where there are any. */
export interface Addresses {
  databaseUrl: string;
  temporalAddress: string;
  smtpUrl: string;
}

/** The environment for api, worker and command line. What the user has set stands; ports are the usual ones where they are free. */
export async function environmentFor(dataDir: string, { databaseUrl, temporalAddress, smtpUrl }: Addresses): Promise<NodeJS.ProcessEnv> {
  const { codecKeys } = secretsOf(dataDir);
  const port = await webPort();
  const own = {
    NODE_ENV: 'production',
    CODEC_KEYS: codecKeys,
    MAIL_FROM: 'Đôn Đốc <don-doc@localhost>',
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TEMPORAL_NAMESPACE: 'dondoc',
    WORKER_HEALTH_PORT: `${await freePort(3001)}`,
  };
  return { ...own, ...process.env, PORT: port, DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, SMTP_URL: smtpUrl };
}

/** The user's `PORT`, which must be free, or 3000, or any. */
async function webPort(): Promise<string> {
  const theirs = process.env['PORT'];
  if (theirs === undefined) return `${await freePort(3000)}`;
  // What is no port at all is refused by the configuration, in its own words.
  if (Number(theirs) < 65_536 && (await listens(Number(theirs))))
    throw new Error(`Cổng ${theirs} (biến PORT) đang có chương trình khác dùng: chọn cổng khác hoặc bỏ PORT đi.`);
  return theirs;
}

const NAMES = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'CODEC_KEYS', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL', 'PORT'];

/** Lets `npm run dondoc` in another window speak with the same services; readable by its owner only, as it holds secrets. */
export function shareEnvironment(dataDir: string, env: NodeJS.ProcessEnv): void {
  const shared = Object.fromEntries(NAMES.map((name) => [name, env[name]]));
  unshareEnvironment(dataDir);
  writeFileSync(join(dataDir, 'environment.json'), JSON.stringify(shared), { mode: 0o600 });
}

export function unshareEnvironment(dataDir: string): void {
  rmSync(join(dataDir, 'environment.json'), { force: true });
}
