import type { Day } from '@libs/domain/calendar/instant';
import { type ListDiff, arriving } from '@libs/domain/organisation/diff-organisation';
import type { Person } from '@libs/domain/organisation/organisation';
import { sortKey } from '@libs/domain/text/sort-key';
import { type Sql, set } from '../sql';

/** Applies what changed among people and which branch they belong to; each statement takes all rows at once. */
export async function applyPeople(sql: Sql, tenantId: string, diff: ListDiff<Person>, on: Day): Promise<void> {
  const rows = set(arriving(diff).map((person) => ({ ...person, sortKey: sortKey(person.fullName) })));
  await sql.run(
    `INSERT INTO person (tenant_id, code, full_name, sort_key, born, email, phone, admitted, status)
     SELECT $1, r.code, r."fullName", r."sortKey", r.born, r.email, r.phone, r.admitted, r.status
       FROM jsonb_to_recordset($2::jsonb)
         AS r(code text, "fullName" text, "sortKey" text, born text, email text, phone text, admitted date, status text)
     ON CONFLICT (tenant_id, code) DO UPDATE
        SET full_name = excluded.full_name, sort_key = excluded.sort_key, born = excluded.born, email = excluded.email, phone = excluded.phone,
            admitted = excluded.admitted, status = excluded.status, ended = NULL`,
    [tenantId, rows],
  );
  const ended = diff.ended.map(({ code }) => code);
  await sql.run(`UPDATE person SET ended = $3 WHERE tenant_id = $1 AND code = ANY ($2)`, [tenantId, ended, on]);
  await sql.run(
    `UPDATE membership m SET until = $3
       FROM person p
       LEFT JOIN jsonb_to_recordset($2::jsonb) AS r(code text, branch text) ON r.code = p.code
       LEFT JOIN organisation o ON o.tenant_id = $1 AND o.code = r.branch
      WHERE p.tenant_id = $1 AND m.person_id = p.id AND m.until IS NULL
        AND (p.code = ANY ($4) OR (r.code IS NOT NULL AND m.organisation_id IS DISTINCT FROM o.id))`,
    [tenantId, rows, on, ended],
  );
  // the first branch a person is known in has no known beginning, every later one begins today
  await sql.run(
    `INSERT INTO membership (tenant_id, person_id, organisation_id, since)
     SELECT $1, p.id, o.id, CASE WHEN EXISTS (SELECT FROM membership m WHERE m.person_id = p.id) THEN $3::date END
       FROM jsonb_to_recordset($2::jsonb) AS r(code text, branch text)
       JOIN person p ON p.tenant_id = $1 AND p.code = r.code
       JOIN organisation o ON o.tenant_id = $1 AND o.code = r.branch
      WHERE NOT EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND m.until IS NULL)`,
    [tenantId, rows, on],
  );
}
