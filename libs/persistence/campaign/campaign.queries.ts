import type { DataSource } from 'typeorm';
import { type CampaignLine, CampaignQueries } from '@libs/acts/campaign/campaign.queries';
import { readOnly } from '../read-only';
import type { Sql } from '../sql';
import { CAMPAIGN_LINES } from './campaign-line.sql';

export class SqlCampaignQueries extends CampaignQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override list(tenantId: string): Promise<readonly CampaignLine[]> {
    return readOnly(this.db, tenantId, (sql) => sql.rows<CampaignLine>(`${CAMPAIGN_LINES} ORDER BY c.id DESC`, [tenantId]));
  }

  override owns(tenantId: string, campaignId: string): Promise<boolean> {
    return readOnly(this.db, tenantId, async (sql) => {
      const found = await sql.row(`SELECT 1 FROM campaign WHERE tenant_id = $1 AND id = $2`, [tenantId, campaignId]);
      return found !== null;
    });
  }
}

/** One campaign's line; null where it is not this committee's. */
export function campaignLine(sql: Sql, tenantId: string, campaignId: string): Promise<CampaignLine | null> {
  return sql.row<CampaignLine>(`${CAMPAIGN_LINES} AND c.id = $2`, [tenantId, campaignId]);
}
