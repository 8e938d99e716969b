import {
  type Campaign,
  type CampaignPlace,
  type CampaignRepository,
  type NewCampaign,
  type RosterSubjects,
  type Step,
  WHOLE_TREE,
} from '@libs/acts/campaign/campaign.repository';
import { type Calendar, type CalendarDay, calendarOf } from '@libs/domain/calendar/calendar';
import type { Instant } from '@libs/domain/calendar/instant';
import type { CampaignFacts } from '@libs/domain/campaign/agenda';
import type { Body } from '@libs/domain/campaign/bind-bodies';
import type { TreeOrganisation } from '@libs/domain/campaign/cascade';
import type { Moment } from '@libs/domain/campaign/moment';
import type { Plan } from '@libs/domain/plan/plan';
import type { CampaignKeys } from '../sealing/campaign-keys';
import { type Sql, stamp } from '../sql';
import { readAgendaFacts } from './agenda-facts';
import { insertCampaign } from './insert-campaign';
import { PLACE_BODIES, PLACE_ORGANISATIONS, PLACE_PEOPLE, placed } from './place.sql';

const LOCKS = { share: 'FOR SHARE', update: 'FOR UPDATE' } as const;

export class SqlCampaigns implements CampaignRepository {
  constructor(
    private readonly sql: Sql,
    private readonly tenantId: string | null,
    private readonly keys: CampaignKeys,
  ) {}

  async keepCalendar(tenantId: string | null, days: readonly CalendarDay[], sha256: string): Promise<string> {
    const made = await this.sql.row<{ id: string }>(
      `INSERT INTO calendar_version (tenant_id, sha256) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING RETURNING id`,
      [tenantId, sha256],
    );
    if (made === null) return (await this.sql.one<{ id: string }>(`SELECT id FROM calendar_version WHERE sha256 = $1`, [sha256])).id;
    await this.sql.run(
      `INSERT INTO calendar_day (version_id, date, kind, reason, document, confirmed)
       SELECT $1, d.date, d.kind, d.reason, d.document, d.confirmed
         FROM jsonb_to_recordset($2::jsonb) AS d(date date, kind text, reason text, document text, confirmed boolean)`,
      [made.id, JSON.stringify(days)],
    );
    return made.id;
  }

  async calendar(versionId: string): Promise<Calendar> {
    return calendarOf(
      await this.sql.rows<CalendarDay>(
        `SELECT date, kind, reason, document, confirmed FROM calendar_day WHERE version_id = $1 ORDER BY date`,
        [versionId],
      ),
    );
  }

  async plan(versionId: string): Promise<Plan> {
    return (await this.sql.one<{ data: Plan }>(`SELECT data FROM plan_version WHERE id = $1`, [versionId])).data;
  }

  bodies(tenantId: string, place: CampaignPlace = WHOLE_TREE): Promise<readonly Body[]> {
    return this.sql.rows<Body>(PLACE_BODIES, placed(tenantId, place));
  }

  organisations(tenantId: string): Promise<readonly TreeOrganisation[]> {
    return this.sql.rows<TreeOrganisation>(
      `SELECT id, parent_id AS "parentId", name FROM organisation WHERE tenant_id = $1 AND dissolved IS NULL ORDER BY ordinal`,
      [tenantId],
    );
  }

  async rosterSubjects(tenantId: string, place: CampaignPlace = WHOLE_TREE): Promise<RosterSubjects> {
    return {
      people: await this.sql.rows(PLACE_PEOPLE, placed(tenantId, place)),
      organisations: await this.sql.rows(PLACE_ORGANISATIONS, placed(tenantId, place)),
    };
  }

