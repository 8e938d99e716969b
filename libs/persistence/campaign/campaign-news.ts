import { Client } from 'pg';

const RETRY_MS = 500;

/**
 * Tells when something was recorded about a campaign (channel `campaign`, migrations/0001-views.sql.ts): one connection for the whole
 * process, made again where it is lost; everybody who listens is then told to look, as something may have been missed.
 */
export class CampaignNews {
  private readonly listeners = new Map<string, Set<() => void>>();
  private client: Client | null = null;
  private stopped = false;

  constructor(private readonly url: string) {}

  start(): void {
    if (this.stopped) return;
    void this.connect().catch(() => this.later());
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.end();
  }

  /** Calls `tell` after each change of a campaign; gives what ends it. */
  listen(campaignId: string, tell: () => void): () => void {
    const others = this.listeners.get(campaignId) ?? new Set();
    this.listeners.set(campaignId, others.add(tell));
    return () => {
      others.delete(tell);
      if (others.size === 0 && this.listeners.get(campaignId) === others) this.listeners.delete(campaignId);
    };
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.url });
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => this.tell(payload));
    client.once('end', () => {
      this.client = null;
      this.later();
    });
    await client.connect();
    this.client = client;
    await (this.stopped ? client.end() : client.query('LISTEN campaign'));
    for (const campaignId of this.listeners.keys()) this.tell(campaignId);
  }

  private tell(campaignId: string): void {
    for (const tell of this.listeners.get(campaignId) ?? []) tell();
  }

  private later(): void {
    if (!this.stopped) setTimeout(() => this.start(), RETRY_MS).unref();
  }
}
