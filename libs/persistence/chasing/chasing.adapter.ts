import type { ChasedDuty, ChasingRepository, Hearer, NewEscalation, NewReminder } from '@libs/acts/chasing/chasing.repository';
import { type Day, type Instant, dayOf } from '@libs/domain/calendar/instant';
import { type Sql, set, stamp } from '../sql';
import { type DutyFactsRow, toChasedDuty } from './duty-facts';
import { DUTY_FACTS } from './duty-facts.sql';

/** A reminder to everybody who answers for the duties of a condition; one that stands already is left as it is. */
const remindWhere = (condition: string): string => `
  WITH concerned AS (
    SELECT DISTINCT c.world_id, c.id AS campaign_id, d.id AS duty_id, r.person_id, p.email IS NOT NULL AS reachable
      FROM duty d JOIN campaign c ON c.id = d.campaign_id
      JOIN responsible r ON r.body_id = d.bearer_id
      JOIN person p ON p.id = r.person_id AND p.ended IS NULL
     WHERE ${condition} AND d.state = 'owed'
  ), written AS (
    INSERT INTO reminder (world_id, campaign_id, duty_id, person_id, why, plan_day, send_at)
    SELECT world_id, campaign_id, duty_id, person_id, $2, $3::date, $4::timestamptz FROM concerned
    ON CONFLICT (person_id, duty_id, why, plan_day) DO NOTHING
  )
  SELECT DISTINCT person_id AS "personId", reachable FROM concerned`;

export class SqlChasing implements ChasingRepository {
  constructor(private readonly sql: Sql) {}

  async owedDuties(campaignId: string, afterDutyId: string | null, limit: number): Promise<readonly ChasedDuty[]> {
    const rows = await this.sql.rows<DutyFactsRow>(
      `WITH wanted AS (
         SELECT d.id FROM duty d JOIN campaign_step s ON s.id = d.step_id
          WHERE d.campaign_id = $1 AND d.state = 'owed' AND s.state = 'open' AND ($2::uuid IS NULL OR d.id > $2) ORDER BY d.id LIMIT $3)
       ${DUTY_FACTS}`,
      [campaignId, afterDutyId, limit],
    );
    return rows.map(toChasedDuty);
  }

  async dutyFacts(dutyIds: readonly string[]): Promise<ReadonlyMap<string, ChasedDuty>> {
    const rows = await this.sql.rows<DutyFactsRow>(`WITH wanted AS (SELECT unnest($1::uuid[]) AS id) ${DUTY_FACTS}`, [dutyIds]);
    return new Map(rows.map((row) => [row.dutyId, toChasedDuty(row)]));
  }

  async lastChase(campaignId: string): Promise<Day | null> {
    const { instant } = await this.sql.one<{ instant: Instant | null }>(
      `SELECT max(instant) AS instant FROM moment WHERE campaign_id = $1 AND kind = 'chase' AND done_at IS NOT NULL`,
      [campaignId],
    );
    return instant === null ? null : dayOf(instant);
  }

  remind(campaignId: string, reminders: readonly NewReminder[]): Promise<void> {
    const rows = reminders.map((reminder) => ({ ...reminder, send: stamp(reminder.sendAt) }));
    return this.sql.run(
      `INSERT INTO reminder (world_id, campaign_id, duty_id, person_id, why, plan_day, send_at)
       SELECT c.world_id, c.id, r."dutyId", r."personId", r.why, r."planDay", r.send
         FROM jsonb_to_recordset($2::jsonb) AS r("dutyId" uuid, "personId" uuid, why text, "planDay" date, send timestamptz)
         JOIN campaign c ON c.id = $1
       ON CONFLICT (person_id, duty_id, why, plan_day) DO NOTHING`,
      [campaignId, set(rows)],
    );
  }

  async remindAll(campaignId: string, why: string, planDay: Day, sendAt: Instant): Promise<readonly Hearer[]> {
    const hearers = await this.sql.rows<Hearer>(remindWhere('c.id = $1'), [campaignId, why, planDay, stamp(sendAt)]);
    await this.sql.analyse('reminder');
    return hearers;
  }

  remindStep(stepId: string, why: string, planDay: Day, sendAt: Instant): Promise<readonly Hearer[]> {
    return this.sql.rows(remindWhere('d.step_id = $1'), [stepId, why, planDay, stamp(sendAt)]);
  }

  remindDuty(dutyId: string, why: string, planDay: Day, sendAt: Instant): Promise<readonly Hearer[]> {
    return this.sql.rows(remindWhere('d.id = $1'), [dutyId, why, planDay, stamp(sendAt)]);
  }

  remindDuties(dutyIds: readonly string[], why: string, planDay: Day, sendAt: Instant): Promise<readonly Hearer[]> {
    return this.sql.rows(remindWhere('d.id = ANY($1::uuid[])'), [dutyIds, why, planDay, stamp(sendAt)]);
  }

  escalate(campaignId: string, escalations: readonly NewEscalation[]): Promise<void> {
    const rows = escalations.map((escalation) => ({ ...escalation, due: stamp(escalation.dueAt) }));
    return this.sql.run(
      `INSERT INTO escalation (campaign_id, duty_id, due_at, rung, plan_day, letter)
       SELECT $1, e."dutyId", e.due, e.rung, e."planDay", e.letter
         FROM jsonb_to_recordset($2::jsonb) AS e("dutyId" uuid, due timestamptz, rung int, "planDay" date, letter boolean)
       ON CONFLICT (duty_id, due_at, rung) DO NOTHING`,
      [campaignId, set(rows)],
    );
  }

  acknowledge(a: Parameters<ChasingRepository['acknowledge']>[0]): Promise<void> {
    return this.sql.run(
      `INSERT INTO acknowledgement (campaign_id, duty_id, person_id, account_id, at, note) VALUES ($1, $2, $3, $4, $5, $6)`,
      [a.campaignId, a.dutyId, a.personId, a.accountId, stamp(a.at), a.note],
    );
  }
}
