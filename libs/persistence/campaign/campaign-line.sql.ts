/** Campaigns of the tenant $1, one line each (`CampaignLine`); more conditions may follow. */
export const CAMPAIGN_LINES = `
  SELECT c.id, c.plan_id AS "planId", v.data -> 'document' ->> 'number' AS "planNumber", v.data -> 'document' ->> 'title' AS "planTitle",
         v.data -> 'document' ->> 'issuer' AS issuer, c.year, c.round, c.state, c.reason, c.launched_at AS "launchedAt",
         w.kind AS world, w.id AS "worldId", coalesce(w.plan_now, date_trunc('milliseconds', now())) AS now,
         c.superior_id AS "superiorId", (SELECT o.name FROM organisation o WHERE o.id = c.organisation_id) AS organisation,
         k.destroy_on AS "destroyOn", k.destroyed_at AS "destroyedAt", n.owed, n.done, n.waived, n.overdue
    FROM campaign c
    JOIN world w ON w.id = c.world_id
    JOIN plan_version v ON v.id = c.plan_version_id
    LEFT JOIN campaign_key k ON k.campaign_id = c.id
   CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE d.state = 'owed')::int AS owed, count(*) FILTER (WHERE d.state = 'done')::int AS done,
                count(*) FILTER (WHERE d.state = 'waived')::int AS waived,
                count(*) FILTER (WHERE d.state = 'owed' AND s.state = 'open' AND s.due_at < coalesce(w.plan_now, now()))::int AS overdue
           FROM duty d JOIN campaign_step s ON s.id = d.step_id WHERE d.campaign_id = c.id) n
   WHERE c.tenant_id = $1`;
