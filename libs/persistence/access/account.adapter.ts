import type { AccountRepository, Invitation, Invitee, OwnDelegation, OwnSession, SecondFactor } from '@libs/acts/access/account.repository';
import { type Sql, stamp } from '../sql';
import { ACCOUNT_LINES } from './account-lines.sql';

const INVITATION = `SELECT i.id, i.tenant_id AS "tenantId", i.person_id AS "personId", i.account_id AS "accountId", i.expires_at AS "expiresAt",
                           coalesce(p.full_name, a.name) AS name, a.login, i.lifts_second_factor AS "liftsSecondFactor", p.email, t.name AS committee
                      FROM invitation i JOIN tenant t ON t.id = i.tenant_id
                      LEFT JOIN person p ON p.id = i.person_id LEFT JOIN account a ON a.id = i.account_id
                     WHERE i.used_at IS NULL AND i.ended_at IS NULL AND i.expires_at > now()`;

type Repository = AccountRepository;

export class SqlAccounts implements AccountRepository {
  constructor(private readonly sql: Sql) {}

  invitee(tenantId: string, personId: string): Promise<Invitee | null> {
    return this.sql.row<Invitee>(
      `SELECT p.id AS "personId", p.full_name AS name, p.email, a.id AS "accountId"
         FROM person p LEFT JOIN account a ON a.person_id = p.id AND a.disabled_at IS NULL
        WHERE p.id = $1 AND p.tenant_id = $2 AND p.ended IS NULL`,
      [personId, tenantId],
    );
  }

