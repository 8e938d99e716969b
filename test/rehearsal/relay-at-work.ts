import type { DataSource } from 'typeorm';
import { listen } from '@libs/persistence/listen';

/**
 * Waits until a worker's relay leads and has woken what it found running: until it has carried away a row that concerns nobody. What is
 * launched after that is told what happens to it, and nothing else.
 */
export async function relayAtWork(db: DataSource, url: string): Promise<void> {
  const news = listen(url, 'process');
  try {
    await db.query(`INSERT INTO outbox (workflow_id, news) VALUES ('campaign:none', 'launched')`);
    const waiting = (): Promise<unknown[]> => db.query<unknown[]>(`SELECT FROM outbox WHERE delivered_at IS NULL`);
    while ((await waiting()).length > 0) await news.wait(1_000);
  } finally {
    await news.stop();
  }
}
