import type { NewCampaign } from '@libs/acts/campaign/campaign.repository';
import { campaignWorkflowId } from '@libs/contracts/temporal';
import { keepPlan } from '../plan/keep-plan';
import { type Sql, set, stamp } from '../sql';
import { insertLaunchRecord } from './insert-launch-record';

/** Writes a launch set by set: as many statements for 12 branches as for 3,000. Returns the campaign's id. */
export async function insertCampaign(sql: Sql, campaign: NewCampaign): Promise<string> {
  const planVersionId = await keepPlan(sql, campaign.plan, campaign.planSha256);
  const { id } = await sql.one<{ id: string }>(
    `INSERT INTO campaign (tenant_id, world_id, plan_version_id, plan_id, calendar_version_id, year, round, roster_as_of, launched_at,
                           superior_id, organisation_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      campaign.tenantId,
      campaign.worldId,
      planVersionId,
      campaign.plan.id,
      campaign.calendarVersionId,
      campaign.year,
      campaign.round,
      campaign.rosterAsOf,
      stamp(campaign.launchedAt),
      campaign.place.superiorId,
      campaign.place.organisationId,
    ],
  );
  await insertSteps(sql, id, campaign);
  const bindings = Object.entries(campaign.bindings).flatMap(([body, ids]) => ids.map((body_id) => ({ body, body_id })));
  await sql.run(
    `INSERT INTO binding (campaign_id, body, body_id) SELECT $1, b.body, b.body_id FROM jsonb_to_recordset($2::jsonb) AS b(body text, body_id uuid)`,
    [id, set(bindings)],
  );
  await sql.run(
    `INSERT INTO roster_entry (campaign_id, person_id, organisation_id, included, rule)
     SELECT $1, r."personId", r."organisationId", r.included, r.rule
       FROM jsonb_to_recordset($2::jsonb) AS r("personId" uuid, "organisationId" uuid, included boolean, rule text)`,
    [id, set(campaign.roster)],
  );
  await insertLaunchRecord(sql, id, campaign);
  await sql.run(`INSERT INTO process (workflow_id, tenant_id, world_id, kind, subject_id) VALUES ($1, $2, $3, 'campaign', $4)`, [
    campaignWorkflowId(id),
    campaign.tenantId,
    campaign.worldId,
    id,
  ]);
  await sql.analyse('campaign', 'campaign_step', 'binding', 'duty', 'roster_entry', 'process');
  return id;
}

async function insertSteps(sql: Sql, campaignId: string, { steps, launchedAt }: NewCampaign): Promise<void> {
  const rows = steps.map((step, ordinal) => ({ ...step, ordinal, due: stamp(step.dueAt), planned: stamp(step.plannedDueAt) }));
  await sql.run(
    `INSERT INTO campaign_step (campaign_id, key, ordinal, state, due_at, planned_due_at, opened_at, closed_at, closed_reason, due_reason)
     SELECT $1, s.key, s.ordinal, CASE WHEN s.waived IS NOT NULL THEN 'closed' WHEN s.open THEN 'open' ELSE 'waiting' END, s.due, s.planned,
            CASE WHEN s.open AND s.waived IS NULL THEN $3::timestamptz END,
            CASE WHEN s.waived IS NULL THEN NULL ELSE $3::timestamptz END, s.waived, s."dueReason"
       FROM jsonb_to_recordset($2::jsonb) AS s(key text, ordinal int, due timestamptz, planned timestamptz, waived text, open boolean,
                                                "dueReason" text)`,
    [campaignId, set(rows), stamp(launchedAt)],
  );
  const duties = steps.flatMap(({ key, bearers, waived }) => bearers.map((bearer) => ({ key, bearer, waived })));
  await sql.run(
    `INSERT INTO duty (campaign_id, step_id, bearer_id, state, done_at, waived_reason)
     SELECT $1, s.id, d.bearer, CASE WHEN d.waived IS NULL THEN 'owed' ELSE 'waived' END,
            CASE WHEN d.waived IS NULL THEN NULL ELSE $3::timestamptz END, d.waived
       FROM jsonb_to_recordset($2::jsonb) AS d(key text, bearer uuid, waived text)
       JOIN campaign_step s ON s.campaign_id = $1 AND s.key = d.key`,
    [campaignId, set(duties), stamp(launchedAt)],
  );
}
