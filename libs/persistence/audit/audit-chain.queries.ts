import type { DataSource } from 'typeorm';
import { type FlawAt, type Seal, type SealedContent, flawsOf, sealAfter } from '@libs/acts/audit/audit-chain';
import { enter } from '../isolation/scope';
import { Sql, set } from '../sql';

/** Everything of an entry, in one text that is the same whenever it is read. */
const CONTENT = `jsonb_build_array(e.id, e.tenant_id, e.campaign_id, e.duty_id, e.account_id, e.via, e.act, e.origin,
  (extract(epoch FROM e.at) * 1000)::bigint, (extract(epoch FROM e.recorded_at) * 1000)::bigint, e.details)::text`;
const SEAL = `s.number::int AS number, s.entry_id AS "entryId", s.hash`;

/** An act may be on its way for so long: entries are looked for that far behind the last one sealed. */
const LONGEST_ACT = `interval '1 day'`;
const PAGE = 5_000;

export interface ChainReport {
  readonly sealed: number;
  /** The last seal's hash: whoever wrote it down earlier can see that nothing before it was exchanged as a whole. */
  readonly head: string | null;
  readonly flaws: readonly FlawAt[];
  /** Entries that no seal covers yet; the sealer is a moment behind the acts. */
  readonly unsealed: number;
  /** Whether a head that somebody wrote down still is in the chain; where one was given. */
  readonly knownHead?: boolean;
}

/** The chain over the audit log (architecture.md section 7): sealed after commit, so that acts do not queue behind one tail row. */
export class AuditChain {
  constructor(private readonly db: DataSource) {}

  /** Seals what was committed and is not sealed yet, at most `limit`; `everywhere` looks past the last day too. Returns how many and the head. */
  seal(limit: number, everywhere = false): Promise<{ sealed: number; head: Seal | null }> {
    return this.db.transaction(async (manager) => {
      const sql = new Sql(manager);
      await enter(sql, { role: 'sealer' });
      await sql.run(`SELECT pg_advisory_xact_lock(hashtextextended('audit-chain', 0))`);
      const last = await lastSeal(sql);
      const entries = await sql.rows<SealedContent>(
        `SELECT e.id, ${CONTENT} AS content FROM audit_entry e
          WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)
            AND ($2 OR e.recorded_at > coalesce((SELECT l.recorded_at FROM audit_entry l WHERE l.id = $3) - ${LONGEST_ACT}, '-infinity'))
          ORDER BY e.recorded_at, e.id LIMIT $1`,
        [limit, everywhere, last?.entryId ?? null],
      );
      const seals = sealAfter(last, entries);
      await sql.run(
        `INSERT INTO audit_seal (number, entry_id, hash) SELECT number, "entryId", hash
           FROM jsonb_to_recordset($1::jsonb) AS s(number bigint, "entryId" uuid, hash text)`,
        [set(seals)],
      );
      return { sealed: seals.length, head: seals.at(-1) ?? last };
    });
  }

  /**
   * Goes through the whole chain, page by page, and through all entries for those that nothing covers.
   *
   * @param head a hash written down earlier: without one, entries cut off at the end together with their seals would not be missed
   */
  verify(head: string | null = null): Promise<ChainReport> {
    return this.db.transaction('REPEATABLE READ', async (manager) => {
      const sql = new Sql(manager);
      await enter(sql, { role: 'auditor' });
      const flaws: FlawAt[] = [];
      let last: Seal | null = null;
      let sealed = 0;
      for (;;) {
        const links: (Seal & { content: string | null })[] = await sql.rows(
          `SELECT ${SEAL}, CASE WHEN e.id IS NOT NULL THEN ${CONTENT} END AS content
             FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id WHERE s.number > $1 ORDER BY s.number LIMIT ${PAGE}`,
          [last?.number ?? 0],
        );
        if (links.length === 0) break;
        flaws.push(...flawsOf(last, links));
        sealed += links.length;
        const end: (typeof links)[number] | undefined = links.at(-1);
        last = end ? { number: end.number, entryId: end.entryId, hash: end.hash } : last;
      }
      const { unsealed } = await sql.one<{ unsealed: number }>(
        `SELECT count(*)::int AS unsealed FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)`,
      );
      const known = head !== null && (await sql.row(`SELECT 1 FROM audit_seal WHERE hash = $1`, [head])) !== null;
      return { sealed, head: last?.hash ?? null, flaws, unsealed, ...(head === null ? {} : { knownHead: known }) };
    });
  }
}

function lastSeal(sql: Sql): Promise<Seal | null> {
  return sql.row<Seal>(`SELECT ${SEAL} FROM audit_seal s ORDER BY s.number DESC LIMIT 1`);
}
