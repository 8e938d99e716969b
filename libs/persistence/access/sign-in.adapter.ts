import type { SignInRepository } from '@libs/acts/access/sign-in.repository';
import type { Sql } from '../sql';

export class SqlSignIns implements SignInRepository {
  constructor(private readonly sql: Sql) {}

  async isKnownDevice(tokenSha256: string, login: string): Promise<boolean> {
    const known = await this.sql.row(
      `SELECT 1 FROM known_device d JOIN account a ON a.id = d.account_id WHERE d.token_sha256 = $1 AND a.login = $2`,
      [tokenSha256, login],
    );
    return known !== null;
  }

  rememberDevice(tokenSha256: string, accountId: string): Promise<void> {
    return this.sql.run(
      `INSERT INTO known_device (token_sha256, account_id, seen_at) VALUES ($1, $2, now())
       ON CONFLICT (token_sha256) DO UPDATE SET account_id = excluded.account_id, seen_at = now()`,
      [tokenSha256, accountId],
    );
  }

  async failures(keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
    for (const key of [...keys].sort()) await this.sql.run(`SELECT pg_advisory_xact_lock(hashtextextended('sign-in:' || $1, 0))`, [key]);
    const rows = await this.sql.rows<{ key: string; tries: number }>(
      `SELECT key_sha256 AS key, count(*)::int AS tries FROM sign_in_failure
        WHERE key_sha256 = ANY($1::text[]) AND at > now() - interval '15 minutes' GROUP BY 1`,
      [keys],
    );
    return new Map(rows.map(({ key, tries }) => [key, tries]));
  }

  async countFailures(keys: readonly string[]): Promise<readonly string[]> {
    await this.sql.run(
      `DELETE FROM sign_in_failure WHERE id IN (SELECT id FROM sign_in_failure WHERE at < now() - interval '1 day' LIMIT 100)`,
    );
    const rows = await this.sql.rows<{ id: string }>(`INSERT INTO sign_in_failure (key_sha256) SELECT unnest($1::text[]) RETURNING id`, [
      keys,
    ]);
    return rows.map(({ id }) => id);
  }

  takeBack(ids: readonly string[]): Promise<void> {
    return this.sql.run(`DELETE FROM sign_in_failure WHERE id = ANY($1::bigint[])`, [ids]);
  }
}
