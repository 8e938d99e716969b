import type { DataSource } from 'typeorm';
import type { NextYearInput } from '@libs/contracts/temporal';
import { enter } from '../isolation/scope';
import { Sql } from '../sql';

export interface LiveCampaign {
  readonly tenantId: string;
  readonly campaignId: string;
}

/** Campaigns of all committees in the live world: those that run, or all there ever were. */
export function liveCampaigns(db: DataSource, which: 'running' | 'all'): Promise<LiveCampaign[]> {
  return db.transaction(async (manager) => {
    const sql = new Sql(manager);
    await enter(sql, { role: 'relay' });
    return sql.rows<LiveCampaign>(
      `SELECT p.tenant_id AS "tenantId", p.subject_id AS "campaignId" FROM process p JOIN world w ON w.id = p.world_id
        WHERE w.kind = 'live' AND p.kind = 'campaign' AND (NOT p.finished OR $1) ORDER BY p.workflow_id`,
      [which === 'all'],
    );
  });
}

/** The recurring plan of a campaign, which has a yearly schedule; null where it does not recur, or is a lower body's in a cascade. */
export function recurringPlan(db: DataSource, { tenantId, campaignId }: LiveCampaign): Promise<NextYearInput | null> {
  return db.transaction(async (manager) => {
    const sql = new Sql(manager);
    await enter(sql, tenantId);
    return sql.row<NextYearInput>(
      `SELECT c.tenant_id AS "tenantId", c.plan_id AS "planId" FROM campaign c JOIN plan_version v ON v.id = c.plan_version_id
        WHERE c.id = $1 AND v.data ->> 'recurs' = 'yearly' AND c.superior_id IS NULL`,
      [campaignId],
    );
  });
}
