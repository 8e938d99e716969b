import type { World, WorldRepository } from '@libs/acts/campaign/world.repository';
import type { Rehearsal } from '@libs/contracts/rehearsal';
import { rehearsalWorkflowId } from '@libs/contracts/temporal';
import type { Instant } from '@libs/domain/calendar/instant';
import { type Sql, stamp } from '../sql';

const WORLD = `SELECT id, tenant_id AS "tenantId", kind, plan_now AS "planNow", pace_ms AS "paceMs", script AS rehearsal, position,
  finished_at AS "finishedAt" FROM world WHERE id = $1`;

export class SqlWorlds implements WorldRepository {
  constructor(private readonly sql: Sql) {}

  async live(tenantId: string): Promise<string> {
    const find = () => this.sql.row<{ id: string }>(`SELECT id FROM world WHERE tenant_id = $1 AND kind = 'live'`, [tenantId]);
    const existing = await find();
    if (existing) return existing.id;
    await this.sql.run(`SELECT pg_advisory_xact_lock(hashtextextended('live-world:' || $1, 0))`, [tenantId]);
    const made =
      (await find()) ??
      (await this.sql.one<{ id: string }>(`INSERT INTO world (tenant_id, kind) VALUES ($1, 'live') RETURNING id`, [tenantId]));
    return made.id;
  }

  async liveWorlds(): Promise<readonly string[]> {
    return (await this.sql.rows<{ id: string }>(`SELECT id FROM world WHERE kind = 'live' ORDER BY id`)).map(({ id }) => id);
  }

  async planTime(worldId: string): Promise<Instant> {
    const { at } = await this.sql.one<{ at: Instant }>(
      `SELECT coalesce(plan_now, date_trunc('milliseconds', clock_timestamp())) AS at FROM world WHERE id = $1`,
      [worldId],
    );
    return at;
  }

  find(worldId: string): Promise<World | null> {
    return this.sql.row<World>(WORLD, [worldId]);
  }

  lock(worldId: string): Promise<World | null> {
    return this.sql.row<World>(`${WORLD} FOR UPDATE`, [worldId]);
  }

  async createRehearsal(tenantId: string, rehearsal: Rehearsal, paceMs: number): Promise<string> {
    const { id } = await this.sql.one<{ id: string }>(
      `INSERT INTO world (tenant_id, kind, plan_now, pace_ms, script) VALUES ($1, 'rehearsal', $2, $3, $4) RETURNING id`,
      [tenantId, stamp(rehearsal.startsAt), paceMs, JSON.stringify(rehearsal)],
    );
    await this.sql.run(`INSERT INTO process (workflow_id, tenant_id, world_id, kind, subject_id) VALUES ($1, $2, $3, 'rehearsal', $3)`, [
      rehearsalWorkflowId(id),
      tenantId,
      id,
    ]);
    await this.sql.run(`INSERT INTO outbox (workflow_id, news) VALUES ($1, 'launched')`, [rehearsalWorkflowId(id)]);
    return id;
  }

  async moveTo(worldId: string, planNow: Instant): Promise<void> {
    await this.sql.run(`UPDATE world SET plan_now = $2 WHERE id = $1`, [worldId, stamp(planNow)]);
    await this.sql.run(
      `INSERT INTO outbox (workflow_id, news) SELECT workflow_id, 'moved' FROM process
        WHERE world_id = $1 AND kind = 'campaign' AND NOT finished AND next_moment <= $2 ORDER BY workflow_id`,
      [worldId, stamp(planNow)],
    );
  }

  count(worldId: string): Promise<void> {
    return this.sql.run(`UPDATE world SET position = position + 1 WHERE id = $1`, [worldId]);
  }

  async finish(worldId: string, at: Instant): Promise<void> {
    await this.sql.run(`UPDATE world SET finished_at = $2 WHERE id = $1`, [worldId, stamp(at)]);
    await this.sql.run(`UPDATE process SET finished = true, next_moment = NULL WHERE workflow_id = $1`, [rehearsalWorkflowId(worldId)]);
  }

  async unsettled(worldId: string): Promise<boolean> {
    const { busy } = await this.sql.one<{ busy: boolean }>(
      `SELECT EXISTS (SELECT FROM process p JOIN world w ON w.id = p.world_id
                       WHERE w.id = $1 AND p.kind = 'campaign' AND NOT p.finished AND (p.wakes_seen < p.wakes_sent OR p.next_moment <= w.plan_now))
           OR EXISTS (SELECT FROM outbox o JOIN process p USING (workflow_id)
                       WHERE p.world_id = $1 AND p.kind = 'campaign' AND o.delivered_at IS NULL) AS busy`,
      [worldId],
    );
    return busy;
  }

  async nextMoment(worldId: string): Promise<Instant | null> {
    const { at } = await this.sql.one<{ at: Instant | null }>(
      `SELECT min(next_moment) AS at FROM process WHERE world_id = $1 AND kind = 'campaign' AND NOT finished`,
      [worldId],
    );
    return at;
  }

  async campaignOf(worldId: string, planId: string): Promise<string | null> {
    const found = await this.sql.row<{ id: string }>(
      `SELECT id FROM campaign WHERE world_id = $1 AND plan_id = $2 ORDER BY round DESC LIMIT 1`,
      [worldId, planId],
    );
    return found?.id ?? null;
  }

  async stepOf(campaignId: string, stepKey: string): Promise<string | null> {
    return (
      (await this.sql.row<{ id: string }>(`SELECT id FROM campaign_step WHERE campaign_id = $1 AND key = $2`, [campaignId, stepKey]))?.id ??
      null
    );
  }

  async aliveCampaigns(worldId: string): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `SELECT id FROM campaign WHERE world_id = $1 AND state IN ('running', 'paused') ORDER BY id`,
      [worldId],
    );
    return rows.map(({ id }) => id);
  }
}
