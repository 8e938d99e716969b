import type { DataSource } from 'typeorm';
import { NoticeQueries } from '@libs/acts/chasing/notice.queries';
import { type CalendarDay, calendarOf } from '@libs/domain/calendar/calendar';
import type { Instant } from '@libs/domain/calendar/instant';
import { type Notice, noticeOf } from '@libs/domain/chasing/notice';
import { readOnly } from '../read-only';

interface CampaignRow {
  readonly id: string;
  readonly now: Instant;
  readonly rests: boolean;
  readonly days: CalendarDay[];
}

/** The campaign of tenant $1 with plan time and calendar; a condition on $2 follows. */
const CAMPAIGN = `
  SELECT c.id, coalesce(w.plan_now, date_trunc('milliseconds', clock_timestamp())) AS now, c.state = 'paused' AS rests,
         coalesce((SELECT jsonb_agg(to_jsonb(d) - 'version_id') FROM calendar_day d WHERE d.version_id = c.calendar_version_id), '[]') AS days
    FROM campaign c JOIN world w ON w.id = c.world_id WHERE c.tenant_id = $1`;

const HEARERS = `
  SELECT DISTINCT p.id, p.email IS NOT NULL AS reachable
    FROM duty d JOIN responsible r ON r.body_id = d.bearer_id JOIN person p ON p.id = r.person_id AND p.ended IS NULL WHERE`;

/** Before a change is made: the same people and the same morning as the reminders that it will write (chasing.adapter.ts). */
export class SqlNotices extends NoticeQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  /** News of a pause, a resumption or an end go out also while the campaign rests. */
  override ofCampaign(tenantId: string, campaignId: string): Promise<Notice | null> {
    return this.notice(tenantId, campaignId, 'AND c.id = $2', `d.campaign_id = $1 AND d.state = 'owed'`, false);
  }

  override ofDuty(tenantId: string, dutyId: string): Promise<Notice | null> {
    return this.notice(tenantId, dutyId, 'AND c.id = (SELECT campaign_id FROM duty WHERE id = $2)', 'd.id = $1');
  }

  private notice(tenantId: string, id: string, condition: string, hearing: string, rests?: boolean): Promise<Notice | null> {
    return readOnly(this.db, tenantId, async (sql) => {
      const campaign = await sql.row<CampaignRow>(`${CAMPAIGN} ${condition}`, [tenantId, id]);
      if (campaign === null) return null;
      const hearers = await sql.rows<{ reachable: boolean }>(`${HEARERS} ${hearing}`, [id]);
      return noticeOf(hearers, calendarOf(campaign.days), { at: campaign.now, rests: rests ?? campaign.rests });
    });
  }
}
