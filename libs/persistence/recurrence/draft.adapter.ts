import type { Decision, Draft, DraftRepository, LastCampaign, NewDraft } from '@libs/acts/recurrence/draft.repository';
import type { LastStep } from '@libs/domain/campaign/next-year';
import { type Sql, stamp } from '../sql';

export class SqlDrafts implements DraftRepository {
  constructor(private readonly sql: Sql) {}

  async lastCampaign(tenantId: string, planId: string): Promise<LastCampaign | null> {
    const last = await this.sql.row<{ id: string; year: number }>(
      `SELECT c.id, c.year FROM campaign c JOIN world w ON w.id = c.world_id AND w.kind = 'live'
        WHERE c.tenant_id = $1 AND c.plan_id = $2 AND c.state <> 'cancelled' ORDER BY c.year DESC, c.round DESC LIMIT 1`,
      [tenantId, planId],
    );
    if (last === null) return null;
    const steps = await this.sql.rows<LastStep>(
      `SELECT key, due_at AS "dueAt", planned_due_at AS "plannedDueAt", CASE WHEN due_at IS NULL THEN closed_reason END AS waived
         FROM campaign_step WHERE campaign_id = $1 ORDER BY ordinal`,
      [last.id],
    );
    return { ...last, steps };
  }

  async launched(tenantId: string, planId: string, year: number): Promise<boolean> {
    const found = await this.sql.row(
      `SELECT 1 FROM campaign c JOIN world w ON w.id = c.world_id AND w.kind = 'live'
        WHERE c.tenant_id = $1 AND c.plan_id = $2 AND c.year = $3 AND c.state <> 'cancelled'`,
      [tenantId, planId, year],
    );
    return found !== null;
  }

  async add(draft: NewDraft): Promise<string | null> {
    const made = await this.sql.row<{ id: string }>(
      `INSERT INTO campaign_draft (tenant_id, plan_id, plan_sha256, year, from_campaign_id, made_at, content) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (tenant_id, plan_id, year) DO NOTHING RETURNING id`,
      [
        draft.tenantId,
        draft.planId,
        draft.planSha256,
        draft.year,
        draft.fromCampaignId,
        stamp(draft.madeAt),
        JSON.stringify(draft.content),
      ],
    );
    return made?.id ?? null;
  }

  find(tenantId: string, draftId: string): Promise<Draft | null> {
    return this.sql.row<Draft>(
      `SELECT id, plan_id AS "planId", year, state, content FROM campaign_draft WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
      [tenantId, draftId],
    );
  }

  decide(draftId: string, { state, at, accountId, reason }: Decision): Promise<void> {
    return this.sql.run(`UPDATE campaign_draft SET state = $2, decided_at = $3, account_id = $4, reason = $5 WHERE id = $1`, [
      draftId,
      state,
      stamp(at),
      accountId,
      reason,
    ]);
  }
}
