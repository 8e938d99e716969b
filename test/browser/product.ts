import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { startNodeService } from '@deploy/local/node-service';
import { freePort } from '@deploy/local/ports';
import { projectRoot } from '@deploy/local/root';
import { startSmtpSink } from '@deploy/local/smtp-sink';
import { startFakeClamd } from '@test/support/fake-clamd';
import { createDatabase, createNamespace, privateDataDir } from '@test/support/services';
import { environmentOf } from '@test/support/worker-process';

const mails = z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.string() }));
export type Mails = z.infer<typeof mails>;

export interface Product {
  /** `http://127.0.0.1:…` */
  readonly address: string;
  /** The one-time link that `npm start` prints. */
  readonly setUpLink: string;
  /** For what no screen can bring about, such as the machine's own doing. */
  readonly databaseUrl: string;
  /** What the mail server has taken, once that is so many mails. */
  mailsOnce(count: number): Promise<Mails>;
  stop(): Promise<void>;
}

/** API, worker and mail server as `npm start` runs them, and a scanner of files, on a database, a namespace and ports of their own; empty, never set up. */
export async function startProduct(): Promise<Product> {
  // The other specs do without the web app, so that it may be an old one.
  execFileSync(process.execPath, [join(projectRoot(), 'deploy/local/prepare.mjs')], { stdio: 'pipe' });
  const [databaseUrl, temporal, dataDir] = [await createDatabase(), await createNamespace(), privateDataDir()];
  const [sink, clamd] = [await startSmtpSink({ dataDir }), await startFakeClamd()];
  const address = `http://127.0.0.1:${await freePort()}`;
  const env = await environmentOf({
    databaseUrl,
    temporal,
    dataDir,
    smtpUrl: sink.url,
    env: { NODE_ENV: 'production', PORT: new URL(address).port, PUBLIC_URL: address, CLAMD_ADDRESS: clamd.address },
  });
  const service = (name: 'api' | 'worker', health: string) =>
    startNodeService({ name, script: `apps/${name}/main.js`, dataDir, env, health });
  const [api, worker] = await Promise.all([
    service('api', `${address}/health/ready`),
    service('worker', `http://127.0.0.1:${env['WORKER_HEALTH_PORT']}/health/live`),
  ]);
  const setupPath = execFileSync(process.execPath, [join(projectRoot(), 'dist/apps/api/setup-link.js')], { env, encoding: 'utf8' }).trim();
  return {
    address,
    databaseUrl,
    setUpLink: `${address}${setupPath}`,
    mailsOnce: (count) => mailsOnce(sink.page, count),
    stop: async () => {
      await Promise.all([api.stop(), worker.stop()]);
      await Promise.all([sink.stop(), clamd.close()]);
    },
  };
}

const PATIENCE_MS = 60_000;

async function mailsOnce(page: string, count: number): Promise<Mails> {
  const take = async (): Promise<Mails> => mails.parse(await (await fetch(`${page}/mails.json`)).json());
  const end = Date.now() + PATIENCE_MS;
  for (let taken = await take(); ; taken = await take()) {
    if (taken.length >= count || Date.now() > end) return taken;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
