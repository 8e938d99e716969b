import type { Plan } from '@libs/domain/plan/plan';
import type { Sql } from '../sql';

/** Keeps a plan under the hash of its data, once, and gives its version. */
export async function keepPlan(sql: Sql, plan: Plan, sha256: string): Promise<string> {
  await sql.run(`INSERT INTO plan_version (plan_id, sha256, data) VALUES ($1, $2, $3) ON CONFLICT (plan_id, sha256) DO NOTHING`, [
    plan.id,
    sha256,
    JSON.stringify(plan),
  ]);
  return (await sql.one<{ id: string }>(`SELECT id FROM plan_version WHERE plan_id = $1 AND sha256 = $2`, [plan.id, sha256])).id;
}
