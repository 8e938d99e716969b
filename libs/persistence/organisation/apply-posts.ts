import type { Day } from '@libs/domain/calendar/instant';
import { oversightKey } from '@libs/domain/organisation/check-oversight';
import { postKey } from '@libs/domain/organisation/check-posts';
import { type OrganisationDiff, arriving } from '@libs/domain/organisation/diff-organisation';
import { type Sql, set } from '../sql';

/**
 * Applies what changed among posts and oversight. A changed post is superseded: the old row keeps what was, and its end. Rows to be ended
 * are found by ids, as in apply-people.
 */
export async function applyPosts(sql: Sql, tenantId: string, { posts, oversight }: OrganisationDiff, on: Day): Promise<void> {
  const held = await sql.rows<{ id: string; person: string; place: string }>(
    `SELECT t.id, p.code AS person, coalesce(o.code, c.code) AS place
       FROM post t JOIN person p ON p.id = t.person_id
       LEFT JOIN organisation o ON o.id = t.organisation_id
       LEFT JOIN collective c ON c.id = t.collective_id
      WHERE t.tenant_id = $1 AND t.until IS NULL`,
    [tenantId],
  );
  const leaving = new Set([...posts.ended, ...posts.changed.map(({ before }) => before)].map(postKey));
  await end(sql, 'post', on, held.filter((post) => leaving.has(postKey(post)))); // prettier-ignore
  // a code may have been an organisation's and now be a collective's: the one in force counts
  await sql.run(
    `INSERT INTO post (tenant_id, person_id, organisation_id, collective_id, title, rank, managed_by)
     SELECT $1, p.id, CASE WHEN c.id IS NULL THEN o.id END, c.id, r.title, r.rank, r."managedBy"
       FROM jsonb_to_recordset($2::jsonb) AS r(person text, place text, title text, rank text, "managedBy" text)
       JOIN person p ON p.tenant_id = $1 AND p.code = r.person
       LEFT JOIN collective c ON c.tenant_id = $1 AND c.code = r.place AND c.dissolved IS NULL
       LEFT JOIN organisation o ON o.tenant_id = $1 AND o.code = r.place`,
    [tenantId, set(arriving(posts))],
  );
  const kept = await sql.rows<{ id: string; person: string; branch: string }>(
    `SELECT t.id, p.code AS person, o.code AS branch
       FROM oversight t JOIN person p ON p.id = t.person_id JOIN organisation o ON o.id = t.organisation_id
      WHERE t.tenant_id = $1 AND t.until IS NULL`,
    [tenantId],
  );
  const over = new Set(oversight.ended.map(oversightKey));
  await end(sql, 'oversight', on, kept.filter((row) => over.has(oversightKey(row)))); // prettier-ignore
  await sql.run(
    `INSERT INTO oversight (tenant_id, person_id, organisation_id)
     SELECT $1, p.id, o.id
       FROM jsonb_to_recordset($2::jsonb) AS r(person text, branch text)
       JOIN person p ON p.tenant_id = $1 AND p.code = r.person
       JOIN organisation o ON o.tenant_id = $1 AND o.code = r.branch`,
    [tenantId, set(oversight.added)],
  );
}

function end(sql: Sql, table: 'post' | 'oversight', on: Day, rows: readonly { readonly id: string }[]): Promise<void> {
  return sql.run(`UPDATE ${table} SET until = $2 WHERE id = ANY ($1)`, [rows.map(({ id }) => id), on]);
}
