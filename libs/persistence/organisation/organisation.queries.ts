import type { DataSource } from 'typeorm';
import {
  type CollectiveLine,
  type OrganisationLine,
  OrganisationQueries,
  type TreeFacts,
} from '@libs/acts/organisation/organisation.queries';
import { readOnly } from '../read-only';
import type { Sql } from '../sql';

type BareBody = Omit<CollectiveLine, 'heads'>;
type BareOrganisation = Omit<OrganisationLine, 'heads' | 'overseers' | 'people' | 'collectives'>;

export class SqlOrganisationQueries extends OrganisationQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override tree(tenantId: string): Promise<TreeFacts> {
    return readOnly(this.db, tenantId, async (sql) => ({
      ...(await sql.one<Omit<TreeFacts, 'organisations'>>(COUNTS, [tenantId])),
      organisations: await organisations(sql, tenantId),
    }));
  }
}

/** Put together here and not in one query: right after a first import PostgreSQL knows nothing of the tables' sizes and joins them badly. */
async function organisations(sql: Sql, tenantId: string): Promise<OrganisationLine[]> {
  const heads = byBody(await sql.rows<NamesRow>(HEADS, [tenantId]));
  const overseers = byBody(await sql.rows<NamesRow>(OVERSEERS, [tenantId]));
  const people = new Map((await sql.rows<{ id: string; people: number }>(MEMBERS, [tenantId])).map((row) => [row.id, row.people]));
  const collectives = new Map<string, CollectiveLine[]>();
  for (const { organisationId, ...collective } of await sql.rows<BareBody & { organisationId: string }>(COLLECTIVES, [tenantId])) {
    const line = { ...collective, heads: heads.get(collective.id) ?? [] };
    collectives.set(organisationId, [...(collectives.get(organisationId) ?? []), line]);
  }
  return (await sql.rows<BareOrganisation>(ORGANISATIONS, [tenantId])).map((organisation) => ({
    ...organisation,
    heads: heads.get(organisation.id) ?? [],
    overseers: overseers.get(organisation.id) ?? [],
    people: people.get(organisation.id) ?? 0,
    collectives: collectives.get(organisation.id) ?? [],
  }));
}

interface NamesRow {
  readonly id: string;
  readonly names: string[];
}

function byBody(rows: readonly NamesRow[]): ReadonlyMap<string, string[]> {
  return new Map(rows.map(({ id, names }) => [id, names]));
}

const COUNTS = `
  SELECT count(*)::int AS people, count(*) FILTER (WHERE admitted IS NOT NULL)::int AS members,
         count(*) FILTER (WHERE status = 'exempted')::int AS exempted, count(*) FILTER (WHERE status = 'suspended')::int AS suspended,
         count(*) FILTER (WHERE email IS NULL)::int AS "withoutEmail",
         (SELECT max(at) FROM import_run WHERE tenant_id = $1) AS "lastImport"
    FROM person WHERE tenant_id = $1 AND ended IS NULL`;

const ORGANISATIONS = `
  SELECT id, parent_id AS "parentId", code, name, kind, residential FROM organisation
   WHERE tenant_id = $1 AND dissolved IS NULL ORDER BY ordinal, code`;

const COLLECTIVES = `
  SELECT id, code, name, kind, organisation_id AS "organisationId" FROM collective
   WHERE tenant_id = $1 AND dissolved IS NULL ORDER BY ordinal, code`;

/** Names of heads and deputies, heads first. */
const HEADS = `
  SELECT r.body_id AS id, array_agg(p.full_name ORDER BY r.head DESC, p.sort_key) AS names
    FROM (SELECT body_id, person_id, bool_or(rank = 'head') AS head FROM responsible GROUP BY body_id, person_id) r
    JOIN person p ON p.id = r.person_id AND p.ended IS NULL WHERE p.tenant_id = $1 GROUP BY r.body_id`;

const OVERSEERS = `
  SELECT o.organisation_id AS id, array_agg(p.full_name ORDER BY p.sort_key) AS names
    FROM oversight o JOIN person p ON p.id = o.person_id AND p.ended IS NULL WHERE o.tenant_id = $1 AND o.until IS NULL GROUP BY o.organisation_id`;

const MEMBERS = `SELECT organisation_id AS id, count(*)::int AS people FROM membership WHERE tenant_id = $1 AND until IS NULL GROUP BY organisation_id`;
