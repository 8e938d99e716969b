import type { DataSource } from 'typeorm';
import { type LetterFacts, LetterQueries } from '@libs/acts/chasing/letter.queries';
import { readOnly } from '../read-only';

export class SqlLetters extends LetterQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override letter(tenantId: string, escalationId: string): Promise<LetterFacts | null> {
    return readOnly(this.db, tenantId, (sql) =>
      sql.row<LetterFacts>(
        `SELECT e.id, e.rung, e.plan_day AS "planDay", e.due_at AS "dueAt", e.letter, v.data AS plan, s.key AS "stepKey", b.name AS bearer
           FROM escalation e JOIN duty d ON d.id = e.duty_id JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
           JOIN campaign c ON c.id = e.campaign_id JOIN plan_version v ON v.id = c.plan_version_id
          WHERE c.tenant_id = $1 AND e.id = $2 AND e.letter`,
        [tenantId, escalationId],
      ),
    );
  }
}
