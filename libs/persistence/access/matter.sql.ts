/** A body ($1 of the committee $2) as a matter: its organisation with all above it. */
const body = (id: string, from = ''): string => `
  WITH RECURSIVE b AS (SELECT b.id, b.organisation_id FROM body b ${from} WHERE b.id = ${id} AND b.tenant_id = $2 LIMIT 1),
       above (id, depth) AS (SELECT organisation_id, 0 FROM b
                              UNION ALL SELECT o.parent_id, a.depth + 1 FROM above a JOIN organisation o ON o.id = a.id WHERE o.parent_id IS NOT NULL)
  SELECT b.id AS "bodyId", NULL::uuid AS "personId", (SELECT array_agg(above.id ORDER BY depth) FROM above) AS path FROM b`;

const DUTY = `(SELECT d.bearer_id FROM duty d WHERE d.id = $1)`;
/** Something of the whole committee, to be told from something of another. */
const whole = (table: string): string =>
  `SELECT NULL::uuid AS "bodyId", NULL::uuid AS "personId", '{}'::uuid[] AS path FROM ${table} AND tenant_id = $2`;
/** A person, with the organisation where they are a member. */
const person = (id: string): string => `
  SELECT m.organisation_id AS "bodyId", p.id AS "personId", array_remove(ARRAY[m.organisation_id], NULL) AS path
    FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.until IS NULL WHERE p.id = ${id} AND p.tenant_id = $2`;

/** An account is its person's matter; the first one, which is nobody's person, is a matter of its own. */
const account = (id: string): string => `
  SELECT m.organisation_id AS "bodyId", coalesce(a.person_id, a.id) AS "personId", array_remove(ARRAY[m.organisation_id], NULL) AS path
    FROM account a LEFT JOIN membership m ON m.person_id = a.person_id AND m.until IS NULL WHERE a.id = ${id} AND a.tenant_id = $2`;

/** By what an act is about: a query that gives the matter, or no row where it is nobody's or another committee's. */
export const MATTER_OF: Readonly<Record<string, string>> = {
  campaignId: whole('campaign WHERE id = $1'),
  stepId: whole('campaign WHERE id = (SELECT campaign_id FROM campaign_step WHERE id = $1)'),
  worldId: whole('world WHERE id = $1'),
  bodyId: body('$1'),
  dutyId: body(DUTY),
  attachmentId: body(
    `(SELECT d.bearer_id FROM attachment t JOIN submission s ON s.id = t.submission_id JOIN duty d ON d.id = s.duty_id WHERE t.id = $1)`,
  ),
  escalationId: body(`(SELECT d.bearer_id FROM escalation e JOIN duty d ON d.id = e.duty_id WHERE e.id = $1)`),
  personId: person('$1'),
  subjectId: `(${body('$1')}) UNION ALL (${person('$1')}) LIMIT 1`,
  accountId: account('$1'),
  dataRequestId: person('(SELECT person_id FROM data_request WHERE id = $1)'),
  recoveryId: account('(SELECT account_id FROM recovery WHERE id = $1)'),
};
