import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@deploy/local/root';
import { dataSource } from '@libs/persistence/data-source';
import { createDatabase } from '../support/services';

const page = readFileSync(join(projectRoot(), 'docs/personal-data.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| where'));
/** The columns named in the first cell of every row. */
const classed = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+\.\w+)`/g)].map(([, column = '']) => column));

test('D6: every column that could hold something about a person has its line in docs/personal-data.md, once, and none stands there that is not', async () => {
  const db = await dataSource(await createDatabase(), 1).initialize();
  const columns = await db.query<{ name: string }[]>(
    `SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' AND table_name <> 'migrations'
        AND c.data_type IN ('text', 'character varying', 'bytea', 'jsonb', 'json', 'date', 'ARRAY', 'inet') ORDER BY 1`,
  );
  await db.destroy();
  expect(columns.length).toBeGreaterThan(100);
  expect([...classed].sort()).toEqual(columns.map(({ name }) => name).sort());
});

test('D6: every line says what, why, how long and how it ends', () => {
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) {
    const cells = row.split('|').slice(1, -1).map((cell) => cell.trim()); // prettier-ignore
    expect([row.slice(0, 60), cells.length, cells.includes('')]).toEqual([row.slice(0, 60), 5, false]);
  }
});
