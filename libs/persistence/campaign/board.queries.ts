import type { DataSource } from 'typeorm';
import {
  type BoardFacts,
  type BodyLine,
  type CampaignBeneath,
  type CampaignDuties,
  type CampaignFrame,
  type DutyLine,
  BoardQueries,
  type StepLine,
} from '@libs/acts/campaign/board.queries';
import type { CalendarDay } from '@libs/domain/calendar/calendar';
import type { DutyFacts } from '@libs/domain/chasing/next-move';
import type { Plan } from '@libs/domain/plan/plan';
import { readOnly } from '../read-only';
import type { Sql } from '../sql';
import { amendmentsOf } from './amendment-lines';
import { campaignLine } from './campaign.queries';
import { DUTY_LINES } from './duty-lines.sql';

/** The board page in a fixed number of queries, whatever the number of branches. */
export class SqlBoard extends BoardQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override board(tenantId: string, campaignId: string): Promise<BoardFacts | null> {
    return readOnly(this.db, tenantId, async (sql) => {
      const frame = await campaignFrame(sql, tenantId, campaignId);
      if (frame === null) return null;
      return {
        ...frame,
        ...(await sql.one<Pick<BoardFacts, 'branches' | 'people'>>(ROSTER_COUNTS, [campaignId])),
        ...(await sql.one<Pick<BoardFacts, 'stalled' | 'late'>>(LAMP, [campaignId])),
        ...(await campaignDuties(sql, frame)),
        superior: frame.campaign.superiorId === null ? null : await campaignLine(sql, tenantId, frame.campaign.superiorId),
        beneath: await campaignsBeneath(sql, tenantId, campaignId),
        amendments: await amendmentsOf(sql, campaignId),
      };
    });
  }
}

async function campaignDuties(sql: Sql, frame: CampaignFrame): Promise<CampaignDuties> {
  const { id } = frame.campaign;
  return { ...frame, bodies: await sql.rows<BodyLine>(BODIES, [id, null]), duties: await dutyLines(sql, id, null) };
}

async function campaignsBeneath(sql: Sql, tenantId: string, campaignId: string): Promise<CampaignBeneath[]> {
  const beneath: CampaignBeneath[] = [];
  for (const { id, depth } of await sql.rows<{ id: string; depth: number }>(BENEATH, [campaignId])) {
    const frame = await campaignFrame(sql, tenantId, id);
    if (frame !== null) beneath.push({ ...(await campaignDuties(sql, frame)), depth });
  }
  return beneath;
}

export async function campaignFrame(sql: Sql, tenantId: string, campaignId: string): Promise<CampaignFrame | null> {
  const campaign = await campaignLine(sql, tenantId, campaignId);
  if (campaign === null) return null;
  const { plan, days } = await sql.one<{ plan: Plan; days: CalendarDay[] }>(
    `SELECT v.data AS plan,
            coalesce((SELECT jsonb_agg(to_jsonb(d) - 'version_id') FROM calendar_day d WHERE d.version_id = c.calendar_version_id), '[]') AS days
       FROM campaign c JOIN plan_version v ON v.id = c.plan_version_id WHERE c.id = $1`,
    [campaignId],
  );
  return { campaign, plan, calendarDays: days, steps: await sql.rows<StepLine>(STEPS, [campaignId]) };
}

/** The duties of a campaign, of one body where one is given. */
export async function dutyLines(sql: Sql, campaignId: string, bodyId: string | null): Promise<DutyLine[]> {
  const rows = await sql.rows<Omit<DutyLine, 'facts'> & DutyFacts>(DUTY_LINES, [campaignId, bodyId]);
  return rows.map(({ id, stepId, bodyId: body, waivedReason, ...facts }) => ({ id, stepId, bodyId: body, waivedReason, facts }));
}

const BENEATH = `
  WITH RECURSIVE beneath AS (
    SELECT id, 1 AS depth, ARRAY[id] AS path FROM campaign WHERE superior_id = $1
    UNION ALL SELECT c.id, b.depth + 1, b.path || c.id FROM campaign c JOIN beneath b ON c.superior_id = b.id)
  SELECT id, depth FROM beneath ORDER BY path`;

const STEPS = `
  SELECT s.id, s.key, s.state, s.due_at AS "dueAt", s.planned_due_at AS "plannedDueAt", s.closed_at AS "closedAt",
         s.closed_reason AS "closedReason",
         EXISTS (SELECT FROM amendment a WHERE a.step_id = s.id AND a.kind = 'skip') AS skipped, count(d.id) FILTER (WHERE d.state = 'owed')::int AS owed,
         count(d.id) FILTER (WHERE d.state = 'done')::int AS done, count(d.id) FILTER (WHERE d.state = 'waived')::int AS waived
    FROM campaign_step s LEFT JOIN duty d ON d.step_id = s.id WHERE s.campaign_id = $1 GROUP BY s.id ORDER BY s.ordinal`;

/** The bodies that owe something in campaign $1 (only body $2 where given), who answers for them, and how many people belong to them. */
export const BODIES = `
  WITH bearers AS (SELECT DISTINCT bearer_id AS id FROM duty WHERE campaign_id = $1 AND ($2::uuid IS NULL OR bearer_id = $2)),
  heads AS (
    SELECT r.body_id, array_agg(p.full_name ORDER BY r.rank DESC, p.sort_key) FILTER (WHERE r.rank = 'head') AS heads,
           array_agg(p.full_name ORDER BY p.sort_key) AS anybody
      FROM bearers JOIN responsible r ON r.body_id = bearers.id JOIN person p ON p.id = r.person_id AND p.ended IS NULL GROUP BY r.body_id),
  places AS (
    SELECT m.organisation_id AS body_id, m.person_id FROM membership m WHERE m.until IS NULL
    UNION ALL SELECT o.collective_id, o.person_id FROM post o WHERE o.collective_id IS NOT NULL AND o.until IS NULL),
  people AS (
    SELECT places.body_id, count(DISTINCT e.person_id)::int AS people FROM places
      JOIN bearers ON bearers.id = places.body_id
      JOIN roster_entry e ON e.campaign_id = $1 AND e.person_id = places.person_id AND e.included GROUP BY places.body_id)
  SELECT b.id, b.code, b.name, b.shape, b.kind, coalesce(heads.heads, heads.anybody, '{}') AS heads, coalesce(people.people, 0) AS people
    FROM bearers JOIN body b ON b.id = bearers.id LEFT JOIN heads ON heads.body_id = b.id LEFT JOIN people ON people.body_id = b.id
   ORDER BY b.ordinal, b.code`;

const ROSTER_COUNTS = `
  SELECT count(e.person_id)::int AS people, count(o.id) FILTER (WHERE o.kind = 'branch')::int AS branches
    FROM roster_entry e LEFT JOIN organisation o ON o.id = e.organisation_id WHERE e.campaign_id = $1 AND e.included`;

/** A live campaign that nobody has looked at two minutes after its launch is late as well: its workflow was never started. */
const LAMP = `
  SELECT (SELECT count(*)::int FROM moment m WHERE m.campaign_id = c.id AND m.done_at IS NULL AND m.next_try IS NOT NULL) AS stalled,
         (SELECT count(*)::int FROM process p WHERE p.kind = 'campaign' AND p.subject_id = c.id AND NOT p.finished AND w.kind = 'live'
             AND (p.next_moment < now() - interval '2 minutes'
                  OR p.wakes_seen = 0 AND p.next_moment IS NULL AND c.launched_at < now() - interval '2 minutes')) AS late
    FROM campaign c JOIN world w ON w.id = c.world_id WHERE c.id = $1`;