  async rounds(worldId: string, planId: string, year: number): Promise<number> {
    await this.sql.run(`SELECT 1 FROM world WHERE id = $1 FOR NO KEY UPDATE`, [worldId]);
    const { count } = await this.sql.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM campaign WHERE world_id = $1 AND plan_id = $2 AND year = $3`,
      [worldId, planId, year],
    );
    return count;
  }

  async create(campaign: NewCampaign): Promise<string> {
    const id = await insertCampaign(this.sql, campaign);
    await this.keys.prepare(id);
    return id;
  }

  find(campaignId: string, lock?: 'share' | 'update'): Promise<Campaign | null> {
    return this.sql.row<Campaign>(
      `SELECT id, tenant_id AS "tenantId", world_id AS "worldId", plan_version_id AS "planVersionId", calendar_version_id AS "calendarVersionId",
              year, state, launched_at AS "launchedAt", resumed_at AS "resumedAt"
         FROM campaign WHERE id = $1 AND ($2::uuid IS NULL OR tenant_id = $2) ${lock ? LOCKS[lock] : ''}`,
      [campaignId, this.tenantId],
    );
  }

  findStep(stepId: string, lock: 'share' | 'update'): Promise<Step | null> {
    return this.sql.row<Step>(
      `SELECT s.id, s.campaign_id AS "campaignId", s.key, s.state, s.due_at AS "dueAt"
         FROM campaign_step s JOIN campaign c ON c.id = s.campaign_id
        WHERE s.id = $1 AND ($2::uuid IS NULL OR c.tenant_id = $2) ${LOCKS[lock]} OF s`,
      [stepId, this.tenantId],
    );
  }

  setState(campaignId: string, { state, at, reason }: { state: Campaign['state']; at: Instant; reason: string | null }): Promise<void> {
    return this.sql.run(
      `UPDATE campaign SET state = $2, reason = $4,
              paused_at = CASE WHEN $2 = 'paused' THEN $3 ELSE paused_at END,
              resumed_at = CASE WHEN $2 = 'running' THEN $3 ELSE resumed_at END,
              ended_at = CASE WHEN $2 IN ('ended', 'cancelled') THEN $3 ELSE ended_at END
        WHERE id = $1`,
      [campaignId, state, stamp(at), reason],
    );
  }

  openStep(stepId: string, at: Instant): Promise<void> {
    return this.sql.run(`UPDATE campaign_step SET state = 'open', opened_at = $2 WHERE id = $1 AND state = 'waiting'`, [stepId, stamp(at)]);
  }

  closeStep(stepId: string, at: Instant, reason: string | null): Promise<void> {
    return this.sql.run(
      `UPDATE campaign_step SET state = 'closed', closed_at = $2, closed_reason = $3 WHERE id = $1 AND state <> 'closed'`,
      [stepId, stamp(at), reason],
    );
  }

  reopenStep(stepId: string): Promise<void> {
    return this.sql.run(`UPDATE campaign_step SET state = 'open', closed_at = NULL, closed_reason = NULL WHERE id = $1`, [stepId]);
  }

  async openDuties(stepId: string): Promise<number> {
    return (
      await this.sql.one<{ count: number }>(`SELECT count(*)::int AS count FROM duty WHERE step_id = $1 AND state = 'owed'`, [stepId])
    ).count;
  }

  agendaFacts(campaignId: string): Promise<CampaignFacts> {
    return readAgendaFacts(this.sql, campaignId);
  }

  async isDone(campaignId: string, moment: Moment): Promise<boolean> {
    const found = await this.sql.row(
      `SELECT 1 FROM moment WHERE campaign_id = $1 AND kind = $2 AND id = $3 AND instant = $4 AND done_at IS NOT NULL`,
      [campaignId, moment.kind, moment.id, stamp(moment.instant)],
    );
    return found !== null;
  }

  async markDone(campaignId: string, moment: Moment, at: Instant): Promise<boolean> {
    const marked = await this.sql.row(
      `INSERT INTO moment (campaign_id, kind, id, instant, done_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (campaign_id, kind, id, instant) DO UPDATE SET done_at = excluded.done_at, next_try = NULL, error_code = NULL
         WHERE moment.done_at IS NULL
       RETURNING kind`,
      [campaignId, moment.kind, moment.id, stamp(moment.instant), stamp(at)],
    );
    return marked !== null;
  }

  async markStalled(
    campaignId: string,
    moment: Moment,
    { code, at, nextTry }: { code: string; at: Instant; nextTry: (failures: number) => Instant },
  ): Promise<void> {
    const key = [campaignId, moment.kind, moment.id, stamp(moment.instant)];
    const failed = await this.sql.row<{ failures: number }>(
      `INSERT INTO moment (campaign_id, kind, id, instant, failures, error_code) VALUES ($1, $2, $3, $4, 1, $5)
       ON CONFLICT (campaign_id, kind, id, instant) DO UPDATE SET failures = moment.failures + 1, error_code = excluded.error_code
         WHERE moment.done_at IS NULL AND (moment.next_try IS NULL OR moment.next_try <= $6)
       RETURNING failures`,
      [...key, code, stamp(at)],
    );
    if (failed === null) return;
    await this.sql.run(`UPDATE moment SET next_try = $5 WHERE campaign_id = $1 AND kind = $2 AND id = $3 AND instant = $4`, [
      ...key,
      stamp(nextTry(failed.failures)),
    ]);
  }

  async wakesSent(workflowId: string): Promise<number> {
    return (await this.sql.one<{ sent: number }>(`SELECT wakes_sent AS sent FROM process WHERE workflow_id = $1`, [workflowId])).sent;
  }

  saveProgress(workflowId: string, progress: { wakesSeen: number; nextMoment: Instant | null; finished: boolean }): Promise<void> {
    return this.sql.run(
      `UPDATE process SET wakes_seen = greatest(wakes_seen, $2), next_moment = $3, finished = $4 WHERE workflow_id = $1`,
      [workflowId, progress.wakesSeen, stamp(progress.nextMoment), progress.finished],
    );
  }
}
