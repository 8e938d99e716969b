/**
 * The duties of campaign $1 (only body $2's where given) with what `nextMove` asks about, set by set. The chase's `DUTY_FACTS` says the same
 * of a duty and adds who hears of it, one by one; test/api/board-facts.spec.ts holds the two together.
 */
export const DUTY_LINES = `
  WITH steps AS (
    SELECT s.id, s.key, s.ordinal, s.state, s.due_at, s.opened_at, e ->> 'title' AS title, e -> 'needs' AS needs
      FROM campaign c JOIN campaign_step s ON s.campaign_id = c.id JOIN plan_version v ON v.id = c.plan_version_id
      JOIN LATERAL jsonb_array_elements(v.data -> 'steps') e ON e ->> 'id' = s.key WHERE c.id = $1),
  duties AS (SELECT * FROM duty WHERE campaign_id = $1 AND ($2::uuid IS NULL OR bearer_id = $2)),
  missing AS (
    SELECT d.id, array_agg(earlier.title ORDER BY earlier.ordinal) AS titles
      FROM duties d JOIN steps s ON s.id = d.step_id JOIN steps earlier ON s.needs ? earlier.key
      JOIN duties own ON own.step_id = earlier.id AND own.bearer_id = d.bearer_id AND own.state = 'owed' GROUP BY d.id),
  made AS (
    SELECT DISTINCT ON (d.id) d.id, jsonb_build_object('rung', e.rung, 'day', e.plan_day) AS rung
      FROM duties d JOIN steps s ON s.id = d.step_id JOIN escalation e ON e.duty_id = d.id AND e.due_at = s.due_at
     WHERE e.campaign_id = $1 ORDER BY d.id, e.rung DESC),
  acknowledged AS (SELECT duty_id AS id, max(at) AS at FROM acknowledgement WHERE campaign_id = $1 GROUP BY duty_id)
  SELECT d.id, d.step_id AS "stepId", d.bearer_id AS "bodyId", d.waived_reason AS "waivedReason", c.state AS campaign, s.state AS step,
         d.state AS duty, s.due_at AS "dueAt", s.opened_at AS "openedAt", d.first_done_at AS "firstDoneAt", d.returned_at AS "returnedAt",
         coalesce(missing.titles, '{}') AS missing, made.rung AS made, acknowledged.at AS "acknowledgedAt"
    FROM duties d JOIN steps s ON s.id = d.step_id JOIN campaign c ON c.id = d.campaign_id
    LEFT JOIN missing ON missing.id = d.id LEFT JOIN made ON made.id = d.id LEFT JOIN acknowledged ON acknowledged.id = d.id
   ORDER BY s.ordinal, d.id`;
