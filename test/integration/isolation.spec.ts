import type { DataSource } from 'typeorm';
import { returnSubmission } from '@libs/acts/review/return-submission';
import { SqlCampaigns } from '@libs/persistence/campaign/campaign.adapter';
import { dataSource } from '@libs/persistence/data-source';
import { type DatabaseRole, ISOLATION } from '@libs/persistence/isolation/rules';
import { enter } from '@libs/persistence/isolation/scope';
import { SqlReviews } from '@libs/persistence/review/review.adapter';
import { CampaignKeys } from '@libs/persistence/sealing/campaign-keys';
import { Sql } from '@libs/persistence/sql';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import type { Played } from '../acts/played';
import { Stage } from '../acts/stage';
import { masterKeys } from '../support/master-keys';
import { inForce } from '../support/services';
import { at } from '../support/viet-nam-2026';

jest.setTimeout(120_000);

/** Two organisations of the same shape, each with a campaign in which something was handed in, sent back and chased. */
let [a, b]: [Stage | null, Stage | null] = [null, null];
let [ofA, ofB]: [string, string] = ['', ''];
let playedB: Played | null = null;
/** The one connection of a process as in production: its owner sees nothing but in a role. */
let one: DataSource;

async function lived(stage: Stage): Promise<Played> {
  const played = await stage.launched(['reviews', 'CB01', 'CB02']);
  const dutyId = await played.dutyId('reviews', 'CB01');
  await stage.run((tx) => returnSubmission(tx, { dutyId, reason: 'Thiếu chữ ký' }, stage.board));
  await played.liveUntil(at('12-03 12:00'));
  return played;
}

beforeAll(async () => {
  a = await Stage.open();
  b = await a.another();
  [ofA, ofB] = [a.board.tenantId, b.board.tenantId];
  await lived(a);
  playedB = await lived(b);
  one = await dataSource(inForce(a.url), 1).initialize();
});
afterAll(async () => {
  await one.destroy();
  await a?.close();
});

const TABLES = Object.keys(ISOLATION);
type Rows = Readonly<Record<string, readonly string[]>>;

/** Every row of every table that this transaction sees, as text. */
async function everything(sql: Sql, tables: readonly string[] = TABLES): Promise<Rows> {
  const seen: Record<string, readonly string[]> = {};
  for (const table of tables) {
    seen[table] = (await sql.rows<{ row: string }>(`SELECT t::text AS row FROM "${table}" t ORDER BY 1`)).map(({ row }) => row);
  }
  return seen;
}
const seenBy = (scope: string | { role: DatabaseRole }, tables = TABLES): Promise<Rows> =>
  one.transaction(async (manager) => {
    const sql = new Sql(manager);
    await enter(sql, scope);
    return everything(sql, tables);
  });

