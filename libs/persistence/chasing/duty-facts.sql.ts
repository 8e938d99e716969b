/**
 * One row per duty with everything `nextMove` and the ladder ask about, and who may have to hear of it. The plan is read once per step
 * and whatever concerns one duty is found by an index, so that no plan the planner may choose grows faster than the number of duties.
 * Expects the duties wanted as the CTE `wanted(id)`.
 */
export const DUTY_FACTS = `,
  duties AS MATERIALIZED (SELECT d.* FROM wanted w JOIN duty d ON d.id = w.id),
  campaigns AS MATERIALIZED (
    SELECT c.id, c.state, v.data FROM campaign c JOIN plan_version v ON v.id = c.plan_version_id
     WHERE c.id IN (SELECT campaign_id FROM duties)),
  steps AS MATERIALIZED (
    SELECT s.id, s.campaign_id, s.key, s.ordinal, s.state, s.due_at, s.opened_at, c.state AS campaign,
           e ->> 'title' AS title, e -> 'needs' AS needs,
           ARRAY(SELECT DISTINCT r.person_id FROM binding b JOIN responsible r ON r.body_id = b.body_id AND r.rank = 'head'
                  WHERE b.campaign_id = c.id AND e -> 'bodies' -> 'directing' ? b.body) AS directing
      FROM campaigns c JOIN campaign_step s ON s.campaign_id = c.id
      JOIN LATERAL jsonb_array_elements(c.data -> 'steps') e ON e ->> 'id' = s.key)
  SELECT d.id AS "dutyId", s.campaign, s.state AS step, d.state AS duty, s.due_at AS "dueAt", s.opened_at AS "openedAt",
         d.first_done_at AS "firstDoneAt", d.returned_at AS "returnedAt",
         ARRAY(SELECT earlier.title FROM steps earlier
                 JOIN duty own ON own.step_id = earlier.id AND own.bearer_id = d.bearer_id AND own.state = 'owed'
                WHERE earlier.campaign_id = s.campaign_id AND s.needs ? earlier.key ORDER BY earlier.ordinal) AS missing,
         (SELECT jsonb_build_object('rung', e.rung, 'day', e.plan_day) FROM escalation e
           WHERE e.duty_id = d.id AND e.due_at = s.due_at ORDER BY e.rung DESC LIMIT 1) AS made,
         (SELECT max(a.at) FROM acknowledgement a WHERE a.duty_id = d.id) AS "acknowledgedAt",
         ARRAY(SELECT DISTINCT r.person_id FROM responsible r JOIN person q ON q.id = r.person_id AND q.ended IS NULL
                WHERE r.body_id = d.bearer_id) AS owes,
         ARRAY(SELECT DISTINCT o.person_id FROM oversight o
                WHERE o.until IS NULL
                  AND o.organisation_id = coalesce((SELECT k.organisation_id FROM collective k WHERE k.id = d.bearer_id), d.bearer_id))
           AS oversight,
         s.directing
    FROM duties d JOIN steps s ON s.id = d.step_id
   ORDER BY d.id`;
