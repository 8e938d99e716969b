import type { Addressee, MessageRepository, NewMessage, PendingReminder } from '@libs/acts/chasing/message.repository';
import { type Calendar, type CalendarDay, calendarOf } from '@libs/domain/calendar/calendar';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { LadderRung } from '@libs/domain/plan/plan';
import { type Sql, set, stamp } from '../sql';
import { SqlChasing } from './chasing.adapter';

/** While a campaign rests nothing is sent but that it rests. */
const MAY_BE_SENT = `(c.state <> 'paused' OR r.why = 'paused')`;
const UNSENT = `FROM reminder r JOIN campaign c ON c.id = r.campaign_id AND ${MAY_BE_SENT}
  WHERE r.world_id = $1 AND r.message_id IS NULL AND r.dropped IS NULL`;

type ReminderRow = Omit<PendingReminder, 'duty'> & {
  dutyId: string;
  personId: string;
  fullName: string;
  email: string | null;
  occasion: string;
};

export class SqlMessages implements MessageRepository {
  constructor(private readonly sql: Sql) {}

  async earliestSending(worldId: string): Promise<Instant | null> {
    return (await this.sql.one<{ at: Instant | null }>(`SELECT min(r.send_at) AS at ${UNSENT}`, [worldId])).at;
  }

  async chaseOutstanding(worldId: string, morning: Instant): Promise<boolean> {
    const { waiting } = await this.sql.one<{ waiting: boolean }>(
      `SELECT EXISTS (SELECT FROM process WHERE world_id = $1 AND kind = 'campaign' AND NOT finished AND next_moment <= $2) AS waiting`,
      [worldId, stamp(morning)],
    );
    return waiting;
  }

  async addressees(worldId: string, now: Instant, limit: number): Promise<readonly Addressee[]> {
    await this.sql.run(`SELECT pg_advisory_xact_lock(hashtextextended('compose:' || $1, 0))`, [worldId]);
    const rows = await this.sql.rows<ReminderRow>(
      `WITH people AS (SELECT DISTINCT r.person_id ${UNSENT} AND r.send_at <= $2 ORDER BY r.person_id LIMIT $3)
       SELECT r.id, r.why, r.duty_id AS "dutyId", r.campaign_id AS "campaignId", r.person_id AS "personId", p.full_name AS "fullName", p.email,
              CASE WHEN r.why = 'launch' THEN 'launch:' || r.campaign_id ELSE 'digest' END AS occasion,
              v.data -> 'document' ->> 'title' AS "planTitle", v.data -> 'document' ->> 'number' AS "planNumber",
              e.data ->> 'title' AS "stepTitle", coalesce(e.data -> 'deadline' ->> 'text', '') AS wording,
              coalesce(e.data -> 'deadline' ->> 'cite', e.data ->> 'cite') AS cite, b.name AS "bearerName"
         FROM people JOIN reminder r ON r.person_id = people.person_id AND r.world_id = $1 AND r.message_id IS NULL AND r.dropped IS NULL AND r.send_at <= $2
         JOIN person p ON p.id = r.person_id
         JOIN campaign c ON c.id = r.campaign_id AND ${MAY_BE_SENT}
         JOIN plan_version v ON v.id = c.plan_version_id
         JOIN duty d ON d.id = r.duty_id
         JOIN campaign_step s ON s.id = d.step_id
         JOIN LATERAL (SELECT e AS data FROM jsonb_array_elements(v.data -> 'steps') e WHERE e ->> 'id' = s.key) e ON true
         JOIN body b ON b.id = d.bearer_id
        ORDER BY p.code, s.due_at NULLS LAST, s.ordinal, b.ordinal, r.why`,
      [worldId, stamp(now), limit],
    );
    const duties = await new SqlChasing(this.sql).dutyFacts([...new Set(rows.map(({ dutyId }) => dutyId))]);
    const byPerson = new Map<string, ReminderRow[]>();
    for (const row of rows) {
      const key = `${row.personId} ${row.occasion}`;
      byPerson.set(key, [...(byPerson.get(key) ?? []), row]);
    }
    return [...byPerson.values()].flatMap(([first, ...rest]): Addressee[] => {
      if (first === undefined) return [];
      const reminders = [first, ...rest].flatMap(({ dutyId, ...row }): PendingReminder[] => {
        const duty = duties.get(dutyId);
        return duty ? [{ ...row, duty }] : [];
      });
      return [{ personId: first.personId, fullName: first.fullName, email: first.email, occasion: first.occasion, reminders }];
    });
  }

  postpone(worldId: string, { now, until, afterDigestOf }: { now: Instant; until: Instant; afterDigestOf: Day | null }): Promise<void> {
    return this.sql.run(
      `UPDATE reminder r SET send_at = $4
        WHERE r.world_id = $1 AND r.message_id IS NULL AND r.dropped IS NULL AND r.send_at <= $3 AND r.why <> 'launch'
          AND ($2::date IS NULL OR EXISTS (SELECT FROM message m WHERE m.world_id = $1 AND m.person_id = r.person_id AND m.plan_day = $2 AND m.occasion = 'digest'))`,
      [worldId, afterDigestOf, stamp(now), stamp(until)],
    );
  }

  async compose(worldId: string, messages: readonly NewMessage[]): Promise<number> {
    const rows = messages.map((message) => ({ ...message, at: stamp(message.at) }));
    const made = await this.sql.rows<{ id: string }>(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb)
           AS g("personId" uuid, occasion text, "planDay" date, subject text, body text, state text, at timestamptz, "reminderIds" jsonb)
       ), written AS (
         INSERT INTO message (tenant_id, world_id, person_id, channel, plan_day, occasion, subject, body, state, composed_at, next_try)
         SELECT w.tenant_id, w.id, g."personId", 'email', g."planDay", g.occasion, g.subject, g.body, g.state, g.at,
                CASE WHEN g.state = 'queued' THEN now() END
           FROM given g JOIN world w ON w.id = $1
         ON CONFLICT (world_id, person_id, channel, plan_day, occasion) DO NOTHING
         RETURNING id, person_id, occasion
       )
       UPDATE reminder r SET message_id = written.id
         FROM written JOIN given g ON g."personId" = written.person_id AND g.occasion = written.occasion
        WHERE g."reminderIds" ? r.id::text
       RETURNING written.id`,
      [worldId, set(rows)],
    );
    return new Set(made.map(({ id }) => id)).size;
  }

  drop(reminderIds: readonly string[], reason: string): Promise<void> {
    return this.sql.run(`UPDATE reminder SET dropped = $2 WHERE id = ANY($1::uuid[])`, [reminderIds, reason]);
  }

  async settings(campaignIds: readonly string[]): Promise<ReadonlyMap<string, { calendar: Calendar; ladder: readonly LadderRung[] }>> {
    const rows = await this.sql.rows<{ id: string; ladder: readonly LadderRung[]; days: readonly CalendarDay[] }>(
      `SELECT c.id, v.data -> 'ladder' AS ladder,
              coalesce((SELECT jsonb_agg(to_jsonb(d) - 'version_id') FROM calendar_day d WHERE d.version_id = c.calendar_version_id), '[]') AS days
         FROM campaign c JOIN plan_version v ON v.id = c.plan_version_id WHERE c.id = ANY($1::uuid[])`,
      [campaignIds],
    );
    return new Map(rows.map(({ id, ladder, days }) => [id, { ladder, calendar: calendarOf(days) }]));
  }
}
