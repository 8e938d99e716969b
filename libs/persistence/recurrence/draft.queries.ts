import type { DataSource } from 'typeorm';
import { type DraftFacts, DraftQueries } from '@libs/acts/recurrence/draft.queries';
import { readOnly } from '../read-only';

const DRAFTS = `
  SELECT d.id, d.plan_id AS "planId", d.year, d.state, d.content, d.made_at AS "madeAt", d.decided_at AS "decidedAt", a.name AS "decidedBy",
         d.reason, v.data -> 'document' ->> 'number' AS "planNumber", v.data -> 'document' ->> 'title' AS "planTitle"
    FROM campaign_draft d JOIN campaign c ON c.id = d.from_campaign_id JOIN plan_version v ON v.id = c.plan_version_id
    LEFT JOIN account a ON a.id = d.account_id WHERE d.tenant_id = $1`;

export class SqlDraftQueries extends DraftQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override list(tenantId: string): Promise<readonly DraftFacts[]> {
    return readOnly(this.db, tenantId, (sql) => sql.rows<DraftFacts>(`${DRAFTS} ORDER BY d.id DESC`, [tenantId]));
  }

  override find(tenantId: string, draftId: string): Promise<DraftFacts | null> {
    return readOnly(this.db, tenantId, (sql) => sql.row<DraftFacts>(`${DRAFTS} AND d.id = $2`, [tenantId, draftId]));
  }
}
