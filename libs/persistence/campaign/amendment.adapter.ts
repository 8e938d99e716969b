import type { AddedStepRow, AmendmentRepository, NewAmendment, OwedDuty } from '@libs/acts/campaign/amendment.repository';
import type { Step } from '@libs/acts/campaign/campaign.repository';
import type { ChasedDuty } from '@libs/acts/chasing/chasing.repository';
import type { Instant } from '@libs/domain/calendar/instant';
import type { Bindings } from '@libs/domain/campaign/bind-bodies';
import type { Plan } from '@libs/domain/plan/plan';
import { type DutyFactsRow, toChasedDuty } from '../chasing/duty-facts';
import { DUTY_FACTS } from '../chasing/duty-facts.sql';
import { keepPlan } from '../plan/keep-plan';
import { type Sql, stamp } from '../sql';

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

export class SqlAmendments implements AmendmentRepository {
  constructor(private readonly sql: Sql) {}

  steps(campaignId: string): Promise<readonly Step[]> {
    return this.sql.rows<Step>(
      `SELECT id, campaign_id AS "campaignId", key, state, due_at AS "dueAt" FROM campaign_step WHERE campaign_id = $1 ORDER BY ordinal`,
      [campaignId],
    );
  }

  async bindings(campaignId: string): Promise<Bindings> {
    const rows = await this.sql.rows<{ body: string; ids: string[] }>(
      `SELECT body, array_agg(body_id ORDER BY id) AS ids FROM binding WHERE campaign_id = $1 GROUP BY body`,
      [campaignId],
    );
    return Object.fromEntries(rows.map(({ body, ids: bound }) => [body, bound]));
  }

  record(amendment: NewAmendment, accountId: string | null): Promise<void> {
    const { campaignId, stepId, kind, documentNumber, documentDate, reason, dueBefore, dueAfter, planBefore, planAfter, at } = amendment;
    return this.sql.run(
      `INSERT INTO amendment (campaign_id, step_id, kind, document_number, document_date, reason, due_before, due_after, plan_before, plan_after, at, account_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[campaignId, stepId, kind, documentNumber, documentDate, reason],
        ...[stamp(dueBefore), stamp(dueAfter), planBefore, planAfter, stamp(at), accountId],
      ],
    );
  }

  moveDeadline(stepId: string, dueAt: Instant): Promise<void> {
    return this.sql.run(`UPDATE campaign_step SET due_at = $2 WHERE id = $1`, [stepId, stamp(dueAt)]);
  }

  async followPlan(campaignId: string, plan: Plan, sha256: string): Promise<string> {
    const versionId = await keepPlan(this.sql, plan, sha256);
    await this.sql.run(`UPDATE campaign SET plan_version_id = $2 WHERE id = $1`, [campaignId, versionId]);
    return versionId;
  }

  async addStep({ campaignId, key, dueAt, bearers, at }: AddedStepRow): Promise<string> {
    const { id } = await this.sql.one<{ id: string }>(
      `INSERT INTO campaign_step (campaign_id, key, ordinal, state, due_at, opened_at)
       SELECT $1, $2, coalesce(max(ordinal), -1) + 1, 'open', $3, $4 FROM campaign_step WHERE campaign_id = $1 RETURNING id`,
      [campaignId, key, stamp(dueAt), stamp(at)],
    );
    await this.oblige(id, bearers);
    return id;
  }

  async oblige(stepId: string, bearerIds: readonly string[]): Promise<readonly string[]> {
    return ids(
      await this.sql.rows<{ id: string }>(
        `INSERT INTO duty (campaign_id, step_id, bearer_id)
         SELECT s.campaign_id, s.id, b FROM campaign_step s, unnest($2::uuid[]) AS b WHERE s.id = $1
         ON CONFLICT (step_id, bearer_id) DO UPDATE SET state = 'owed', done_at = NULL, waived_reason = NULL WHERE duty.state = 'waived'
         RETURNING id`,
        [stepId, bearerIds],
      ),
    );
  }

  owedBy(stepId: string, bearerIds: readonly string[]): Promise<readonly OwedDuty[]> {
    return this.sql.rows<OwedDuty>(
      `SELECT id, bearer_id AS "bearerId" FROM duty WHERE step_id = $1 AND bearer_id = ANY($2::uuid[]) AND state = 'owed' ORDER BY id`,
      [stepId, bearerIds],
    );
  }

  waiveDuties(dutyIds: readonly string[], at: Instant, reason: string): Promise<void> {
    return this.sql.run(
      `UPDATE duty SET state = 'waived', done_at = $2, waived_reason = $3 WHERE id = ANY($1::uuid[]) AND state = 'owed'`,
      [dutyIds, stamp(at), reason],
    );
  }

  async isSkipped(stepId: string): Promise<boolean> {
    return (await this.sql.row(`SELECT 1 FROM amendment WHERE step_id = $1 AND kind = 'skip'`, [stepId])) !== null;
  }

  async owedDuties(stepId: string): Promise<readonly ChasedDuty[]> {
    const rows = await this.sql.rows<DutyFactsRow>(
      `WITH wanted AS (SELECT id FROM duty WHERE step_id = $1 AND state = 'owed') ${DUTY_FACTS}`,
      [stepId],
    );
    return rows.map(toChasedDuty);
  }
}
