import type { DataSource } from 'typeorm';

/** What a rehearsal left in the tables, in the same words and order as the lists written by hand. */
export interface Outcome {
  readonly messages: readonly string[];
  readonly escalations: readonly string[];
  readonly timeliness: readonly string[];
  readonly steps: readonly string[];
  /** Subject and a hash of the body of every message but for its link, whose ids are new in every run. */
  readonly texts: readonly string[];
}

const VIET_NAM = `AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
const MINUTE = `'YYYY-MM-DD HH24:MI'`;

export async function outcomeOf(db: DataSource, worldId: string): Promise<Outcome> {
  const lines = async (sql: string): Promise<string[]> => (await db.query<{ line: string }[]>(sql, [worldId])).map(({ line }) => line);
  return {
    messages: await lines(`
      SELECT concat_ws(' | ', to_char(m.plan_day, 'YYYY-MM-DD'), p.code, split_part(m.occasion, ':', 1),
                       string_agg(concat_ws(' ', r.why, s.key, b.code), ', ' ORDER BY concat_ws(' ', r.why, s.key, b.code) COLLATE "C")) AS line
        FROM message m JOIN person p ON p.id = m.person_id
        LEFT JOIN reminder r ON r.message_id = m.id LEFT JOIN duty d ON d.id = r.duty_id
        LEFT JOIN campaign_step s ON s.id = d.step_id LEFT JOIN body b ON b.id = d.bearer_id
       WHERE m.world_id = $1 AND m.state = 'captured' GROUP BY m.id, p.code ORDER BY m.plan_day, p.code COLLATE "C", m.occasion`),
    texts: await lines(`
      SELECT concat_ws(' | ', to_char(m.plan_day, 'YYYY-MM-DD'), p.code, m.subject, md5(regexp_replace(m.body, '/dot/\\S+', ''))
      ) AS line FROM message m JOIN person p ON p.id = m.person_id
       WHERE m.world_id = $1 ORDER BY m.plan_day, p.code COLLATE "C", split_part(m.occasion, ':', 1)`),
    escalations: await lines(`
      SELECT concat_ws(' | ', to_char(e.plan_day, 'YYYY-MM-DD'), s.key, b.code, e.rung || CASE WHEN e.letter THEN ' letter' ELSE '' END) AS line
        FROM escalation e JOIN duty d ON d.id = e.duty_id JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
        JOIN campaign c ON c.id = e.campaign_id WHERE c.world_id = $1 ORDER BY e.plan_day, s.ordinal, b.code COLLATE "C", e.rung`),
    timeliness: await lines(`
      SELECT concat_ws(' | ', s.key, b.code, to_char(d.first_done_at ${VIET_NAM}, ${MINUTE}), to_char(s.due_at ${VIET_NAM}, 'YYYY-MM-DD'),
                       CASE WHEN d.first_done_at <= s.due_at THEN 'on time' ELSE 'late' END) AS line
        FROM duty d JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id JOIN campaign c ON c.id = d.campaign_id
       WHERE c.world_id = $1 ORDER BY s.ordinal, b.code COLLATE "C"`),
    steps: await lines(`
      SELECT line FROM (
        SELECT s.ordinal, concat_ws(' | ', s.key, to_char(s.opened_at ${VIET_NAM}, ${MINUTE}), to_char(s.closed_at ${VIET_NAM}, ${MINUTE})) AS line
          FROM campaign_step s JOIN campaign c ON c.id = s.campaign_id WHERE c.world_id = $1
        UNION ALL
        SELECT 99, concat_ws(' | ', 'campaign', to_char(launched_at ${VIET_NAM}, ${MINUTE}), to_char(ended_at ${VIET_NAM}, ${MINUTE}))
          FROM campaign WHERE world_id = $1) x ORDER BY ordinal`),
  };
}

/** A list written by hand: one line an entry, columns padded as the eye likes. */
export function listOf(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join(' | '),
    );
}
