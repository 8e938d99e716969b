import { type ImportRun, type OpenDuties, OrganisationRepository } from '@libs/acts/organisation/organisation.repository';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { OrganisationDiff } from '@libs/domain/organisation/diff-organisation';
import type { OrganisationData } from '@libs/domain/organisation/organisation';
import { type Sql, stamp } from '../sql';
import { applyBodies } from './apply-bodies';
import { applyPeople } from './apply-people';
import { applyPosts } from './apply-posts';

export class SqlOrganisation extends OrganisationRepository {
  constructor(private readonly sql: Sql) {
    super();
  }

  override async current(tenantId: string, lock?: 'update'): Promise<OrganisationData> {
    // NO KEY: rows of other tables go on referring to the tenant meanwhile
    if (lock) await this.sql.run(`SELECT id FROM tenant WHERE id = $1 FOR NO KEY UPDATE`, [tenantId]);
    const rows = <L extends keyof OrganisationData>(list: L): Promise<OrganisationData[L][number][]> =>
      this.sql.rows(CURRENT[list], [tenantId]);
    return {
      organisations: await rows('organisations'),
      collectives: await rows('collectives'),
      people: await rows('people'),
      posts: await rows('posts'),
      oversight: await rows('oversight'),
    };
  }

  override async committee(tenantId: string): Promise<string> {
    return (await this.sql.one<{ name: string }>(`SELECT name FROM tenant WHERE id = $1`, [tenantId])).name;
  }

  override async apply(tenantId: string, diff: OrganisationDiff, on: Day): Promise<void> {
    await applyBodies(this.sql, tenantId, diff, on);
    await applyPeople(this.sql, tenantId, diff.people, on);
    await applyPosts(this.sql, tenantId, diff, on);
    await this.sql.analyse('organisation', 'collective', 'person', 'membership', 'post', 'oversight');
  }

  override async openDuties(tenantId: string, codes: readonly string[]): Promise<readonly OpenDuties[]> {
    if (codes.length === 0) return [];
    return this.sql.rows<OpenDuties>(
      `SELECT b.code, b.name, c.year, v.data -> 'document' ->> 'number' AS "planNumber", count(*)::int AS duties
         FROM body b JOIN duty d ON d.bearer_id = b.id AND d.state = 'owed'
         JOIN campaign c ON c.id = d.campaign_id AND c.state IN ('running', 'paused')
         JOIN world w ON w.id = c.world_id AND w.kind = 'live'
         JOIN plan_version v ON v.id = c.plan_version_id
        WHERE c.tenant_id = $1 AND b.code = ANY($2) GROUP BY b.code, b.name, c.id, v.id ORDER BY b.code, c.year, c.id`,
      [tenantId, codes],
    );
  }

  override async haveAccounts(tenantId: string, codes: readonly string[]): Promise<boolean> {
    const found = await this.sql.row(
      `SELECT 1 FROM account a JOIN person p ON p.id = a.person_id WHERE a.tenant_id = $1 AND a.disabled_at IS NULL AND p.code = ANY($2) LIMIT 1`,
      [tenantId, codes],
    );
    return found !== null;
  }

  override recordRun(tenantId: string, { sha256, at, accountId, summary }: ImportRun): Promise<void> {
    return this.sql.run(`INSERT INTO import_run (tenant_id, sha256, at, account_id, summary) VALUES ($1, $2, $3, $4, $5)`, [
      tenantId,
      sha256,
      stamp(at),
      accountId,
      JSON.stringify(summary),
    ]);
  }

  override async now(): Promise<Instant> {
    return (await this.sql.one<{ now: Instant }>(`SELECT now()`)).now;
  }
}

/** What is in force, by list; the columns are named and ordered as the domain's fields. */
const CURRENT: Readonly<Record<keyof OrganisationData, string>> = {
  organisations: `
    SELECT o.code, o.name, o.kind, p.code AS parent, o.founded, o.dissolved, o.residential
      FROM organisation o LEFT JOIN organisation p ON p.id = o.parent_id
     WHERE o.tenant_id = $1 ORDER BY o.ordinal, o.code`,
  collectives: `
    SELECT c.code, c.name, c.kind, o.code AS organisation
      FROM collective c JOIN organisation o ON o.id = c.organisation_id
     WHERE c.tenant_id = $1 AND c.dissolved IS NULL ORDER BY c.ordinal, c.code`,
  people: `
    SELECT p.code, p.full_name AS "fullName", p.born, p.email, p.phone, o.code AS branch, p.admitted, p.status
      FROM person p
      LEFT JOIN membership m ON m.person_id = p.id AND m.until IS NULL
      LEFT JOIN organisation o ON o.id = m.organisation_id
     WHERE p.tenant_id = $1 AND p.ended IS NULL ORDER BY p.code`,
  posts: `
    SELECT h.code AS person, coalesce(o.code, c.code) AS place, p.title, p.rank, p.managed_by AS "managedBy"
      FROM post p JOIN person h ON h.id = p.person_id
      LEFT JOIN organisation o ON o.id = p.organisation_id
      LEFT JOIN collective c ON c.id = p.collective_id
     WHERE p.tenant_id = $1 AND p.until IS NULL ORDER BY 1, 2`,
  oversight: `
    SELECT h.code AS person, o.code AS branch
      FROM oversight s JOIN person h ON h.id = s.person_id JOIN organisation o ON o.id = s.organisation_id
     WHERE s.tenant_id = $1 AND s.until IS NULL ORDER BY 1, 2`,
};
