import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { SqlUnit } from '@libs/persistence/campaign/unit.queries';
import { atMaintenance, dataSource } from '@libs/persistence/data-source';
import { applyIsolation } from '@libs/persistence/isolation/apply-isolation';
import { migrations } from '@libs/persistence/migrations/all';
import { CampaignKeys1796000000000 } from '@libs/persistence/migrations/0012-campaign-keys';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { loadPlan } from '@libs/rulebook/load-plan';
import { masterKeys } from '../support/master-keys';
import { services } from '../support/services';

jest.setTimeout(60_000);

/** An empty database of its own, as its owner at maintenance. */
async function emptyDatabase(): Promise<string> {
  const { adminUrl, url } = services();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const client = new Client(adminUrl);
  await client.connect();
  await client.query(`CREATE DATABASE ${name} OWNER dondoc`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return atMaintenance(own.href);
}

/** A campaign that has ended, with one paper and a file, in the columns of before the keys. */
const BEFORE = `
  WITH t AS (INSERT INTO tenant (name) VALUES ('Đảng ủy') RETURNING id),
       w AS (INSERT INTO world (tenant_id, kind) SELECT id, 'live' FROM t RETURNING id, tenant_id),
       o AS (INSERT INTO organisation (tenant_id, code, name, kind, ordinal) SELECT id, 'CB1', 'Chi bộ 1', 'branch', 0 FROM t RETURNING id),
       p AS (INSERT INTO plan_version (plan_id, sha256, data) VALUES ('p79', 'x', $1) RETURNING id),
       k AS (INSERT INTO calendar_version (sha256) VALUES ('x') RETURNING id),
       c AS (INSERT INTO campaign (tenant_id, world_id, plan_version_id, plan_id, calendar_version_id, year, round, state, roster_as_of, launched_at, ended_at)
             SELECT w.tenant_id, w.id, p.id, 'p79', k.id, 2026, 1, 'ended', '2026-11-01', '2026-11-09', '2026-12-20T08:00:00+07:00' FROM w, p, k RETURNING id, tenant_id, world_id),
       s AS (INSERT INTO campaign_step (campaign_id, key, ordinal, state) SELECT id, 'reviews', 0, 'closed' FROM c RETURNING id, campaign_id),
       d AS (INSERT INTO duty (campaign_id, step_id, bearer_id, state) SELECT s.campaign_id, s.id, o.id, 'done' FROM s, o RETURNING id),
       x AS (INSERT INTO submission (duty_id, version, text, submitted_at, returned_at, return_reason)
             SELECT id, 1, 'Chim họa mi', now(), now(), 'Gà trống' FROM d RETURNING id),
       a AS (INSERT INTO attachment (submission_id, name, type, size, sha256, content) SELECT id, 'cá chép.pdf', 'application/pdf', 3, 'x', 'voi' FROM x)
  SELECT c.tenant_id AS tenant, c.world_id AS world, c.id AS campaign, o.id AS body FROM c, o`;

test('D6: a database of before the keys is brought up, gives its ended campaigns their day, is read as before, and sealed', async () => {
  const url = await emptyDatabase();
  const { options } = dataSource(url, 2);
  const older = migrations.slice(0, migrations.indexOf(CampaignKeys1796000000000));
  const before = await new DataSource({ ...options, migrations: older }).initialize();
  await before.runMigrations();
  const [at] = await before.query<{ tenant: string; world: string; campaign: string; body: string }[]>(BEFORE, [loadPlan('p79').plan]);
  await before.destroy();
  if (at === undefined) throw new Error('nothing was there before');

  const db = await dataSource(url, 2).initialize();
  try {
    await db.runMigrations();
    await applyIsolation(db);
    expect(await db.query(`SELECT wrapped, destroy_on, destroyed_at FROM campaign_key`)).toEqual([
      { wrapped: null, destroy_on: '2031-12-20', destroyed_at: null },
    ]);
    const seen = async (): Promise<unknown> => {
      const unit = await new SqlUnit(db, masterKeys).unit(at.tenant, at.campaign, at.body);
      return unit?.submissions.map(({ text, returnReason, files }) => [text, returnReason, files.map(({ name }) => name)]);
    };
    const papers = [['Chim họa mi', 'Gà trống', ['cá chép.pdf']]];
    expect(await seen()).toEqual(papers);
    await new TypeOrmUnitOfWork(db, masterKeys).run(at.tenant, (tx) => tx.retention.sealPlain(at.world));
    expect(await seen()).toEqual(papers);
    expect(await db.query(`SELECT s.text, s.return_reason, a.name, length(a.content) AS bytes FROM submission s, attachment a`)).toEqual([
      { text: '', return_reason: null, name: '', bytes: 0 },
    ]);
  } finally {
    await db.destroy();
  }
});
