import type { Day } from '@libs/domain/calendar/instant';
import { type ListDiff, type OrganisationDiff, arriving } from '@libs/domain/organisation/diff-organisation';
import type { Collective, Organisation } from '@libs/domain/organisation/organisation';
import { type Sql, set } from '../sql';

/** Applies what changed among organisations and collectives; each statement takes all rows at once. */
export async function applyBodies(sql: Sql, tenantId: string, diff: OrganisationDiff, on: Day): Promise<void> {
  await applyOrganisations(sql, tenantId, diff.organisations, on);
  await applyCollectives(sql, tenantId, diff.collectives, on);
  await number(sql, 'organisation', tenantId, diff.order.organisations);
  await number(sql, 'collective', tenantId, diff.order.collectives);
}

async function applyOrganisations(sql: Sql, tenantId: string, diff: ListDiff<Organisation>, on: Day): Promise<void> {
  const rows = set(arriving(diff));
  await sql.run(
    `INSERT INTO organisation (tenant_id, code, name, kind, founded, dissolved, residential, ordinal)
     SELECT $1, r.code, r.name, r.kind, r.founded, r.dissolved, r.residential, 0
       FROM jsonb_to_recordset($2::jsonb) AS r(code text, name text, kind text, founded date, dissolved date, residential boolean)
     ON CONFLICT (tenant_id, code) DO UPDATE
        SET name = excluded.name, kind = excluded.kind, founded = excluded.founded, dissolved = excluded.dissolved, residential = excluded.residential`,
    [tenantId, rows],
  );
  // parents in a second statement: they may have been inserted by the first
  await sql.run(
    `UPDATE organisation o SET parent_id = p.id
       FROM jsonb_to_recordset($2::jsonb) AS r(code text, parent text)
       LEFT JOIN organisation p ON p.tenant_id = $1 AND p.code = r.parent
      WHERE o.tenant_id = $1 AND o.code = r.code AND o.parent_id IS DISTINCT FROM p.id`,
    [tenantId, rows],
  );
  await sql.run(`UPDATE organisation SET dissolved = $3 WHERE tenant_id = $1 AND code = ANY ($2)`, [
    tenantId,
    diff.ended.map(({ code }) => code),
    on,
  ]);
}

async function applyCollectives(sql: Sql, tenantId: string, diff: ListDiff<Collective>, on: Day): Promise<void> {
  await sql.run(
    `INSERT INTO collective (tenant_id, code, name, kind, organisation_id, ordinal)
     SELECT $1, r.code, r.name, r.kind, o.id, 0
       FROM jsonb_to_recordset($2::jsonb) AS r(code text, name text, kind text, organisation text)
       JOIN organisation o ON o.tenant_id = $1 AND o.code = r.organisation
     ON CONFLICT (tenant_id, code) DO UPDATE
        SET name = excluded.name, kind = excluded.kind, organisation_id = excluded.organisation_id, dissolved = NULL`,
    [tenantId, set(arriving(diff))],
  );
  await sql.run(`UPDATE collective SET dissolved = $3 WHERE tenant_id = $1 AND code = ANY ($2)`, [
    tenantId,
    diff.ended.map(({ code }) => code),
    on,
  ]);
}

/** Numbers the rows of a table in the order of their codes. */
async function number(sql: Sql, table: 'organisation' | 'collective', tenantId: string, codes: readonly string[]): Promise<void> {
  await sql.run(
    `UPDATE ${table} t SET ordinal = r.ordinal FROM unnest($2::text[]) WITH ORDINALITY AS r(code, ordinal)
      WHERE t.tenant_id = $1 AND t.code = r.code AND t.ordinal <> r.ordinal`,
    [tenantId, codes],
  );
}
