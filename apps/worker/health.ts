import { createServer, type Server, type ServerResponse } from 'node:http';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { WorkerConfig } from '@libs/config/config';
import { RelayQueue } from '@libs/persistence/campaign/relay-queue';
import { TemporalHost } from './temporal-host';
import { CONFIG } from './tokens';
import { LATE_MS } from './watchdog';

/** `/health/live`: the process answers. `/health/ready`: it polls Temporal and no live moment is late. */
@Injectable()
export class Health implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly queue: RelayQueue,
    private readonly host: TemporalHost,
    @Inject(CONFIG) private readonly config: WorkerConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request.url ?? '', response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.config.WORKER_HEALTH_PORT, this.config.HOST, resolve));
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer(url: string, response: ServerResponse): Promise<void> {
    if (url === '/health/live') return send(response, 200, { alive: true });
    if (url !== '/health/ready') return send(response, 404, {});
    try {
      const late = await this.queue.late(LATE_MS);
      send(response, late === 0 && this.host.polling ? 200 : 503, { polling: this.host.polling, late });
    } catch {
      send(response, 503, { database: false });
    }
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
