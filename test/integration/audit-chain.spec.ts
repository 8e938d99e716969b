import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { AuditChain } from '@libs/persistence/audit/audit-chain.queries';
import type { Played } from '../acts/played';
import { Stage } from '../acts/stage';
import { inForce, services } from '../support/services';
import { environmentOf } from '../support/worker-process';
import { projectRoot } from '../../deploy/local/root';

jest.setTimeout(60_000);

let stage: Stage;
let played: Played;
let chain: AuditChain;
beforeEach(async () => {
  stage = await Stage.open();
  played = await stage.launched(['reviews', 'CB01', 'CB02']);
  chain = new AuditChain(stage.db);
});
afterEach(() => stage.close());

const entries = (): Promise<{ id: string }[]> => stage.rows('SELECT id FROM audit_entry ORDER BY recorded_at, id');

/** What only somebody with the whole server in hand can do: past every trigger and right. */
async function tamper(statement: string, parameters: unknown[] = []): Promise<void> {
  const admin = new URL(services().adminUrl);
  admin.pathname = new URL(stage.url).pathname;
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(statement, parameters);
  } finally {
    await client.end();
  }
}

test('every act is sealed once, in the order recorded, in batches of any size; again changes nothing', async () => {
  const all = await entries();
  expect(all.length).toBeGreaterThan(3);
  expect(await chain.verify()).toEqual({ sealed: 0, head: null, flaws: [], unsealed: all.length });
  expect((await chain.seal(3)).sealed).toBe(3);
  expect((await chain.seal(1_000)).sealed).toBe(all.length - 3);
  const { head } = await chain.seal(1_000);
  expect(await stage.rows('SELECT number::int AS number, entry_id AS id FROM audit_seal ORDER BY number')).toEqual(
    all.map(({ id }, index) => ({ number: index + 1, id })),
  );
  expect(await chain.verify(head?.hash)).toEqual({ sealed: all.length, head: head?.hash, flaws: [], unsealed: 0, knownHead: true });
});

test('two sealers at once make one chain', async () => {
  await Promise.all([chain.seal(2), chain.seal(2), chain.seal(1_000)]);
  expect(await chain.verify()).toMatchObject({ sealed: (await entries()).length, flaws: [], unsealed: 0 });
});

test('an act whose transaction began before the last seal and ended after it is sealed all the same', async () => {
  let commit: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (commit = resolve));
  let written: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (written = resolve));
  const slow = stage.run(async (tx) => {
    await tx.audit.write(stage.board, { act: 'open-step', at: 0 });
    written();
    await held;
  });
  await begun;
  await stage.run((tx) => tx.audit.write(stage.board, { act: 'close-step', at: 0 }));
  await chain.seal(1_000);
  commit();
  await slow;
  expect((await chain.seal(1_000)).sealed).toBe(1);
  expect(await chain.verify()).toMatchObject({ flaws: [], unsealed: 0 });
});

test.each([
  [
    'changed',
    (id: string) => [`UPDATE audit_entry SET details = details || '{"reason": "khác"}' WHERE id = $1`, id],
    [{ number: 3, flaw: 'changed' }],
  ],
  [
    'moved in time',
    (id: string) => [`UPDATE audit_entry SET at = at - interval '1 minute' WHERE id = $1`, id],
    [{ number: 3, flaw: 'changed' }],
  ],
  ['deleted', (id: string) => [`DELETE FROM audit_entry WHERE id = $1`, id], [{ number: 3, flaw: 'missing' }]],
  [
    'deleted with its seal',
    (id: string) => [`WITH e AS (DELETE FROM audit_entry WHERE id = $1) DELETE FROM audit_seal WHERE entry_id = $1`, id],
    [{ number: 4, flaw: 'out-of-order' }],
  ],
  [
    'exchanged with the next',
    (id: string) => [
      `UPDATE audit_seal SET entry_id = CASE number WHEN 3 THEN (SELECT entry_id FROM audit_seal WHERE number = 4) ELSE $1 END WHERE number IN (3, 4)`,
      id,
    ],
    [
      { number: 3, flaw: 'changed' },
      { number: 4, flaw: 'changed' },
    ],
  ],
] as const)('an entry %s is found, although nobody without the server in hand could do it', async (_, how, flaws) => {
  await chain.seal(1_000);
  const [statement = '', ...parameters] = how((await entries())[2]?.id ?? '');
  await tamper('ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_entry');
  await tamper(statement, parameters);
  expect((await chain.verify()).flaws).toEqual(flaws);
});

test('entries cut off at the end together with their seals are missed by whoever knows the head', async () => {
  const { head } = await chain.seal(1_000);
  const last = (await entries()).at(-1)?.id;
  await tamper(`WITH e AS (DELETE FROM audit_entry WHERE id = $1) DELETE FROM audit_seal WHERE entry_id = $1`, [last]);
  expect(await chain.verify()).toMatchObject({ flaws: [], unsealed: 0 });
  expect((await chain.verify(head?.hash)).knownHead).toBe(false);
});

test('`dondoc audit verify` says so, by its exit code too', async () => {
  await chain.seal(1_000);
  const { head } = await chain.verify();
  const env = await environmentOf({
    databaseUrl: inForce(stage.url),
    temporal: { address: '127.0.0.1:1', namespace: 'none' },
    dataDir: '',
  });
  const verify = (...words: string[]): { status: number | null; report: unknown } => {
    const { status, stdout } = spawnSync(process.execPath, [join(projectRoot(), 'dist/apps/cli/main.js'), 'audit', 'verify', ...words], {
      env,
    });
    return { status, report: JSON.parse(stdout.toString()) };
  };
  expect(verify()).toMatchObject({ status: 0, report: { flaws: [], unsealed: 0, head } });
  await tamper(`UPDATE audit_entry SET act = 'sign-in' WHERE act = 'submit-duty'`);
  expect(verify()).toMatchObject({ status: 2, report: { flaws: [{ flaw: 'changed' }, { flaw: 'changed' }] } });
  expect(played.campaignId).not.toBe('');
});
