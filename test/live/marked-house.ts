import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { startNodeService } from '@deploy/local/node-service';
import { freePort } from '@deploy/local/ports';
import { projectRoot } from '@deploy/local/root';
import { startSmtpSink } from '@deploy/local/smtp-sink';
import { createDatabase, createNamespace, privateDataDir } from '../support/services';
import { environmentOf } from '../support/worker-process';

const mails = z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.string() }));
export type Mails = z.infer<typeof mails>;

/** API, worker and mail server as they run in production, saying in their logs all they can say. */
export class MarkedHouse {
  private constructor(
    readonly databaseUrl: string,
    readonly temporal: { readonly address: string; readonly namespace: string },
    readonly dataDir: string,
    readonly base: string,
    /** The token of the one-time set-up link. */
    readonly setupToken: string,
    private readonly mailPage: string,
    private readonly figurePages: readonly string[],
    readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<MarkedHouse> {
    const [databaseUrl, temporal, dataDir] = [await createDatabase(), await createNamespace(), privateDataDir()];
    const sink = await startSmtpSink({ dataDir });
    const [port, figures] = [await freePort(), await freePort()];
    const base = `http://127.0.0.1:${port}`;
    const own = { NODE_ENV: 'production', PORT: `${port}`, PUBLIC_URL: base, LOG_LEVEL: 'trace', WORKER_METRICS_PORT: `${figures}` };
    const env = await environmentOf({ databaseUrl, temporal, dataDir, smtpUrl: sink.url, env: own });
    const worker = `http://127.0.0.1:${env['WORKER_HEALTH_PORT']}/health`;
    const start = (name: 'api' | 'worker', health: string) =>
      startNodeService({ name, script: `apps/${name}/main.js`, dataDir, env, health });
    const parts = [await start('api', `${base}/health/ready`), await start('worker', `${worker}/live`)];
    const link = execFileSync(process.execPath, [join(projectRoot(), 'dist/apps/api/setup-link.js')], { env, encoding: 'utf8' });
    const pages = [`${base}/metrics`, `${base}/health/ready`, `${worker}/ready`, `http://127.0.0.1:${figures}/metrics`];
    return new MarkedHouse(databaseUrl, temporal, dataDir, base, link.trim().split('#')[1] ?? '', sink.page, pages, async () => {
      await Promise.all(parts.map((part) => part.stop()));
      await sink.stop();
    });
  }

  /** What machines are told of how things are. */
  async figures(): Promise<string> {
    return (await Promise.all(this.figurePages.map(async (url) => (await fetch(url)).text()))).join('\n');
  }

  async mails(): Promise<Mails> {
    return mails.parse(await (await fetch(`${this.mailPage}/mails.json`)).json());
  }
}
