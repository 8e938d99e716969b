import type { DataSource } from 'typeorm';
import { type RosterCounts, type RosterFacts, type RosterPart, RosterQueries } from '@libs/acts/campaign/roster.queries';
import { readOnly } from '../read-only';

export class SqlRoster extends RosterQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override roster(tenantId: string, campaignId: string, { included, offset, limit }: RosterPart): ReturnType<RosterQueries['roster']> {
    return readOnly(this.db, tenantId, async (sql) => {
      const counts = await sql.row<RosterCounts>(COUNTS, [tenantId, campaignId]);
      return counts && { counts, lines: await sql.rows<RosterFacts>(LINES, [campaignId, included, offset, limit]) };
    });
  }
}

const COUNTS = `
  SELECT c.roster_as_of AS "asOf", v.data -> 'reviewed' AS reviewed, v.data -> 'exclusions' AS exclusions,
         v.data -> 'document' ->> 'number' AS "planNumber",
         coalesce(v.data #>> '{subjects,members,cite}', v.data #>> '{subjects,civil-servants,cite}', '') AS cite, count(e.person_id) FILTER (WHERE e.included)::int AS "peopleIn",
         count(e.person_id) FILTER (WHERE NOT e.included)::int AS "peopleOut",
         count(e.organisation_id) FILTER (WHERE e.included)::int AS "organisationsIn",
         count(e.organisation_id) FILTER (WHERE NOT e.included)::int AS "organisationsOut"
    FROM campaign c JOIN plan_version v ON v.id = c.plan_version_id LEFT JOIN roster_entry e ON e.campaign_id = c.id
   WHERE c.tenant_id = $1 AND c.id = $2 GROUP BY c.id, v.id`;

/** Organisations in the order of the tree, then people by name. */
const LINES = `
  SELECT coalesce(p.id, o.id) AS id, CASE WHEN p.id IS NULL THEN 'organisation' ELSE 'person' END AS is,
         coalesce(p.full_name, o.name) AS name, coalesce(branch.name, parent.name) AS unit, e.included, e.rule
    FROM roster_entry e
    LEFT JOIN organisation o ON o.id = e.organisation_id LEFT JOIN organisation parent ON parent.id = o.parent_id
    LEFT JOIN person p ON p.id = e.person_id LEFT JOIN membership m ON m.person_id = p.id AND m.until IS NULL
    LEFT JOIN organisation branch ON branch.id = m.organisation_id
   WHERE e.campaign_id = $1 AND ($2::boolean IS NULL OR e.included = $2)
   ORDER BY p.id IS NOT NULL, o.ordinal, branch.ordinal, p.sort_key, e.id OFFSET $3 LIMIT $4`;
