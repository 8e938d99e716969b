import type { NewCampaign } from '@libs/acts/campaign/campaign.repository';
import { type Sql, set, stamp } from '../sql';

/** Keeps what the board confirmed and answered at launch: who, when, why; two statements however much there is. */
export async function insertLaunchRecord(sql: Sql, campaignId: string, { record, launchedAt }: NewCampaign): Promise<void> {
  const by = [stamp(launchedAt), record.accountId];
  await sql.run(
    `INSERT INTO confirmed_finding (campaign_id, finding, ordinal, code, message, cure, cite, reason, at, account_id)
     SELECT $1, f.id, f.ordinal, f.code, f.message, f.cure, f.cite, f.reason, $3::timestamptz, $4::uuid
       FROM jsonb_to_recordset($2::jsonb) AS f(id text, ordinal int, code text, message text, cure text, cite text, reason text)`,
    [campaignId, set(record.findings.map((finding, ordinal) => ({ ...finding, ordinal }))), ...by],
  );
  await sql.run(
    `INSERT INTO settled_question (campaign_id, setting, ordinal, question, answer, note, cite, at, account_id)
     SELECT $1, q.id, q.ordinal, q.question, q.answer, q.note, q.cite, $3::timestamptz, $4::uuid
       FROM jsonb_to_recordset($2::jsonb) AS q(id text, ordinal int, question text, answer text, note text, cite text)`,
    [campaignId, set(record.questions.map((question, ordinal) => ({ ...question, ordinal }))), ...by],
  );
}
