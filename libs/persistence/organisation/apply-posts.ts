import type { Day } from '@libs/domain/calendar/instant';
import { type OrganisationDiff, arriving } from '@libs/domain/organisation/diff-organisation';
import { type Sql, set } from '../sql';

/** Applies what changed among posts and oversight. A changed post is superseded: the old row keeps what was, and its end. */
export async function applyPosts(sql: Sql, tenantId: string, { posts, oversight }: OrganisationDiff, on: Day): Promise<void> {
  await sql.run(
    `UPDATE post t SET until = $3
       FROM jsonb_to_recordset($2::jsonb) AS r(person text, place text)
       JOIN person p ON p.tenant_id = $1 AND p.code = r.person
      WHERE t.person_id = p.id AND t.until IS NULL
        AND (t.organisation_id = (SELECT id FROM organisation o WHERE o.tenant_id = $1 AND o.code = r.place)
          OR t.collective_id = (SELECT id FROM collective c WHERE c.tenant_id = $1 AND c.code = r.place))`,
    [tenantId, set([...posts.ended, ...posts.changed.map(({ before }) => before)]), on],
  );
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
  await sql.run(
    `UPDATE oversight t SET until = $3
       FROM jsonb_to_recordset($2::jsonb) AS r(person text, branch text)
       JOIN person p ON p.tenant_id = $1 AND p.code = r.person
       JOIN organisation o ON o.tenant_id = $1 AND o.code = r.branch
      WHERE t.person_id = p.id AND t.organisation_id = o.id AND t.until IS NULL`,
    [tenantId, set(oversight.ended), on],
  );
  await sql.run(
    `INSERT INTO oversight (tenant_id, person_id, organisation_id)
     SELECT $1, p.id, o.id
       FROM jsonb_to_recordset($2::jsonb) AS r(person text, branch text)
       JOIN person p ON p.tenant_id = $1 AND p.code = r.person
       JOIN organisation o ON o.tenant_id = $1 AND o.code = r.branch`,
    [tenantId, set(oversight.added)],
  );
}
