import { Client } from 'pg';

export interface Listener {
  /** Resolves at the next notice on the channel after the last one heard, or after `ms`. */
  wait(ms: number): Promise<void>;
  stop(): Promise<void>;
}

const RETRY_MS = 500;

/**
 * Hears the notices that triggers send (migrations/0001-views.sql.ts). Where the connection is lost it is made again, and the first
 * `wait` after that returns at once: something may have been missed.
 */
export function listen(url: string, channel: 'outbox' | 'courier' | 'process' | 'audit' | 'retention'): Listener {
  let client: Client | null = null;
  let stopped = false;
  let heard = true;
  let wake: () => void = () => undefined;
  const news = (): void => {
    heard = true;
    wake();
  };

  const connect = async (): Promise<void> => {
    const made = new Client({ connectionString: url });
    made.on('error', () => undefined);
    made.on('notification', news);
    made.once('end', () => {
      client = null;
      if (!stopped) setTimeout(() => void connect().catch(retry), RETRY_MS).unref();
    });
    await made.connect();
    await made.query(`LISTEN ${channel}`);
    client = made;
    news();
  };
  const retry = (): void => {
    if (!stopped) setTimeout(() => void connect().catch(retry), RETRY_MS).unref();
  };
  void connect().catch(retry);

  return {
    async wait(ms) {
      if (!heard && !stopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      heard = false;
    },
    async stop() {
      stopped = true;
      wake();
      await client?.end();
    },
  };
}
