/**
 * One row per duty with everything `nextMove` and the ladder ask about, and who may have to hear of it. Set-based: the plan's step is
 * looked up once per step, not once per duty. Expects the duties wanted as the CTE `wanted(id)`.
 */
export const DUTY_FACTS = `
  SELECT d.id AS "dutyId", c.state AS campaign, s.state AS step, d.state AS duty, s.due_at AS "dueAt", s.opened_at AS "openedAt",
         d.first_done_at AS "firstDoneAt", d.returned_at AS "returnedAt",
         ARRAY(SELECT e ->> 'title' FROM jsonb_array_elements(v.data -> 'steps') e
                 JOIN campaign_step needed ON needed.campaign_id = c.id AND needed.key = e ->> 'id'
                 JOIN duty own ON own.step_id = needed.id AND own.bearer_id = d.bearer_id AND own.state = 'owed'
                WHERE p.data -> 'needs' ? (e ->> 'id') ORDER BY needed.ordinal) AS missing,
         (SELECT jsonb_build_object('rung', e.rung, 'day', e.plan_day) FROM escalation e
           WHERE e.duty_id = d.id AND e.due_at = s.due_at ORDER BY e.rung DESC LIMIT 1) AS made,
         (SELECT max(a.at) FROM acknowledgement a WHERE a.duty_id = d.id) AS "acknowledgedAt",
         ARRAY(SELECT DISTINCT r.person_id FROM responsible r JOIN person q ON q.id = r.person_id AND q.ended IS NULL
                WHERE r.body_id = d.bearer_id) AS owes,
         ARRAY(SELECT DISTINCT o.person_id FROM oversight o JOIN body b ON b.organisation_id = o.organisation_id
                WHERE b.id = d.bearer_id AND o.until IS NULL) AS oversight,
         ARRAY(SELECT DISTINCT r.person_id FROM binding b JOIN responsible r ON r.body_id = b.body_id AND r.rank = 'head'
                WHERE b.campaign_id = c.id AND p.data -> 'bodies' -> 'directing' ? b.body) AS directing
    FROM wanted w
    JOIN duty d ON d.id = w.id
    JOIN campaign_step s ON s.id = d.step_id
    JOIN campaign c ON c.id = d.campaign_id
    JOIN plan_version v ON v.id = c.plan_version_id
    JOIN LATERAL (SELECT e AS data FROM jsonb_array_elements(v.data -> 'steps') e WHERE e ->> 'id' = s.key) p ON true
   ORDER BY d.id`;
