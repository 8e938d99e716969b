import type { CampaignKeys } from '../sealing/campaign-keys';
import { sealContent, sealText } from '../sealing/papers';
import type { Sql } from '../sql';

const TEXTS_AT_ONCE = 200;
/** Each may be 10 MB. */
const FILES_AT_ONCE = 5;

interface PlainText {
  readonly id: string;
  readonly dutyId: string;
  readonly campaignId: string;
  readonly text: string;
  readonly reason: string | null;
}
interface PlainFile {
  readonly id: string;
  readonly dutyId: string;
  readonly campaignId: string;
  readonly name: string;
  readonly content: Buffer;
}

/** Texts that a version before the keys wrote in world $1 (decision 0508). */
export async function sealPlainTexts(sql: Sql, keys: CampaignKeys, worldId: string): Promise<number> {
  const rows = await sql.rows<PlainText>(
    `SELECT s.id, s.duty_id AS "dutyId", d.campaign_id AS "campaignId", s.text, s.return_reason AS reason
       FROM submission s JOIN duty d ON d.id = s.duty_id JOIN campaign c ON c.id = d.campaign_id
      WHERE c.world_id = $1 AND s.text_sealed IS NULL ORDER BY s.id LIMIT ${TEXTS_AT_ONCE} FOR UPDATE OF s SKIP LOCKED`,
    [worldId],
  );
  for (const { id, dutyId, campaignId, text, reason } of rows) {
    const key = await keys.toSeal(campaignId);
    await sql.run(
      `UPDATE submission SET text = '', return_reason = NULL, text_sealed = $2, return_reason_sealed = coalesce(return_reason_sealed, $3) WHERE id = $1`,
      [
        id,
        sealText(key, 'submission.text', dutyId, text),
        reason === null ? null : sealText(key, 'submission.return_reason', dutyId, reason),
      ],
    );
  }
  return rows.length;
}

/** The same of attached files. */
export async function sealPlainFiles(sql: Sql, keys: CampaignKeys, worldId: string): Promise<number> {
  const rows = await sql.rows<PlainFile>(
    `SELECT a.id, s.duty_id AS "dutyId", d.campaign_id AS "campaignId", a.name, a.content
       FROM attachment a JOIN submission s ON s.id = a.submission_id JOIN duty d ON d.id = s.duty_id JOIN campaign c ON c.id = d.campaign_id
      WHERE c.world_id = $1 AND a.content_sealed IS NULL ORDER BY a.id LIMIT ${FILES_AT_ONCE} FOR UPDATE OF a SKIP LOCKED`,
    [worldId],
  );
  for (const { id, dutyId, campaignId, name, content } of rows) {
    const key = await keys.toSeal(campaignId);
    await sql.run(`UPDATE attachment SET name = '', content = '', name_sealed = $2, content_sealed = $3 WHERE id = $1`, [
      id,
      sealText(key, 'attachment.name', dutyId, name),
      sealContent(key, 'attachment.content', dutyId, content),
    ]);
  }
  return rows.length;
}
