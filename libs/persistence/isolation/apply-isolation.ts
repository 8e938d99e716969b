import type { DataSource } from 'typeorm';
import { Sql } from '../sql';
import { type DatabaseRole, ISOLATION, ROLES } from './rules';

/** The name of a role in PostgreSQL, where roles belong to the whole server. */
export const roleName = (role: DatabaseRole): string => `dondoc_${role}`;

/**
 * Puts the table of `rules.ts` into force: roles, grants and forced row-level security. Run after the migrations and as often as one
 * likes. Even the owner sees no row through it, unless it says that it is at maintenance (migrations, backups, the test's own looks).
 */
export async function applyIsolation(db: DataSource): Promise<void> {
  await db.transaction(async (manager) => {
    const sql = new Sql(manager);
    await sql.run(`SELECT pg_advisory_xact_lock(hashtextextended('isolation', 0))`);
    for (const role of ROLES) await sql.run(ROLE(role));
    for (const statement of [VIEWS, ...FUNCTIONS]) await sql.run(statement);
    for (const table of Object.keys(ISOLATION)) for (const statement of statementsOf(table)) await sql.run(statement);
  });
}

/** May be acted in, never held: its rights are not the owner's until it says `SET ROLE`. */
const ROLE = (role: DatabaseRole): string => `DO $$ BEGIN
    CREATE ROLE ${roleName(role)} NOLOGIN; GRANT ${roleName(role)} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

/** A view looks with the eyes of whoever asks. */
const VIEWS = `DO $$ DECLARE one text; BEGIN
    FOR one IN SELECT table_name FROM information_schema.views WHERE table_schema = 'public' LOOP
      EXECUTE format('ALTER VIEW %I SET (security_invoker = true)', one);
      EXECUTE format('GRANT SELECT ON %I TO ${roleName('app')}', one);
    END LOOP;
  END $$`;

/** Whose a campaign or a world is: the one question the machine must ask before it knows for whom it works. */
const FUNCTIONS = ['campaign', 'world'].flatMap((table) => [
  `CREATE OR REPLACE FUNCTION tenant_of_${table}(subject uuid) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
     DECLARE
       before text := coalesce(current_setting('app.maintenance', true), '');
       whose uuid;
     BEGIN
       PERFORM set_config('app.maintenance', 'on', true);
       SELECT tenant_id INTO whose FROM ${table} WHERE id = subject;
       PERFORM set_config('app.maintenance', before, true);
       RETURN whose;
     END $$`,
]);

function statementsOf(table: string): string[] {
  const rule = ISOLATION[table];
  if (rule === undefined) return [];
  const granted = ROLES.filter((role) => rule[role] !== undefined);
  return [
    `ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY`,
    ...['maintenance', ...ROLES].map((name) => `DROP POLICY IF EXISTS ${name} ON "${table}"`),
    `CREATE POLICY maintenance ON "${table}" TO CURRENT_USER USING (current_setting('app.maintenance', true) = 'on')`,
    ...granted.map((role) => `CREATE POLICY ${role} ON "${table}" TO ${roleName(role)} USING (${role === 'app' ? rule.rows : 'true'})`),
    `REVOKE ALL ON "${table}" FROM ${ROLES.map(roleName).join(', ')}`,
    ...granted.map((role) => `GRANT ${rule[role] ?? ''} ON "${table}" TO ${roleName(role)}`),
    // Whoever loads much at once tells the planner so (`analyse`).
    `GRANT MAINTAIN ON "${table}" TO ${roleName('app')}`,
  ];
}