describe('what the database is', () => {
  test('every table has its line, and row-level security is forced on it', async () => {
    const forced = await one.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
          AND relrowsecurity AND relforcerowsecurity ORDER BY relname COLLATE "C"`,
    );
    const all = await one.query(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'
       AND table_type = 'BASE TABLE' AND table_name <> 'migrations' ORDER BY table_name COLLATE "C"`);
    expect(forced).toEqual(all);
    expect([...TABLES].sort()).toEqual(all.map(({ name }: { name: string }) => name));
  });

  test('what each role may do to a table or column is what is written here, and nothing more', async () => {
    const granted = async (role: string): Promise<string[]> =>
      (
        await one.query(
          `SELECT concat_ws(' ', table_name, string_agg(lower(privilege_type), ',' ORDER BY privilege_type)) AS line
             FROM information_schema.role_table_grants WHERE grantee = $1 AND table_schema = 'public' GROUP BY table_name
           UNION ALL
           SELECT concat_ws(' ', c.table_name || '.' || c.column_name, string_agg(lower(c.privilege_type), ',' ORDER BY c.privilege_type))
             FROM information_schema.role_column_grants c
            WHERE c.grantee = $1 AND NOT EXISTS (SELECT FROM information_schema.role_table_grants t
                    WHERE (t.grantee, t.table_name, t.privilege_type) = (c.grantee, c.table_name, c.privilege_type))
            GROUP BY c.table_name, c.column_name ORDER BY 1`,
          [role],
        )
      ).map(({ line }: { line: string }) => line);
    expect(await granted('dondoc_courier')).toEqual([
      'delivery insert,select',
      'message select,update',
      'person.email select',
      'person.id select',
      'tenant.id select',
      'tenant.name select',
      'world.id select',
      'world.kind select',
    ]);
    expect(await granted('dondoc_relay')).toEqual([
      'campaign_step.id select',
      'duty.state select',
      'duty.step_id select',
      'message.composed_at select',
      'message.state select',
      'moment.done_at select',
      'moment.next_try select',
      'outbox insert,select,update',
      'process select',
      'process.wakes_sent update',
      'world.id select',
      'world.kind select',
    ]);
    expect(await granted('dondoc_door')).toEqual([
      'account insert,select,update',
      'audit_entry insert',
      'delegation select',
      'invitation insert,select,update',
      'known_device delete,insert,select,update',
      'recovery insert,select,update',
      'role_assignment insert,select,update',
      'second_factor delete,insert,select,update',
      'session delete,insert,select,update',
      'setup_token delete,insert,select,update',
      'sign_in_failure delete,insert,select,update',
      'tenant insert,select',
    ]);
    expect(await granted('dondoc_auditor')).toEqual(['audit_entry select', 'audit_seal select']);
    expect(await granted('dondoc_keeper')).toEqual(['campaign_key.campaign_id select', 'campaign_key.wrapped select,update']);
    expect(await granted('dondoc_sealer')).toEqual(['audit_entry select', 'audit_seal insert,select']);
    expect((await granted('dondoc_app')).filter((line) => !/ (delete,)?insert,select,update$/.test(line))).toEqual([
      'amendment insert,select',
      'audit_entry insert,select',
      'audit_seal select',
      'body select',
      'calendar_day insert,select',
      'calendar_version insert,select',
      'confirmed_finding insert,select',
      'decision insert,select',
      'delivery select',
      'evaluation insert,select',
      'fact_sheet insert,select',
      'holding select',
      'import_run insert,select',
      'outbox insert,select',
      'own_holding select',
      'plan_version insert,select',
      'responsible select',
      'rule_choice insert,select',
      'settled_question insert,select',
      'setup_token select',
      'sign_in_failure select',
      'tenant select',
      'tenant.name update',
      'tenant.retention_months update',
    ]);
  });

  test('a role can neither sign in nor step over row-level security, and the owner does not hold its rights unasked', async () => {
    const rows = await one.query(
      `SELECT r.rolname AS role, r.rolcanlogin OR r.rolsuper OR r.rolbypassrls OR r.rolcreaterole AS more, pg_has_role('dondoc', r.oid, 'USAGE') AS held
         FROM pg_roles r WHERE r.rolname LIKE 'dondoc\\_%' ORDER BY 1`,
    );
    expect(rows).toEqual(
      ['app', 'auditor', 'courier', 'door', 'keeper', 'relay', 'sealer'].map((role) => ({
        role: `dondoc_${role}`,
        more: false,
        held: false,
      })),
    );
  });
});

