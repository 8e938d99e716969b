import type { DataSource } from 'typeorm';
import { type Gauges, HealthQueries } from '@libs/acts/health/health.queries';
import { enter } from '../isolation/scope';
import { Sql } from '../sql';

const AGE = (instant: string): string => `coalesce(greatest(0, extract(epoch FROM now() - min(${instant}))), 0)::float8`;

export class SqlHealth extends HealthQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override async ready(): Promise<void> {
    await this.db.query('SELECT 1');
  }

  override gauges(): Promise<Gauges> {
    return this.db.transaction(async (manager) => {
      const sql = new Sql(manager);
      await enter(sql, { role: 'relay' });
      return sql.one<Gauges>(
        `SELECT (SELECT count(*)::int FROM outbox WHERE delivered_at IS NULL) AS undelivered,
                (SELECT ${AGE('at')} FROM outbox WHERE delivered_at IS NULL) AS "outboxAge",
                (SELECT coalesce(sum(wakes_sent - wakes_seen), 0)::int FROM process WHERE NOT finished AND wakes_sent > wakes_seen) AS "wakesUnseen",
                (SELECT ${AGE('p.next_moment')} FROM process p JOIN world w ON w.id = p.world_id WHERE NOT p.finished AND w.kind = 'live') AS lateness,
                (SELECT ${AGE('composed_at')} FROM message WHERE state IN ('queued', 'sending')) AS unsent,
                (SELECT count(*)::int FROM moment WHERE done_at IS NULL AND next_try IS NOT NULL) AS "stalledMoments"`,
      );
    });
  }
}
