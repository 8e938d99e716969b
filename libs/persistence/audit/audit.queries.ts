import type { DataSource } from 'typeorm';
import { type AuditFacts, AuditQueries } from '@libs/acts/audit/audit.queries';
import { readOnly } from '../read-only';

export class SqlAuditQueries extends AuditQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  /** Ids are UUIDv7: their order is that of writing. */
  override page(tenantId: string, cursor: string | null, limit: number): Promise<readonly AuditFacts[]> {
    return readOnly(this.db, tenantId, (sql) =>
      sql.rows<AuditFacts>(
        `SELECT e.id, l.number::int AS number, e.recorded_at AS "recordedAt", a.name AS who, e.via, e.origin, e.act, e.details,
                e.campaign_id AS "campaignId", v.data -> 'document' ->> 'number' AS "planNumber", c.year, b.name AS unit,
                (SELECT p ->> 'title' FROM jsonb_array_elements(v.data -> 'steps') p
                  WHERE p ->> 'id' = coalesce(s.key, named.key, e.details ->> 'step') LIMIT 1) AS "stepTitle",
                coalesce((SELECT p.full_name FROM person p WHERE p.id = (e.details ->> 'personId')::uuid),
                         (SELECT t.name FROM account t
                           WHERE t.id = (CASE e.act WHEN 'delegate' THEN e.details ->> 'to' ELSE e.details ->> 'accountId' END)::uuid)) AS whom
           FROM audit_entry e
           LEFT JOIN audit_seal l ON l.entry_id = e.id
           LEFT JOIN account a ON a.id = e.account_id
           LEFT JOIN campaign c ON c.id = e.campaign_id
           LEFT JOIN world w ON w.id = c.world_id
           LEFT JOIN plan_version v ON v.id = c.plan_version_id
           LEFT JOIN duty d ON d.id = e.duty_id
           LEFT JOIN campaign_step s ON s.id = d.step_id
           LEFT JOIN campaign_step named ON named.id::text = e.details ->> 'step'
           LEFT JOIN body b ON b.id = d.bearer_id
          WHERE e.tenant_id = $1 AND e.via <> 'rehearsal' AND w.kind IS DISTINCT FROM 'rehearsal' AND ($2::uuid IS NULL OR e.id < $2)
          ORDER BY e.id DESC LIMIT $3`,
        [tenantId, cursor, limit],
      ),
    );
  }
}
