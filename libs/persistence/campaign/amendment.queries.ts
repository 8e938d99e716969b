import type { DataSource } from 'typeorm';
import { AmendmentQueries } from '@libs/acts/campaign/amendment.queries';
import type { AmendmentPageFacts } from '@libs/acts/campaign/show-amendment-page';
import { readOnly } from '../read-only';
import { amendmentsOf } from './amendment-lines';
import { campaignFrame } from './board.queries';

export class SqlAmendmentQueries extends AmendmentQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override page(tenantId: string, campaignId: string): Promise<AmendmentPageFacts | null> {
    return readOnly(this.db, tenantId, async (sql) => {
      const frame = await campaignFrame(sql, tenantId, campaignId);
      if (frame === null) return null;
      const bound = await sql.rows<{ body: string; units: number }>(
        `SELECT body, count(*)::int AS units FROM binding WHERE campaign_id = $1 GROUP BY body`,
        [campaignId],
      );
      const units = Object.fromEntries(bound.map(({ body, units: count }) => [body, count]));
      return { ...frame, units, amendments: await amendmentsOf(sql, campaignId) };
    });
  }
}
