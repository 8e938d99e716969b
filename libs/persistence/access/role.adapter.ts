import type { About, Delegation, Grant, Hats, RoleRepository } from '@libs/acts/access/role.repository';
import type { GrantedRole } from '@libs/domain/access/permissions';
import type { Instant } from '@libs/domain/calendar/instant';
import type { Holding, Matter } from '@libs/domain/access/reach';
import { type Sql, stamp } from '../sql';
import { MATTER_OF } from './matter.sql';

export class SqlRoles implements RoleRepository {
  constructor(private readonly sql: Sql) {}

  hats(tenantId: string, accountId: string): Promise<Hats | null> {
    return this.sql.row<Hats>(
      `SELECT coalesce(a.person_id, a.id) AS "personId", a.person_id IS NOT NULL AS invited,
              EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS "secondFactor",
              coalesce((SELECT jsonb_agg(jsonb_build_object('role', h.role, 'bodyId', h.body_id, 'organisationId', h.organisation_id,
                                                            'delegated', h.delegated))
                          FROM holding h WHERE h.account_id = a.id), '[]') AS holdings
         FROM account a WHERE a.id = $1 AND a.tenant_id = $2 AND a.disabled_at IS NULL`,
      [accountId, tenantId],
    );
  }

  async bodiesOf(holdings: readonly Holding[]): Promise<readonly string[]> {
    const bodies = await this.sql.rows<{ id: string }>(
      `SELECT id FROM body WHERE id = ANY($1::uuid[]) OR organisation_id = ANY($2::uuid[])`,
      [holdings.flatMap(({ bodyId }) => bodyId ?? []), holdings.flatMap(({ organisationId }) => organisationId ?? [])],
    );
    return bodies.map(({ id }) => id);
  }

  async matter(tenantId: string, about: About): Promise<Matter | null> {
    const [kind, id] = Object.entries(about)[0] ?? [];
    if (kind === undefined) return { bodyId: null, personId: null, path: [] };
    const query = MATTER_OF[kind];
    return query === undefined ? null : this.sql.row<Matter>(query, [id, tenantId]);
  }

  async grant({ tenantId, accountId, role, grantedBy, until, reason }: Grant): Promise<boolean> {
    const made = await this.sql.row(
      `INSERT INTO role_assignment (tenant_id, account_id, role, granted_by, until, reason) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING id`,
      [tenantId, accountId, role, grantedBy, stamp(until), reason],
    );
    return made !== null;
  }

  async endOf(accountId: string, role: GrantedRole): Promise<Instant | null> {
    const found = await this.sql.row<{ until: Instant }>(
      `SELECT max(until) AS until FROM role_assignment
        WHERE account_id = $1 AND role = $2 AND (until IS NULL OR until > clock_timestamp()) HAVING bool_and(until IS NOT NULL)`,
      [accountId, role],
    );
    return found?.until ?? null;
  }

  async remove(accountId: string, role: GrantedRole): Promise<boolean> {
    // The clock's time, not the transaction's: one that has waited for another's removal must find the role gone.
    const ended = await this.sql.rows(
      `UPDATE role_assignment SET until = date_trunc('milliseconds', clock_timestamp())
        WHERE account_id = $1 AND role = $2 AND (until IS NULL OR until > clock_timestamp()) RETURNING id`,
      [accountId, role],
    );
    return ended.length > 0;
  }

  async delegate({ tenantId, from, to, role, since, until, reason, at }: Delegation): Promise<string> {
    const made = await this.sql.one<{ id: string }>(
      `INSERT INTO delegation (tenant_id, from_account_id, to_account_id, role, since, until, reason, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [tenantId, from, to, role, since, until, reason, stamp(at)],
    );
    return made.id;
  }

  async endDelegation(delegationId: string, from: string): Promise<boolean> {
    const ended = await this.sql.rows(
      `UPDATE delegation SET ended_at = now() WHERE id = $1 AND from_account_id = $2 AND ended_at IS NULL RETURNING id`,
      [delegationId, from],
    );
    return ended.length > 0;
  }
}
