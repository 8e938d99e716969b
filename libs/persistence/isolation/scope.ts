import type { Scope } from '@libs/acts/tx';
import type { Sql } from '../sql';
import { roleName } from './apply-isolation';
import type { DatabaseRole } from './rules';

/**
 * Puts a transaction into its scope, in one statement and for its length only: the next one on the same connection begins with nothing.
 * Returns whose rows it may see; null for the roles that serve everybody, and where the campaign or world does not exist.
 */
export async function enter(sql: Sql, scope: Scope | { readonly role: DatabaseRole }): Promise<string | null> {
  if (scope === null) return enterAs(sql, 'door', 'NULL::uuid', null);
  if (typeof scope === 'string') return enterAs(sql, 'app', '$2::uuid', scope);
  if ('role' in scope) return enterAs(sql, scope.role, 'NULL::uuid', null);
  return 'campaignId' in scope
    ? enterAs(sql, 'app', 'tenant_of_campaign($2)', scope.campaignId)
    : enterAs(sql, 'app', 'tenant_of_world($2)', scope.worldId);
}

async function enterAs(sql: Sql, role: DatabaseRole, tenant: string, id: string | null): Promise<string | null> {
  const parameters = id === null ? [roleName(role)] : [roleName(role), id];
  const { tenantId } = await sql.one<{ tenantId: string | null }>(
    `WITH whose AS MATERIALIZED (SELECT ${tenant} AS id)
     SELECT id AS "tenantId", set_config('app.orgs', coalesce(id::text, ''), true), set_config('role', $1, true) FROM whose`,
    parameters,
  );
  return tenantId;
}
