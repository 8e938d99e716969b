import type { Duty, NewSubmission, ReviewRepository } from '@libs/acts/review/review.repository';
import type { Instant } from '@libs/domain/calendar/instant';
import type { CampaignKeys } from '../sealing/campaign-keys';
import { sealContent, sealText } from '../sealing/papers';
import { type Sql, stamp } from '../sql';

export class SqlReviews implements ReviewRepository {
  constructor(
    private readonly sql: Sql,
    private readonly tenantId: string | null,
    private readonly keys: CampaignKeys,
  ) {}

  findDuty(dutyId: string, lock: boolean): Promise<Duty | null> {
    return this.sql.row<Duty>(
      `SELECT d.id, d.campaign_id AS "campaignId", d.step_id AS "stepId", s.key AS "stepKey", d.bearer_id AS "bearerId", d.state,
              d.first_done_at AS "firstDoneAt"
         FROM duty d JOIN campaign_step s ON s.id = d.step_id JOIN campaign c ON c.id = d.campaign_id
        WHERE d.id = $1 AND ($2::uuid IS NULL OR c.tenant_id = $2) ${lock ? 'FOR UPDATE OF d' : ''}`,
      [dutyId, this.tenantId],
    );
  }

  async dutyOf(campaignId: string, stepKey: string, bearerCode: string): Promise<string | null> {
    const found = await this.sql.row<{ id: string }>(
      `SELECT d.id FROM duty d JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
        WHERE d.campaign_id = $1 AND s.key = $2 AND b.code = $3`,
      [campaignId, stepKey, bearerCode],
    );
    return found?.id ?? null;
  }

  async stillOwed(campaignId: string, bearerId: string, stepKeys: readonly string[]): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ key: string }>(
      `SELECT s.key FROM duty d JOIN campaign_step s ON s.id = d.step_id
        WHERE d.campaign_id = $1 AND d.bearer_id = $2 AND d.state = 'owed' AND s.key = ANY($3) ORDER BY s.ordinal`,
      [campaignId, bearerId, stepKeys],
    );
    return rows.map(({ key }) => key);
  }

  bearer(campaignId: string, bodyId: string): ReturnType<ReviewRepository['bearer']> {
    return this.sql.row(
      `SELECT b.dissolved AS ended, coalesce(array_agg(d.id ORDER BY s.ordinal) FILTER (WHERE d.state = 'owed'), '{}') AS owed
         FROM duty d JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
        WHERE d.campaign_id = $1 AND d.bearer_id = $2 GROUP BY b.dissolved`,
      [campaignId, bodyId],
    );
  }

  async addSubmission({ dutyId, text, at, accountId, attachments }: NewSubmission): Promise<number> {
    const key = await this.keyOf(dutyId);
    const { id, version } = await this.sql.one<{ id: string; version: number }>(
      `INSERT INTO submission (duty_id, version, text_sealed, submitted_at, account_id)
       SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4 FROM submission WHERE duty_id = $1 RETURNING id, version`,
      [dutyId, sealText(key, 'submission.text', dutyId, text), stamp(at), accountId],
    );
    for (const file of attachments) {
      await this.sql.run(
        `INSERT INTO attachment (submission_id, name_sealed, type, size, sha256, content_sealed) VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          id,
          sealText(key, 'attachment.name', dutyId, file.name),
          file.type,
          file.content.length,
          file.sha256,
          sealContent(key, 'attachment.content', dutyId, file.content),
        ],
      );
    }
    return version;
  }

  markDone(dutyId: string, at: Instant): Promise<void> {
    return this.sql.run(
      `UPDATE duty SET state = 'done', done_at = $2, first_done_at = coalesce(first_done_at, $2), returned_at = NULL WHERE id = $1`,
      [dutyId, stamp(at)],
    );
  }

  async markReturned(dutyId: string, at: Instant, reason: string): Promise<number> {
    await this.sql.run(`UPDATE duty SET state = 'owed', done_at = NULL, returned_at = $2 WHERE id = $1`, [dutyId, stamp(at)]);
    const [returned] = await this.sql.rows<{ version: number }>(
      `UPDATE submission SET returned_at = $2, return_reason_sealed = $3
        WHERE duty_id = $1 AND version = (SELECT max(version) FROM submission WHERE duty_id = $1) RETURNING version`,
      [dutyId, stamp(at), sealText(await this.keyOf(dutyId), 'submission.return_reason', dutyId, reason)],
    );
    return returned?.version ?? 0;
  }

  markOwed(dutyId: string): Promise<void> {
    return this.sql.run(`UPDATE duty SET state = 'owed', done_at = NULL, waived_reason = NULL WHERE id = $1 AND state = 'waived'`, [
      dutyId,
    ]);
  }

  markWaived(dutyId: string, at: Instant, reason: string): Promise<void> {
    return this.sql.run(`UPDATE duty SET state = 'waived', done_at = $2, waived_reason = $3 WHERE id = $1`, [dutyId, stamp(at), reason]);
  }

  waiveStep(stepId: string, at: Instant, reason: string): Promise<void> {
    return this.sql.run(`UPDATE duty SET state = 'waived', done_at = $2, waived_reason = $3 WHERE step_id = $1 AND state = 'owed'`, [
      stepId,
      stamp(at),
      reason,
    ]);
  }

  private async keyOf(dutyId: string): Promise<Buffer> {
    const { campaignId } = await this.sql.one<{ campaignId: string }>(`SELECT campaign_id AS "campaignId" FROM duty WHERE id = $1`, [
      dutyId,
    ]);
    return this.keys.toSeal(campaignId);
  }
}
