import type { DataSource } from 'typeorm';
import { enter } from '../isolation/scope';
import { Sql } from '../sql';

export interface OutboxItem {
  readonly id: string;
  readonly workflowId: string;
  readonly news: string;
  readonly ifCompleteStepId: string | null;
}

export interface Wake {
  readonly workflowId: string;
  readonly kind: 'campaign' | 'rehearsal';
  readonly subjectId: string;
}

/** The relay's side of the outbox. Every method is a transaction of its own; none stays open during a call to Temporal. */
export class RelayQueue {
  constructor(private readonly db: DataSource) {}

  /** Undelivered rows in order; never `id > last`, because rows are committed out of order. */
  undelivered(limit: number): Promise<OutboxItem[]> {
    return this.run((sql) =>
      sql.rows<OutboxItem>(
        `SELECT id, workflow_id AS "workflowId", news, if_complete_step_id AS "ifCompleteStepId" FROM outbox WHERE delivered_at IS NULL ORDER BY id LIMIT $1`,
        [limit],
      ),
    );
  }

  /** Of these steps, those in which nothing is owed any more. Asked after the rows were committed, so that two last ones cannot both miss it. */
  async complete(stepIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.run((sql) =>
      sql.rows<{ id: string }>(
        `SELECT s.id FROM campaign_step s WHERE s.id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM duty d WHERE d.step_id = s.id AND d.state = 'owed')`,
        [stepIds],
      ),
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Raises the wakes of the processes that still run and returns them; those that have finished need no signal. */
  raiseWakes(workflowIds: readonly string[]): Promise<Wake[]> {
    return this.run((sql) =>
      sql.rows<Wake>(
        `UPDATE process SET wakes_sent = wakes_sent + 1 WHERE workflow_id = ANY($1) AND NOT finished
         RETURNING workflow_id AS "workflowId", kind, subject_id AS "subjectId"`,
        [workflowIds],
      ),
    );
  }

  markDelivered(ids: readonly string[]): Promise<void> {
    return this.run((sql) => sql.run(`UPDATE outbox SET delivered_at = now() WHERE id = ANY($1::bigint[])`, [ids]));
  }

  /** Asks every process that ought to run to look again, starting it where it does not run. Returns how many. */
  async reconcile(): Promise<number> {
    const rows = await this.run((sql) =>
      sql.rows(
        `INSERT INTO outbox (workflow_id, news) SELECT workflow_id, 'reconciled' FROM process WHERE NOT finished ORDER BY workflow_id RETURNING id`,
      ),
    );
    return rows.length;
  }

  /** Workflow ids of all processes that ought to run. */
  async unfinished(): Promise<string[]> {
    const rows = await this.run((sql) =>
      sql.rows<{ id: string }>(`SELECT workflow_id AS id FROM process WHERE NOT finished ORDER BY workflow_id`),
    );
    return rows.map(({ id }) => id);
  }

  /** The same for live processes whose moment is long past: a run was lost, or a worker died for good. */
  async wakeLate(lateMs: number): Promise<number> {
    const rows = await this.run((sql) =>
      sql.rows(
        `INSERT INTO outbox (workflow_id, news) SELECT p.workflow_id, 'reconciled' FROM process p JOIN world w ON w.id = p.world_id
          WHERE NOT p.finished AND w.kind = 'live' AND p.next_moment < now() - make_interval(secs => $1)
            AND NOT EXISTS (SELECT FROM outbox o WHERE o.workflow_id = p.workflow_id AND o.delivered_at IS NULL) RETURNING id`,
        [lateMs / 1000],
      ),
    );
    return rows.length;
  }

  /** Live moments that nobody performed although their time is past. */
  async late(lateMs: number): Promise<number> {
    const [row] = await this.run((sql) =>
      sql.rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM process p JOIN world w ON w.id = p.world_id
          WHERE NOT p.finished AND w.kind = 'live' AND p.next_moment < now() - make_interval(secs => $1)`,
        [lateMs / 1000],
      ),
    );
    return row?.count ?? 0;
  }

  private run<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.db.transaction(async (manager) => {
      const sql = new Sql(manager);
      await enter(sql, { role: 'relay' });
      return work(sql);
    });
  }
}
