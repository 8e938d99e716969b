import type { DataSource } from 'typeorm';
import { type OrganisationLine, OrganisationQueries, type TreeFacts } from '@libs/acts/organisation/organisation.queries';
import { readOnly } from '../read-only';

export class SqlOrganisationQueries extends OrganisationQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override tree(tenantId: string): Promise<TreeFacts> {
    return readOnly(this.db, tenantId, async (sql) => ({
      ...(await sql.one<Omit<TreeFacts, 'organisations'>>(COUNTS, [tenantId])),
      organisations: await sql.rows<OrganisationLine>(ORGANISATIONS, [tenantId]),
    }));
  }
}

const COUNTS = `
  SELECT count(*)::int AS people, count(*) FILTER (WHERE admitted IS NOT NULL)::int AS members,
         count(*) FILTER (WHERE status = 'exempted')::int AS exempted, count(*) FILTER (WHERE status = 'suspended')::int AS suspended,
         count(*) FILTER (WHERE email IS NULL)::int AS "withoutEmail",
         (SELECT max(at) FROM import_run WHERE tenant_id = $1) AS "lastImport"
    FROM person WHERE tenant_id = $1 AND ended IS NULL`;

/** Each organisation with its collectives, who heads and who oversees it, and how many people attend it. */
const ORGANISATIONS = `
  WITH heads AS (
    SELECT r.body_id, array_agg(p.full_name ORDER BY r.head DESC, p.sort_key) AS names
      FROM (SELECT body_id, person_id, bool_or(rank = 'head') AS head FROM responsible GROUP BY body_id, person_id) r
      JOIN person p ON p.id = r.person_id AND p.ended IS NULL WHERE p.tenant_id = $1 GROUP BY r.body_id),
  overseers AS (
    SELECT o.organisation_id, array_agg(p.full_name ORDER BY p.sort_key) AS names
      FROM oversight o JOIN person p ON p.id = o.person_id AND p.ended IS NULL WHERE o.tenant_id = $1 AND o.until IS NULL GROUP BY o.organisation_id),
  members AS (SELECT m.organisation_id, count(*)::int AS people FROM membership m WHERE m.tenant_id = $1 AND m.until IS NULL GROUP BY m.organisation_id),
  collectives AS (
    SELECT c.organisation_id, jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name, 'kind', c.kind,
                                                           'heads', to_jsonb(coalesce(h.names, '{}'))) ORDER BY c.ordinal, c.code) AS list
      FROM collective c LEFT JOIN heads h ON h.body_id = c.id WHERE c.tenant_id = $1 AND c.dissolved IS NULL GROUP BY c.organisation_id)
  SELECT o.id, o.parent_id AS "parentId", o.code, o.name, o.kind, o.residential, coalesce(heads.names, '{}') AS heads,
         coalesce(overseers.names, '{}') AS overseers, coalesce(members.people, 0) AS people, coalesce(collectives.list, '[]') AS collectives
    FROM organisation o LEFT JOIN heads ON heads.body_id = o.id LEFT JOIN overseers ON overseers.organisation_id = o.id
    LEFT JOIN members ON members.organisation_id = o.id LEFT JOIN collectives ON collectives.organisation_id = o.id
   WHERE o.tenant_id = $1 AND o.dissolved IS NULL ORDER BY o.ordinal, o.code`;
