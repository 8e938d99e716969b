import type { DataSource } from 'typeorm';
import type { NextYearInput } from '@libs/contracts/temporal';
import { Sql } from '../sql';

/** The recurring plans that committees have launched in the live world, but for lower bodies' in a cascade: each gets its schedule. */
export function recurringPlans(db: DataSource): Promise<NextYearInput[]> {
  return db.transaction(async (manager) => {
    const sql = new Sql(manager);
    await sql.run(`SELECT set_config('app.orgs', '', true)`);
    return sql.rows<NextYearInput>(
      `SELECT DISTINCT c.tenant_id AS "tenantId", c.plan_id AS "planId" FROM campaign c JOIN world w ON w.id = c.world_id AND w.kind = 'live'
         JOIN plan_version v ON v.id = c.plan_version_id WHERE v.data ->> 'recurs' = 'yearly' AND c.superior_id IS NULL ORDER BY 1, 2`,
    );
  });
}
