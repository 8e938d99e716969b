import type { Account, AccessRepository, Session } from '@libs/acts/access/access.repository';
import type { Instant } from '@libs/domain/calendar/instant';
import { type Sql, stamp } from '../sql';
import { SqlAccounts } from './account.adapter';
import { SqlRoles } from './role.adapter';
import { SqlSignIns } from './sign-in.adapter';

const ACCOUNT = `a.id, a.tenant_id AS "tenantId", a.login, a.name, a.password_hash AS "passwordHash", a.person_id AS "personId"`;

export class SqlAccess implements AccessRepository {
  readonly roles: SqlRoles;
  readonly accounts: SqlAccounts;
  readonly signIns: SqlSignIns;

  constructor(private readonly sql: Sql) {
    this.roles = new SqlRoles(sql);
    this.accounts = new SqlAccounts(sql);
    this.signIns = new SqlSignIns(sql);
  }

  async now(): Promise<Instant> {
    return (await this.sql.one<{ at: Instant }>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS at`)).at;
  }

  async anyAccount(): Promise<boolean> {
    return (await this.sql.row(`SELECT 1 FROM account LIMIT 1`)) !== null;
  }

  keepSetupToken(sha256: string, at: Instant): Promise<void> {
    return this.sql.run(`INSERT INTO setup_token (token_sha256, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [sha256, stamp(at)]);
  }

  async useSetupToken(sha256: string, at: Instant): Promise<boolean> {
    const used = await this.sql.row(
      `UPDATE setup_token SET used_at = $2 WHERE token_sha256 = $1 AND used_at IS NULL RETURNING token_sha256`,
      [sha256, stamp(at)],
    );
    return used !== null;
  }

  async createTenant(name: string): Promise<string> {
    return (await this.sql.one<{ id: string }>(`INSERT INTO tenant (name) VALUES ($1) RETURNING id`, [name])).id;
  }

  async createAccount(account: Omit<Account, 'id'>): Promise<string> {
    const { id } = await this.sql.one<{ id: string }>(
      `INSERT INTO account (tenant_id, login, name, password_hash, person_id) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [account.tenantId, account.login, account.name, account.passwordHash, account.personId],
    );
    return id;
  }

  accountByLogin(login: string): Promise<Account | null> {
    return this.sql.row<Account>(`SELECT ${ACCOUNT} FROM account a WHERE a.login = $1 AND a.disabled_at IS NULL`, [login]);
  }

  lockAccount(accountId: string): Promise<void> {
    return this.sql.run(`SELECT id FROM account WHERE id = $1 FOR NO KEY UPDATE`, [accountId]);
  }

  setPassword(accountId: string, passwordHash: string): Promise<void> {
    return this.sql.run(`UPDATE account SET password_hash = $2 WHERE id = $1`, [accountId, passwordHash]);
  }

  startSession(tokenSha256: string, accountId: string, at: Instant, device: string): Promise<void> {
    return this.sql.run(
      `INSERT INTO session (token_sha256, account_id, created_at, seen_at, confirmed_at, device) VALUES ($1, $2, $3, $3, $3, $4)`,
      [tokenSha256, accountId, stamp(at), device],
    );
  }

  session(tokenSha256: string, { idleMs, absoluteMs }: { idleMs: number; absoluteMs: number }): Promise<Session | null> {
    // Written once a minute, not with every look: a read that writes waits for the disk, and for every other read of its session.
    return this.sql.row<Session>(
      `WITH s AS (SELECT * FROM session WHERE token_sha256 = $1
                     AND seen_at > now() - make_interval(secs => $2) AND created_at > now() - make_interval(secs => $3)),
            seen AS (UPDATE session SET seen_at = now() WHERE token_sha256 = (SELECT token_sha256 FROM s WHERE seen_at < now() - interval '1 minute'))
       SELECT ${ACCOUNT}, t.name AS "tenantName", s.id AS "sessionId", s.confirmed_at AS "confirmedAt" FROM s JOIN account a ON a.id = s.account_id JOIN tenant t ON t.id = a.tenant_id WHERE a.disabled_at IS NULL`,
      [tokenSha256, idleMs / 1000, absoluteMs / 1000],
    );
  }

  async endSession(tokenSha256: string): Promise<boolean> {
    return (await this.sql.rows(`DELETE FROM session WHERE token_sha256 = $1 RETURNING id`, [tokenSha256])).length > 0;
  }

  async reserve(accountId: string, key: string, requestSha256: string): ReturnType<AccessRepository['reserve']> {
    const made = await this.sql.row(
      `INSERT INTO idempotency (account_id, key, request_sha256) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
      [accountId, key, requestSha256],
    );
    if (made !== null) return { outcome: 'new' };
    const first = await this.sql.one<{ request_sha256: string; answer: unknown }>(
      `SELECT request_sha256, answer FROM idempotency WHERE account_id = $1 AND key = $2`,
      [accountId, key],
    );
    return first.request_sha256 === requestSha256 ? { outcome: 'known', answer: first.answer } : { outcome: 'other' };
  }

  remember(accountId: string, key: string, answer: unknown): Promise<void> {
    return this.sql.run(`UPDATE idempotency SET answer = $3 WHERE account_id = $1 AND key = $2`, [
      accountId,
      key,
      JSON.stringify(answer ?? null),
    ]);
  }
}
