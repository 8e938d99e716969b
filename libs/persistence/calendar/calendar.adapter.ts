import type { CalendarRepository, OwnDay } from '@libs/acts/calendar/calendar.repository';
import type { Instant } from '@libs/domain/calendar/instant';
import { type Sql, stamp } from '../sql';

/** The latest word of a committee about each day. */
export const OWN_DAYS = `
  SELECT DISTINCT ON (date) date, kind, reason, document, confirmed FROM calendar_change WHERE tenant_id = $1 ORDER BY date, id DESC`;

export class SqlCalendars implements CalendarRepository {
  constructor(private readonly sql: Sql) {}

  async ownDays(tenantId: string): Promise<readonly OwnDay[]> {
    await this.sql.run(`SELECT 1 FROM tenant WHERE id = $1 FOR NO KEY UPDATE`, [tenantId]);
    return this.sql.rows<OwnDay>(OWN_DAYS, [tenantId]);
  }

  add(tenantId: string, { date, kind, reason, document, confirmed }: OwnDay, at: Instant, accountId: string | null): Promise<void> {
    return this.sql.run(
      `INSERT INTO calendar_change (tenant_id, date, kind, reason, document, confirmed, at, account_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tenantId, date, kind, reason, document, confirmed, stamp(at), accountId],
    );
  }

  use(campaignId: string, versionId: string): Promise<void> {
    return this.sql.run(`UPDATE campaign SET calendar_version_id = $2 WHERE id = $1`, [campaignId, versionId]);
  }

  decide(
    campaignId: string,
    sha256: string,
    { taken, at, accountId }: { taken: boolean; at: Instant; accountId: string | null },
  ): Promise<void> {
    return this.sql.run(
      `INSERT INTO calendar_decision (campaign_id, sha256, taken, at, account_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (campaign_id, sha256) DO UPDATE SET taken = excluded.taken, at = excluded.at, account_id = excluded.account_id`,
      [campaignId, sha256, taken, stamp(at), accountId],
    );
  }
}
