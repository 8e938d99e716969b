import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Actor } from '@libs/acts/actor';
import { launchCampaign } from '@libs/acts/campaign/launch-campaign';
import { applyRules } from '@libs/acts/classification/apply-rules';
import { type EnteredSubject, enterFacts } from '@libs/acts/classification/enter-facts';
import { guessBindings } from '@libs/domain/campaign/bind-bodies';
import { applyIsolation } from '@libs/persistence/isolation/apply-isolation';
import { atMaintenance, dataSource } from '@libs/persistence/data-source';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { loadPlan } from '@libs/rulebook/load-plan';
import { startPostgres } from '../../deploy/local/postgres';
import { asInput } from '../oracle/as-input';
import { members } from '../oracle/cases';

/** 60,000 members with facts go through the gate page by page, as the activity does it: proposals with their traces stored in PostgreSQL. */

const PEOPLE = 60_000;
const BRANCHES = 600;
const PAGE = 2_000;
const YEAR = 2099;

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  // PostgreSQL runs as a user of its own where this runs as root.
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir });
  try {
    const owner = await dataSource(atMaintenance(postgres.url), 1).initialize();
    await owner.runMigrations();
    await applyIsolation(owner);
    const tenantId = await makeOrganisation(owner);
    await owner.destroy();
    const db = await dataSource(postgres.url, 3).initialize();
    await measure(db, tenantId);
    await db.destroy();
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(db: DataSource, tenantId: string): Promise<void> {
  const uow = new TypeOrmUnitOfWork(db);
  const by: Actor = { tenantId, accountId: null, via: 'cli' };
  const { plan: usual, sha256: planSha256 } = loadPlan('p2026');
  const plan = { ...usual, settings: [], rules: { set: 'h19-2024', cite: 'G-14' } };
  const { days: calendarDays, sha256: calendarSha256 } = loadCalendar();
  const { campaignId } = await uow.run(tenantId, async (tx) => {
    const bindings = guessBindings(plan, await tx.campaign.bodies(tenantId));
    const launch = { plan, planSha256, calendarDays, calendarSha256, year: YEAR, bindings, decisions: {} };
    return launchCampaign(tx, launch, by);
  });
  const entered = members(7, PEOPLE).map((one, at): EnteredSubject => {
    const unit = `CB${at % BRANCHES}`;
    const remedied = one.discipline === 'remedied';
    const violations = one.discipline === 'none' ? [] : [{ id: 'QĐ', acts: [{ year: YEAR, unit }], decidedIn: YEAR, remedied }];
    return { subject: { code: `M${at}` }, facts: asInput(one), ballots: null, violations };
  });
  await timed('facts entered (one act)', PEOPLE, () => uow.run(tenantId, (tx) => enterFacts(tx, { campaignId, entered }, by)));
  let [asked, proposed] = [0, 0];
  const gate = async (): Promise<void> => {
    [asked, proposed] = [0, 0];
    for (let after: string | null | undefined; after !== null;) {
      const page = await uow.run(tenantId, (tx) => applyRules(tx, campaignId, { after: after ?? null, limit: PAGE }));
      [asked, proposed, after] = [asked + page.asked, proposed + page.proposed, page.last];
    }
  };
  await timed('the gate: traces stored', PEOPLE, gate);
  say(`  ${asked} asked, ${proposed} proposals`);
  await timed('the gate again: nothing new', PEOPLE, gate);
  say(`  ${asked} asked, ${proposed} proposals`);
  const [size] = await db.query<{ size: string }[]>(`SELECT pg_size_pretty(pg_total_relation_size('evaluation')) AS size`);
  say(`  table of evaluations: ${size?.size}`);
}

async function timed(what: string, count: number, work: () => Promise<unknown>): Promise<void> {
  const start = Date.now();
  await work();
  const seconds = (Date.now() - start) / 1000;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  say(`${what}: ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second; at most ${megabytes} MB of memory`);
}

/** Straight into the tables: importing is measured elsewhere. */
async function makeOrganisation(db: DataSource): Promise<string> {
  const [made] = await db.query<{ id: string }[]>(`INSERT INTO tenant (name) VALUES ('Đảng ủy Thử') RETURNING id`);
  const tenantId = made?.id ?? '';
  const [root] = await db.query<{ id: string }[]>(
    `INSERT INTO organisation (tenant_id, code, name, kind, ordinal) VALUES ($1, 'DU', 'Đảng bộ Thử', 'party-committee', 0) RETURNING id`,
    [tenantId],
  );
  await db.query(
    `INSERT INTO organisation (tenant_id, code, name, kind, parent_id, founded, ordinal)
     SELECT $1, 'CB' || n, 'Chi bộ ' || n, 'branch', $2, '1990-01-01', n + 1 FROM generate_series(0, $3::int - 1) n`,
    [tenantId, root?.id, BRANCHES],
  );
  await db.query(
    `INSERT INTO collective (tenant_id, code, name, kind, organisation_id, ordinal)
     SELECT $1, k, k, k, $2, 0 FROM unnest(ARRAY['standing-committee', 'organizing-board', 'people-committee', 'inspection-committee']) k`,
    [tenantId, root?.id],
  );
  await db.query(
    `INSERT INTO person (tenant_id, code, full_name, sort_key, admitted)
     SELECT $1, 'M' || n, 'Đảng viên Thử ' || n, 'thu ' || n, '2010-05-19' FROM generate_series(0, $2::int - 1) n`,
    [tenantId, PEOPLE],
  );
  await db.query(
    `INSERT INTO membership (tenant_id, person_id, organisation_id)
     SELECT $1, p.id, o.id FROM person p JOIN organisation o ON o.code = 'CB' || (substr(p.code, 2)::int % $2::int) AND o.tenant_id = $1`,
    [tenantId, BRANCHES],
  );
  await db.query(`ANALYZE`);
  return tenantId;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
