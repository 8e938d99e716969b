import type { DataSource } from 'typeorm';
import { type RehearsalFacts, RehearsalQueries } from '@libs/acts/rehearsal/rehearsal.queries';
import { readOnly } from '../read-only';

export class SqlRehearsals extends RehearsalQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override find(tenantId: string, worldId: string): Promise<RehearsalFacts | null> {
    return readOnly(this.db, tenantId, (sql) =>
      sql.row<RehearsalFacts>(
        `SELECT w.id, c.id AS "campaignId", w.plan_now AS "planNow", (w.script ->> 'startsAt')::float8 AS "startsAt",
                w.finished_at AS "finishedAt", w.position AS performed, jsonb_array_length(w.script -> 'acts') AS acts
           FROM world w JOIN campaign c ON c.world_id = w.id
          WHERE w.tenant_id = $1 AND w.id = $2 AND w.kind = 'rehearsal' ORDER BY c.id LIMIT 1`,
        [tenantId, worldId],
      ),
    );
  }
}
