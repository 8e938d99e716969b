import type { DataSource } from 'typeorm';

/**
 * How many rows every table of the database has, and a hash of their content whatever their order.
 * @param but columns that are not looked at, by table
 */
export async function fingerprint(db: DataSource, but: Readonly<Record<string, readonly string[]>> = {}): Promise<Record<string, string>> {
  const tables: { name: string }[] = await db.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const rowOf = (name: string): string => {
    const left = but[name];
    return left === undefined ? 't::text' : `(to_jsonb(t) - ARRAY[${left.map((column) => `'${column}'`).join()}])::text`;
  };
  const each = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || md5(coalesce(string_agg(${rowOf(name)}, '|' ORDER BY ${rowOf(name)}), '')) AS content FROM "${name}" t`,
  );
  const rows: { name: string; content: string }[] = await db.query(each.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}
