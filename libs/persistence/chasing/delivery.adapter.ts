import type { ClaimedMessage, DeliveryRepository } from '@libs/acts/chasing/delivery.repository';
import type { Instant } from '@libs/domain/calendar/instant';
import type { Sql } from '../sql';

/** What is kept of a mail that went out, as proof: all of it but a one-time link, which only its addressee is to have. */
const KEPT = `body = CASE WHEN occasion LIKE 'invitation:%' THEN regexp_replace(body, '#[A-Za-z0-9_-]{43}', '#…') ELSE body END`;

export class SqlDeliveries implements DeliveryRepository {
  constructor(private readonly sql: Sql) {}

  claim(leaseMs: number): Promise<ClaimedMessage | null> {
    return this.sql.row<ClaimedMessage>(
      `UPDATE message m SET state = 'sending', attempts = m.attempts + 1, next_try = now() + make_interval(secs => $1)
         FROM person p, tenant t
        WHERE p.id = m.person_id AND t.id = m.tenant_id AND m.id = (SELECT id FROM message WHERE state IN ('queued', 'sending') AND next_try <= now()
                                              ORDER BY next_try, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING m.id, t.name AS committee, coalesce(p.email, '') AS address, m.subject, m.body, m.attempts`,
      [leaseMs / 1000],
    );
  }

  async nextTry(): Promise<Instant | null> {
    return (await this.sql.one<{ at: Instant | null }>(`SELECT min(next_try) AS at FROM message WHERE state IN ('queued', 'sending')`)).at;
  }

  async markSent(messageId: string, code: string): Promise<void> {
    await this.sql.run(`UPDATE message SET state = 'sent', sent_at = now(), next_try = NULL, ${KEPT} WHERE id = $1`, [messageId]);
    await this.record(messageId, 'sent', code);
  }

  async markLater(messageId: string, code: string, afterMs: number): Promise<void> {
    await this.sql.run(`UPDATE message SET state = 'queued', next_try = now() + make_interval(secs => $2) WHERE id = $1`, [
      messageId,
      afterMs / 1000,
    ]);
    await this.record(messageId, 'later', code);
  }

  async markRefused(messageId: string, code: string): Promise<void> {
    await this.sql.run(`UPDATE message SET state = 'failed', next_try = NULL, ${KEPT} WHERE id = $1`, [messageId]);
    await this.record(messageId, 'refused', code);
  }

  private record(messageId: string, outcome: 'sent' | 'later' | 'refused', code: string): Promise<void> {
    return this.sql.run(`INSERT INTO delivery (message_id, at, outcome, code) VALUES ($1, now(), $2, $3)`, [messageId, outcome, code]);
  }
}