  async invite(
    { id, tenantId, personId, accountId, liftsSecondFactor, expiresAt, madeBy, madeAt }: Parameters<Repository['invite']>[0],
    sha256: string,
  ): Promise<void> {
    await this.sql.run(
      `UPDATE invitation SET ended_at = now() WHERE (person_id = $1 OR account_id = $2) AND used_at IS NULL AND ended_at IS NULL`,
      [personId, accountId],
    );
    await this.sql.run(
      `INSERT INTO invitation (id, tenant_id, person_id, account_id, token_sha256, made_by, made_at, expires_at, lifts_second_factor)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, tenantId, personId, accountId, sha256, madeBy, stamp(madeAt), stamp(expiresAt), liftsSecondFactor],
    );
  }

  async tenantOfToken(tokenSha256: string): Promise<string | null> {
    const found = await this.sql.row<{ tenantId: string }>(`SELECT tenant_id AS "tenantId" FROM invitation WHERE token_sha256 = $1`, [
      tokenSha256,
    ]);
    return found?.tenantId ?? null;
  }

  async open({ tenantId, login, name, passwordHash, personId }: Parameters<Repository['open']>[0]): Promise<string | null> {
    const made = await this.sql.row<{ id: string }>(
      `INSERT INTO account (tenant_id, login, name, password_hash, person_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
      [tenantId, login, name, passwordHash, personId],
    );
    return made?.id ?? null;
  }

  invitationByToken(tokenSha256: string, lock: boolean): Promise<Invitation | null> {
    return this.sql.row<Invitation>(`${INVITATION} AND i.token_sha256 = $1 ${lock ? 'FOR UPDATE OF i' : ''}`, [tokenSha256]);
  }

  openInvitation(tenantId: string, invitationId: string): Promise<Invitation | null> {
    return this.sql.row<Invitation>(`${INVITATION} AND i.id = $1 AND i.tenant_id = $2 AND i.person_id IS NOT NULL`, [
      invitationId,
      tenantId,
    ]);
  }

  async useInvitation(invitationId: string): Promise<boolean> {
    const used = await this.sql.rows(`UPDATE invitation SET used_at = now() WHERE id = $1 AND used_at IS NULL RETURNING id`, [
      invitationId,
    ]);
    // The mail is kept as proof that it was sent; the link in it, which opens nothing any more, is not.
    await this.sql.run(`UPDATE message SET body = regexp_replace(body, '#[A-Za-z0-9_-]{43}', '#…') WHERE occasion = 'invitation:' || $1`, [
      invitationId,
    ]);
    return used.length > 0;
  }

  find(tenantId: string, accountId: string): ReturnType<Repository['find']> {
    return this.sql.row(
      `SELECT name, login, person_id AS "personId", password_hash AS "passwordHash" FROM account WHERE id = $1 AND tenant_id = $2 AND disabled_at IS NULL`,
      [accountId, tenantId],
    );
  }

  list(tenantId: string, search: string, limit: number, of: readonly string[] | null): ReturnType<Repository['list']> {
    return this.sql.rows(ACCOUNT_LINES, [tenantId, search, limit, of]);
  }

  async unitsOf(personId: string | null): Promise<readonly string[]> {
    const units = await this.sql.rows<{ name: string }>(
      `SELECT b.name FROM body b WHERE b.id IN (SELECT m.organisation_id FROM membership m WHERE m.person_id = $1 AND m.until IS NULL
         UNION SELECT coalesce(t.collective_id, t.organisation_id) FROM post t WHERE t.person_id = $1 AND t.until IS NULL)`,
      [personId],
    );
    return units.map(({ name }) => name);
  }

  async disable(accountId: string): Promise<boolean> {
    return (
      (await this.sql.rows(`UPDATE account SET disabled_at = now() WHERE id = $1 AND disabled_at IS NULL RETURNING id`, [accountId]))
        .length > 0
    );
  }

  sessions(accountId: string): Promise<readonly OwnSession[]> {
    return this.sql.rows<OwnSession>(
      `SELECT id, device, created_at AS "createdAt", seen_at AS "seenAt" FROM session WHERE account_id = $1 ORDER BY seen_at DESC`,
      [accountId],
    );
  }

  async endSessions(accountId: string, which: { only: string } | { except: string | null }): Promise<number> {
    const [where, id] = 'only' in which ? ['id = $2', which.only] : ['id IS DISTINCT FROM $2', which.except];
    return (await this.sql.rows(`DELETE FROM session WHERE account_id = $1 AND ${where} RETURNING id`, [accountId, id])).length;
  }

  confirmSession(sessionId: string): Promise<void> {
    return this.sql.run(`UPDATE session SET confirmed_at = now() WHERE id = $1`, [sessionId]);
  }

  renewSession(sessionId: string, tokenSha256: string): Promise<void> {
    return this.sql.run(`UPDATE session SET token_sha256 = $2 WHERE id = $1`, [sessionId, tokenSha256]);
  }

  secondFactor(accountId: string): Promise<SecondFactor | null> {
    return this.sql.row<SecondFactor>(
      `SELECT secret, confirmed_at IS NOT NULL AS confirmed, last_step::int AS "lastStep" FROM second_factor WHERE account_id = $1`,
      [accountId],
    );
  }

  async offerSecondFactor(tenantId: string, accountId: string, sealed: string): Promise<boolean> {
    const offered = await this.sql.row(
      `INSERT INTO second_factor AS f (account_id, tenant_id, secret) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE SET secret = $3, last_step = 0 WHERE f.confirmed_at IS NULL RETURNING account_id`,
      [accountId, tenantId, sealed],
    );
    return offered !== null;
  }

  removeSecondFactor(accountId: string): Promise<void> {
    return this.sql.run(`DELETE FROM second_factor WHERE account_id = $1`, [accountId]);
  }

  async useCode(accountId: string, step: number): Promise<boolean> {
    const used = await this.sql.rows(
      `UPDATE second_factor SET last_step = $2, confirmed_at = coalesce(confirmed_at, now()) WHERE account_id = $1 AND last_step < $2 RETURNING account_id`,
      [accountId, step],
    );
    return used.length > 0;
  }

  delegations(accountId: string): Promise<readonly OwnDelegation[]> {
    return this.sql.rows<OwnDelegation>(
      `SELECT d.id, a.name AS to, d.role, d.since, d.until, d.reason FROM delegation d JOIN account a ON a.id = d.to_account_id
        WHERE d.from_account_id = $1 AND d.ended_at IS NULL AND d.until >= current_date ORDER BY d.since`,
      [accountId],
    );
  }

  async askRecovery({ tenantId, accountId, askedBy, reason }: Parameters<Repository['askRecovery']>[0]): Promise<string> {
    const { id } = await this.sql.one<{ id: string }>(
      `INSERT INTO recovery (tenant_id, account_id, asked_by, asked_at, reason) VALUES ($1, $2, $3, now(), $4) RETURNING id`,
      [tenantId, accountId, askedBy, reason],
    );
    return id;
  }

  recovery(tenantId: string, recoveryId: string): ReturnType<Repository['recovery']> {
    return this.sql.row(
      `SELECT r.account_id AS "accountId", r.asked_by AS "askedBy", a.person_id AS "personId" FROM recovery r JOIN account a ON a.id = r.account_id
        WHERE r.id = $1 AND r.tenant_id = $2 AND r.witnessed_at IS NULL FOR UPDATE OF r`,
      [recoveryId, tenantId],
    );
  }

  witness(recoveryId: string, by: string): Promise<void> {
    return this.sql.run(`UPDATE recovery SET witnessed_by = $2, witnessed_at = now() WHERE id = $1`, [recoveryId, by]);
  }
}
