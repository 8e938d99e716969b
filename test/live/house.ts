import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Child, startChild } from '../../deploy/local/child';
import { freePort } from '../../deploy/local/ports';
import { projectRoot } from '../../deploy/local/root';
import { type SmtpSink, startSmtpSink } from '../../deploy/local/smtp-sink';
import { type Temporal, startTemporal } from '../../deploy/local/temporal';
import { createDatabase, privateDataDir } from '../support/services';
import { environmentOf } from '../support/worker-process';

const NAMESPACE = 'dondoc';

/** The whole product as `npm start` runs it, on ports of its own; each part can be killed and comes back. */
export class House {
  private constructor(
    readonly databaseUrl: string,
    readonly base: string,
    readonly sink: SmtpSink,
    private readonly dataDir: string,
    private readonly env: NodeJS.ProcessEnv,
    private api: Child,
    private worker: Child,
    private temporal: Temporal,
  ) {}

  static async open(): Promise<House> {
    const [databaseUrl, dataDir] = [await createDatabase(), privateDataDir()];
    const temporal = await startTemporal({ dataDir, namespace: NAMESPACE, durable: false });
    const sink = await startSmtpSink({ dataDir });
    const port = await freePort();
    const env = await environmentOf({
      databaseUrl,
      dataDir,
      temporal: { address: temporal.address, namespace: NAMESPACE },
      smtpUrl: sink.url,
      env: { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
    });
    return new House(
      databaseUrl,
      `http://127.0.0.1:${port}`,
      sink,
      dataDir,
      env,
      startPart('api', dataDir, env),
      startPart('worker', dataDir, env),
      temporal,
    );
  }

  /** The token of the one-time set-up link. */
  setupToken(): string {
    return (
      execFileSync(process.execPath, [join(projectRoot(), 'dist/apps/api/setup-link.js')], { env: this.env, encoding: 'utf8' })
        .trim()
        .split('#')[1] ?? ''
    );
  }

  async killApi(): Promise<void> {
    await kill(this.api);
    this.api = startPart('api', this.dataDir, this.env);
  }

  /** Relay, activities and courier live in the worker. */
  async killWorker(): Promise<void> {
    await kill(this.worker);
    this.worker = startPart('worker', this.dataDir, this.env);
  }

  async killTemporal(): Promise<void> {
    const port = Number(this.temporal.address.split(':')[1]);
    await kill(this.temporal);
    this.temporal = await startTemporal({ dataDir: this.dataDir, port, namespace: NAMESPACE, durable: false });
  }

  async close(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
    await this.temporal.stop();
    await this.sink.stop();
  }
}

function startPart(name: 'api' | 'worker', dataDir: string, env: NodeJS.ProcessEnv): Child {
  return startChild({ name, command: process.execPath, args: [join(projectRoot(), `dist/apps/${name}/main.js`)], dataDir, env });
}

async function kill(child: Child): Promise<void> {
  process.kill(child.pid, 'SIGKILL');
  await child.exited;
}
