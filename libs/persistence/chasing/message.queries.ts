import type { DataSource } from 'typeorm';
import { type MessageFacts, MessageQueries } from '@libs/acts/chasing/message.queries';
import { readOnly } from '../read-only';
import type { Sql } from '../sql';

export class SqlMessageQueries extends MessageQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override page(tenantId: string, campaignId: string, cursor: string | null, limit: number): Promise<readonly MessageFacts[] | null> {
    return readOnly(this.db, tenantId, async (sql) => {
      const own = await sql.row(`SELECT 1 FROM campaign WHERE tenant_id = $1 AND id = $2`, [tenantId, campaignId]);
      return own === null ? null : messages(sql, { campaignId, bodyId: null, cursor, limit });
    });
  }
}

export interface Wanted {
  readonly campaignId: string;
  /** Only messages about the duties of this body, and of their reasons only those. */
  readonly bodyId: string | null;
  readonly cursor: string | null;
  readonly limit: number;
}

/** Ids are UUIDv7: their order is that of writing. */
export function messages(sql: Sql, { campaignId, bodyId, cursor, limit }: Wanted): Promise<MessageFacts[]> {
  return sql.rows<MessageFacts>(
    `WITH about AS (
       SELECT r.message_id, r.why, s.ordinal, s.key, b.name AS body
         FROM reminder r JOIN duty d ON d.id = r.duty_id JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
        WHERE r.campaign_id = $1 AND r.message_id IS NOT NULL AND ($2::uuid IS NULL OR d.bearer_id = $2)),
     wanted AS (SELECT DISTINCT message_id AS id FROM about WHERE $3::uuid IS NULL OR message_id < $3 ORDER BY id DESC LIMIT $4),
     titles AS (SELECT e ->> 'id' AS key, e ->> 'title' AS title FROM campaign c JOIN plan_version v ON v.id = c.plan_version_id,
                       jsonb_array_elements(v.data -> 'steps') e WHERE c.id = $1)
     SELECT m.id, m.person_id AS "personId", p.full_name AS person, m.channel, m.occasion, m.subject, m.body, m.state,
            m.composed_at AS "composedAt", m.sent_at AS "sentAt",
            (SELECT jsonb_agg(jsonb_build_object('why', a.why, 'stepTitle', t.title, 'body', a.body) ORDER BY a.ordinal, a.body, a.why)
               FROM about a JOIN titles t ON t.key = a.key WHERE a.message_id = m.id) AS reasons,
            coalesce((SELECT jsonb_agg(jsonb_build_object('at', floor(extract(epoch FROM d.at) * 1000), 'outcome', d.outcome, 'code', d.code)
                                       ORDER BY d.id DESC) FROM delivery d WHERE d.message_id = m.id), '[]') AS deliveries
       FROM wanted w JOIN message m ON m.id = w.id JOIN person p ON p.id = m.person_id ORDER BY m.id DESC`,
    [campaignId, bodyId, cursor, limit],
  );
}
