import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.launched(['reviews', 'CB01']);
});
afterAll(() => stage.close());

test('the migrations make exactly the tables that the entities describe', async () => {
  const drift = await stage.db.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  expect(await stage.db.showMigrations()).toBe(false);
});

describe('the audit log only grows (architecture.md section 7)', () => {
  test.each([
    ['changed', `UPDATE audit_entry SET act = 'something-else'`],
    ['changed, one', `UPDATE audit_entry SET details = '{}' WHERE id = (SELECT min(id::text)::uuid FROM audit_entry)`],
    ['deleted', `DELETE FROM audit_entry`],
    ['deleted, one', `DELETE FROM audit_entry WHERE act = 'submit-duty'`],
    ['emptied', `TRUNCATE audit_entry`],
    ['emptied with what it refers to', `TRUNCATE campaign CASCADE`],
  ])('an entry cannot be %s, not even by the owner of the tables', async (_, sql) => {
    const entries = (): Promise<unknown[]> => stage.rows(`SELECT * FROM audit_entry ORDER BY id`);
    const before = await entries();
    expect(before.length).toBeGreaterThan(2);
    await expect(stage.rows(sql)).rejects.toMatchObject({ code: '42501', message: 'audit entries are append-only' });
    expect(await entries()).toEqual(before);
  });
});
