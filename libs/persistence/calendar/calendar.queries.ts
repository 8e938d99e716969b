import type { DataSource } from 'typeorm';
import { type CalendarFacts, CalendarQueries, type CampaignCalendar, type OwnDayChange } from '@libs/acts/calendar/calendar.queries';
import type { CampaignLine } from '@libs/acts/campaign/campaign.queries';
import { CAMPAIGN_LINES } from '../campaign/campaign-line.sql';
import { readOnly } from '../read-only';

export class SqlCalendarQueries extends CalendarQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override facts(tenantId: string): Promise<CalendarFacts> {
    return readOnly(this.db, tenantId, async (sql) => {
      const changes = await sql.rows<OwnDayChange>(CHANGES, [tenantId]);
      const running = `${CAMPAIGN_LINES} AND w.kind = 'live' AND c.state IN ('running', 'paused') ORDER BY c.id DESC`;
      const campaigns: CampaignCalendar[] = [];
      for (const campaign of await sql.rows<CampaignLine>(running, [tenantId]))
        campaigns.push({ campaign, ...(await sql.one<Omit<CampaignCalendar, 'campaign'>>(CAMPAIGN, [campaign.id])) });
      return { changes, campaigns };
    });
  }
}

const CHANGES = `
  SELECT c.date, c.kind, c.reason, c.document, c.confirmed, c.at, a.name AS by
    FROM calendar_change c LEFT JOIN account a ON a.id = c.account_id WHERE c.tenant_id = $1 ORDER BY c.id DESC`;

const CAMPAIGN = `
  SELECT p.data -> 'ladder' AS ladder, v.sha256,
         coalesce((SELECT jsonb_agg(to_jsonb(d) - 'version_id') FROM calendar_day d WHERE d.version_id = v.id), '[]') AS days,
         coalesce((SELECT jsonb_agg(d.sha256) FROM calendar_decision d WHERE d.campaign_id = c.id), '[]') AS decided,
         coalesce((SELECT jsonb_agg(jsonb_build_object('key', s.key, 'title', coalesce(e ->> 'title', s.key),
                                                       'dueAt', (extract(epoch FROM s.due_at) * 1000)::bigint) ORDER BY s.ordinal)
                     FROM campaign_step s LEFT JOIN jsonb_array_elements(p.data -> 'steps') e ON e ->> 'id' = s.key
                    WHERE s.campaign_id = c.id AND s.state <> 'closed' AND s.due_at IS NOT NULL), '[]') AS steps
    FROM campaign c JOIN plan_version p ON p.id = c.plan_version_id JOIN calendar_version v ON v.id = c.calendar_version_id WHERE c.id = $1`;
