import type { Destruction, RetentionRepository } from '@libs/acts/retention/retention.repository';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { CampaignKeys } from '../sealing/campaign-keys';
import { type Sql, stamp } from '../sql';
import { sealPlainFiles, sealPlainTexts } from './seal-plain';

export class SqlRetention implements RetentionRepository {
  constructor(
    private readonly sql: Sql,
    private readonly keys: CampaignKeys,
  ) {}

  async months(tenantId: string): Promise<number> {
    return (await this.sql.one<{ months: number }>(`SELECT retention_months AS months FROM tenant WHERE id = $1`, [tenantId])).months;
  }

  setMonths(tenantId: string, months: number): Promise<void> {
    return this.sql.run(`UPDATE tenant SET retention_months = $2 WHERE id = $1`, [tenantId, months]);
  }

  schedule(campaignId: string, destroyOn: Day): Promise<void> {
    return this.sql.run(
      `INSERT INTO campaign_key AS k (campaign_id, destroy_on) VALUES ($1, $2)
       ON CONFLICT (campaign_id) DO UPDATE SET destroy_on = excluded.destroy_on WHERE k.destroyed_at IS NULL`,
      [campaignId, destroyOn],
    );
  }

  lock(campaignId: string): Promise<Destruction | null> {
    return this.sql.row<Destruction>(
      `SELECT destroy_on AS "destroyOn", destroyed_at AS "destroyedAt" FROM campaign_key WHERE campaign_id = $1 FOR UPDATE`,
      [campaignId],
    );
  }

  async due(worldId: string, today: Day): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `SELECT c.id FROM campaign_key k JOIN campaign c ON c.id = k.campaign_id
        WHERE c.world_id = $1 AND k.destroy_on <= $2 AND k.destroyed_at IS NULL ORDER BY c.id`,
      [worldId, today],
    );
    return rows.map(({ id }) => id);
  }

  async nextDay(worldId: string): Promise<Day | null> {
    const { day } = await this.sql.one<{ day: Day | null }>(
      `SELECT min(k.destroy_on) AS day FROM campaign_key k JOIN campaign c ON c.id = k.campaign_id
        WHERE c.world_id = $1 AND k.destroyed_at IS NULL`,
      [worldId],
    );
    return day;
  }

  /** The key alone would do; what it sealed goes too, so that it takes no room and no copy of a key can ever matter here. */
  async destroy(campaignId: string, at: Instant): Promise<void> {
    await this.sql.run(`UPDATE campaign_key SET wrapped = NULL, destroyed_at = $2 WHERE campaign_id = $1`, [campaignId, stamp(at)]);
    await this.sql.run(
      `UPDATE submission SET text = '', return_reason = NULL, text_sealed = '', return_reason_sealed = CASE WHEN returned_at IS NOT NULL THEN ''::bytea END
        WHERE duty_id IN (SELECT id FROM duty WHERE campaign_id = $1)`,
      [campaignId],
    );
    await this.sql.run(
      `UPDATE attachment SET name = '', content = '', name_sealed = '', content_sealed = ''
        WHERE submission_id IN (SELECT s.id FROM submission s JOIN duty d ON d.id = s.duty_id WHERE d.campaign_id = $1)`,
      [campaignId],
    );
  }

  async sealPlain(worldId: string): Promise<number> {
    return (await sealPlainTexts(this.sql, this.keys, worldId)) + (await sealPlainFiles(this.sql, this.keys, worldId));
  }
}
