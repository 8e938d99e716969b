import { randomBytes } from 'node:crypto';
import { type Child, startChild } from '../../deploy/local/child';
import { freePort } from '../../deploy/local/ports';
import { projectRoot } from '../../deploy/local/root';
import { join } from 'node:path';
import { MASTER_KEYS } from './master-keys';
import { inForce } from './services';

export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly dataDir: string;
  readonly smtpUrl?: string;
  /** Further environment, such as `DONDOC_FAULT`. */
  readonly env?: Record<string, string>;
}

/** One codec key for the whole test process, so that a restarted worker can read what the one before it wrote. */
export const CODEC_KEYS = `test:${randomBytes(32).toString('base64')}`;

/** The environment that api and worker are started with. */
export async function environmentOf({ databaseUrl, temporal, smtpUrl, env }: WorkerSettings): Promise<NodeJS.ProcessEnv> {
  return {
    PATH: process.env['PATH'],
    TZ: process.env['TZ'],
    DATABASE_URL: inForce(databaseUrl),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    CODEC_KEYS,
    MASTER_KEYS,
    SMTP_URL: smtpUrl ?? 'smtp://127.0.0.1:9',
    MAIL_FROM: 'Đôn Đốc <don-doc@vidu.example>',
    PUBLIC_URL: 'http://127.0.0.1:3000',
    LOG_LEVEL: 'info',
    WORKER_HEALTH_PORT: String(await freePort()),
    ...env,
  };
}

/** A real worker process from the compiled code; may be killed. */
export async function startWorker(settings: WorkerSettings, name = 'worker'): Promise<Child> {
  return startChild({
    name,
    command: process.execPath,
    args: [join(projectRoot(), 'dist/apps/worker/main.js')],
    dataDir: settings.dataDir,
    env: await environmentOf(settings),
  });
}
