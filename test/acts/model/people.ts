import type { Actor } from '@libs/acts/actor';
import type { Stage } from '../stage';
import { WHO } from './expected';

/** Accounts of all roles as they come in over the web: four given ones, and those of the ward's own people. */
export async function peopleOf(stage: Stage): Promise<Record<(typeof WHO)[number], Actor>> {
  const { tenantId } = stage.board;
  const entries = await Promise.all(
    WHO.map(async (who) => {
      const code = { CB001: 'S001', CB002: 'S002', TC: 'TC' }[who as string] ?? null;
      const [row] = await stage.rows<{ id: string }>(
        `INSERT INTO account (tenant_id, login, name, password_hash, person_id)
         VALUES ($1, $2, $2, 'x', (SELECT id FROM person WHERE code = $3 AND tenant_id = $1)) RETURNING id`,
        [tenantId, `${who}-${tenantId}`, code],
      );
      const accountId = row?.id ?? '';
      if (code === null)
        await stage.rows(`INSERT INTO role_assignment (tenant_id, account_id, role) VALUES ($1, $2, $3)`, [tenantId, accountId, who]);
      await stage.rows(`INSERT INTO second_factor (account_id, tenant_id, secret, confirmed_at) VALUES ($1, $2, 'x', now())`, [
        accountId,
        tenantId,
      ]);
      return [who, { tenantId, accountId, via: 'web', confirmedAt: Date.now() }] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<(typeof WHO)[number], Actor>;
}
