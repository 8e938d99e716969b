import type { Day } from '@libs/domain/calendar/instant';
import { type ListDiff, arriving } from '@libs/domain/organisation/diff-organisation';
import type { Person } from '@libs/domain/organisation/organisation';
import { sortKey } from '@libs/domain/text/sort-key';
import { type Sql, set } from '../sql';

/**
 * Applies what changed among people and which branch they belong to; each statement takes all rows at once. Memberships are found by ids
 * and not by joining codes: right after a large import the planner knows no numbers and would compare every row with every other.
 */
export async function applyPeople(sql: Sql, tenantId: string, diff: ListDiff<Person>, on: Day): Promise<void> {
  const stored = await storePeople(sql, tenantId, arriving(diff));
  const ended = await sql.rows<{ id: string }>(`UPDATE person SET ended = $3 WHERE tenant_id = $1 AND code = ANY ($2) RETURNING id`, [
    tenantId,
    diff.ended.map(({ code }) => code),
    on,
  ]);
  await endLinks(sql, {
    gone: ended.map(({ id }) => id),
    elsewhere: diff.changed.flatMap(({ before, after }) => (before.email === after.email ? [] : (stored.get(after.code)?.id ?? []))),
  });
  const moved = diff.changed.flatMap(({ before, after }) => (before.branch === after.branch ? [] : [after]));
  const movedIds = moved.flatMap(({ code }) => stored.get(code)?.id ?? []);
  await sql.run(`UPDATE membership SET until = $2 WHERE until IS NULL AND person_id = ANY ($1)`, [
    [...movedIds, ...ended.map(({ id }) => id)],
    on,
  ]);
  // somebody new may have been in the branch for long; whoever was known before comes to it today
  const begun = [...diff.added, ...moved].map(({ code, branch }) => {
    const { id, known = false } = stored.get(code) ?? {};
    return { id, branch, since: known ? on : null };
  });
  await sql.run(
    `INSERT INTO membership (tenant_id, person_id, organisation_id, since)
     SELECT $1, r.id, o.id, r.since
       FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, branch text, since date)
       JOIN organisation o ON o.tenant_id = $1 AND o.code = r.branch`,
    [tenantId, set(begun)],
  );
}

/** Of whoever has left no one-time link works any more; of whoever has another address none that went to the one before (ASVS 6.4.1). */
function endLinks(sql: Sql, { gone, elsewhere }: { gone: readonly string[]; elsewhere: readonly string[] }): Promise<void> {
  return sql.run(
    `UPDATE invitation i SET ended_at = now() WHERE i.used_at IS NULL AND i.ended_at IS NULL
        AND (i.person_id = ANY ($1) OR i.person_id = ANY ($2) AND EXISTS (SELECT FROM message m WHERE m.occasion = 'invitation:' || i.id))`,
    [gone, elsewhere],
  );
}

interface Stored {
  readonly id: string;
  readonly code: string;
  /** Whether the person had been stored before, if only as somebody who left. */
  readonly known: boolean;
}

async function storePeople(sql: Sql, tenantId: string, people: readonly Person[]): Promise<ReadonlyMap<string, Stored>> {
  const rows = await sql.rows<Stored>(
    `INSERT INTO person (tenant_id, code, full_name, sort_key, born, email, phone, admitted, status)
     SELECT $1, r.code, r."fullName", r."sortKey", r.born, r.email, r.phone, r.admitted, r.status
       FROM jsonb_to_recordset($2::jsonb)
         AS r(code text, "fullName" text, "sortKey" text, born text, email text, phone text, admitted date, status text)
     ON CONFLICT (tenant_id, code) DO UPDATE
        SET full_name = excluded.full_name, sort_key = excluded.sort_key, born = excluded.born, email = excluded.email, phone = excluded.phone,
            admitted = excluded.admitted, status = excluded.status, ended = NULL
     RETURNING new.id, new.code, old.id IS NOT NULL AS known`,
    [tenantId, set(people.map((person) => ({ ...person, sortKey: sortKey(person.fullName) })))],
  );
  return new Map(rows.map((row) => [row.code, row]));
}