describe('two organisations, row-level security alone (nothing here names an organisation in its WHERE)', () => {
  test('each sees its own rows of every table, all of them, and none of the other’s', async () => {
    const [seenA, seenB] = [await seenBy(ofA), await seenBy(ofB)];
    const all = await a?.db.transaction((manager) => everything(new Sql(manager)));
    const shared = ['plan_version', 'calendar_version', 'calendar_day'];
    for (const table of TABLES) {
      const [mine, theirs] = [seenA[table] ?? [], seenB[table] ?? []];
      if (shared.includes(table)) expect([table, mine]).toEqual([table, theirs]);
      else expect([table, mine.filter((row) => theirs.includes(row))]).toEqual([table, []]);
      expect([table, [...new Set([...mine, ...theirs])].sort()]).toEqual([table, [...(all?.[table] ?? [])].sort()]);
    }
    // So that the comparison above compared something.
    for (const table of ['person', 'duty', 'submission', 'reminder', 'escalation', 'audit_entry', 'roster_entry', 'outbox']) {
      expect([table, (seenA[table] ?? []).length > 0]).toEqual([table, true]);
    }
  });

  test('without an organisation, or with one that is not there, nobody’s; nor does the owner see anything by itself', async () => {
    const none = TABLES.filter((table) => !['plan_version', 'calendar_version', 'calendar_day'].includes(table));
    const nothing = Object.fromEntries(none.map((table) => [table, []]));
    expect(await seenBy('019aa000-0000-7000-8000-000000000000', none)).toEqual(nothing);
    expect(await one.transaction((manager) => everything(new Sql(manager)))).toEqual(
      Object.fromEntries(TABLES.map((table) => [table, []])),
    );
    const gone = { campaignId: '019aa000-0000-7000-8000-000000000000' };
    expect(await new TypeOrmUnitOfWork(one).run(gone, (tx) => tx.campaign.find(gone.campaignId))).toBeNull();
  });

  test('one connection, two organisations by turns, one of them rolled back: nothing of one stays for the next', async () => {
    const uow = new TypeOrmUnitOfWork(one);
    const count = async (tenantId: string): Promise<number> => (await seenBy(tenantId, ['campaign']))['campaign']?.length ?? -1;
    const refused = uow.run(ofA, () => Promise.reject(new Error('refused'))).catch(() => 'rolled back');
    expect(await Promise.all([count(ofA), refused, count(ofB), count(ofA)])).toEqual([1, 'rolled back', 1, 1]);
    expect(await one.query(`SELECT current_user AS role, current_setting('app.orgs', true) AS orgs`)).toEqual([
      { role: 'dondoc', orgs: '' },
    ]);
  });

  test('the adapters without their own conditions find nothing of the other’s, and change nothing', async () => {
    const dutyId = (await playedB?.dutyId('reviews', 'CB02')) ?? '';
    const campaignId = playedB?.campaignId ?? '';
    await one
      .transaction(async (manager) => {
        const sql = new Sql(manager);
        await enter(sql, ofA);
        const keys = new CampaignKeys(sql, masterKeys);
        expect(await new SqlCampaigns(sql, null, keys).find(campaignId)).toBeNull();
        expect(await new SqlReviews(sql, null, keys).findDuty(dutyId, false)).toBeNull();
        expect(await sql.rows(`UPDATE duty SET state = 'waived' WHERE id = $1 RETURNING id`, [dutyId])).toEqual([]);
        expect(
          await sql.rows(`DELETE FROM person RETURNING tenant_id`).then(
            (rows) => rows.length,
            (error: { code: string }) => error.code,
          ),
        ).toBe('23503');
      })
      .catch((error: unknown) => {
        if (!String(error).includes('current transaction is aborted')) throw error;
      });
    expect((await seenBy(ofB, ['duty']))['duty']?.filter((row) => row.includes('waived'))).toEqual([]);
  });

  test.each([
    ['a person', `INSERT INTO person (tenant_id, code, full_name, sort_key) VALUES ($1, 'X', 'X', 'x')`],
    ['an act on record', `INSERT INTO audit_entry (tenant_id, via, act, at, details) VALUES ($1, 'web', 'x', now(), '{}')`],
    ['a campaign’s owner', `UPDATE campaign SET tenant_id = $1`],
  ])('%s cannot be written into the other’s', async (_, statement) => {
    await expect(
      one.transaction(async (manager) => {
        const sql = new Sql(manager);
        await enter(sql, ofA);
        await sql.run(statement, [ofB]);
      }),
    ).rejects.toMatchObject({ code: '42501', message: expect.stringContaining('row-level security') });
  });

  test.each(['UPDATE audit_entry SET act = $1', 'DELETE FROM audit_entry WHERE act <> $1'])(
    'the record of acts: %s is not allowed',
    async (statement) => {
      for (const scope of [
        ofA,
        { role: 'door' },
        { role: 'relay' },
        { role: 'courier' },
        { role: 'auditor' },
        { role: 'sealer' },
        { role: 'keeper' },
      ] as const) {
        await expect(
          one.transaction(async (manager) => {
            const sql = new Sql(manager);
            await enter(sql, scope);
            await sql.run(statement, ['nothing']);
          }),
        ).rejects.toMatchObject({ code: '42501', message: 'permission denied for table audit_entry' });
      }
    },
  );
});
