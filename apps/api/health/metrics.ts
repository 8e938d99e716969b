import { Inject, Injectable } from '@nestjs/common';
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import { type Gauges, HealthQueries } from '@libs/acts/health/health.queries';
import type { VirusScanner } from '@libs/channels/virus-scan';
import { SCANNER } from '../edge/tokens';

const GAUGES: Readonly<Record<keyof Gauges, readonly [name: string, help: string]>> = {
  undelivered: ['dondoc_outbox_undelivered', 'News the relay has not delivered'],
  outboxAge: ['dondoc_outbox_oldest_seconds', 'Age of the oldest news the relay has not delivered'],
  wakesUnseen: ['dondoc_wakes_unseen', 'Signals sent that no workflow has seen'],
  lateness: ['dondoc_moment_lateness_seconds', 'How long the earliest open live moment has been due'],
  unsent: ['dondoc_oldest_unsent_message_seconds', 'Age of the oldest message that waits to be sent'],
  stalledMoments: ['dondoc_stalled_moments', 'Moments that failed and wait for their next try'],
};

/** The figures of /metrics, read from the database, and asked of the scanner, when they are asked for. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly gauges: Readonly<Record<keyof Gauges, Gauge>>;

  constructor(
    private readonly health: HealthQueries,
    @Inject(SCANNER) scanner: VirusScanner | null,
  ) {
    collectDefaultMetrics({ register: this.registry });
    if (scanner !== null) this.watch(scanner);
    const gauge = (key: keyof Gauges): Gauge => new Gauge({ name: GAUGES[key][0], help: GAUGES[key][1], registers: [this.registry] });
    this.gauges = {
      undelivered: gauge('undelivered'),
      outboxAge: gauge('outboxAge'),
      wakesUnseen: gauge('wakesUnseen'),
      lateness: gauge('lateness'),
      unsent: gauge('unsent'),
      stalledMoments: gauge('stalledMoments'),
    };
  }

  async text(): Promise<string> {
    const now = await this.health.gauges();
    this.gauges.undelivered.set(now.undelivered);
    this.gauges.outboxAge.set(now.outboxAge);
    this.gauges.wakesUnseen.set(now.wakesUnseen);
    this.gauges.lateness.set(now.lateness);
    this.gauges.unsent.set(now.unsent);
    this.gauges.stalledMoments.set(now.stalledMoments);
    return this.registry.metrics();
  }

  private watch(scanner: VirusScanner): void {
    new Gauge({
      name: 'dondoc_virus_scanner_answers',
      help: '1 where the scanner of uploads answers, 0 where it does not and uploads are refused; absent where none is set',
      registers: [this.registry],
      async collect() {
        this.set((await scanner.answers()) ? 1 : 0);
      },
    });
  }
}
