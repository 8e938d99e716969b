import type { SubmissionFacts } from '@libs/acts/campaign/unit.queries';
import type { CampaignKeys } from '../sealing/campaign-keys';
import { readText } from '../sealing/papers';
import type { Sql } from '../sql';

interface Row extends Omit<SubmissionFacts, 'text' | 'returnReason' | 'files'> {
  readonly text: string;
  readonly textSealed: Buffer | null;
  readonly returnReason: string | null;
  readonly returnReasonSealed: Buffer | null;
  readonly files: readonly { id: string; name: string; nameSealed: string | null; type: string; size: number }[];
}

/** What a body handed in in one campaign, opened with the campaign's key; the words are null once that is destroyed. */
export async function readSubmissions(sql: Sql, keys: CampaignKeys, campaignId: string, bodyId: string): Promise<SubmissionFacts[]> {
  const rows = await sql.rows<Row>(SUBMISSIONS, [campaignId, bodyId]);
  if (rows.length === 0) return [];
  const key = await keys.toOpen(campaignId);
  return rows.map(({ text, textSealed, returnReason, returnReasonSealed, files, ...row }) => ({
    ...row,
    text: readText(key, 'submission.text', row.dutyId, { sealed: textSealed, plain: text }),
    returnReason: readText(key, 'submission.return_reason', row.dutyId, { sealed: returnReasonSealed, plain: returnReason }),
    files: files.map(({ name, nameSealed, ...file }) => ({
      ...file,
      name: readText(key, 'attachment.name', row.dutyId, {
        sealed: nameSealed === null ? null : Buffer.from(nameSealed, 'base64'),
        plain: name,
      }),
    })),
  }));
}

const SUBMISSIONS = `
  SELECT x.duty_id AS "dutyId", x.version, x.submitted_at AS "submittedAt", u.name AS by, x.text, x.text_sealed AS "textSealed",
         x.returned_at AS "returnedAt", x.return_reason AS "returnReason", x.return_reason_sealed AS "returnReasonSealed",
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'nameSealed', encode(a.name_sealed, 'base64'),
                                                       'type', a.type, 'size', a.size) ORDER BY a.id)
                     FROM attachment a WHERE a.submission_id = x.id), '[]') AS files
    FROM submission x JOIN duty d ON d.id = x.duty_id LEFT JOIN account u ON u.id = x.account_id
   WHERE d.campaign_id = $1 AND d.bearer_id = $2 ORDER BY x.duty_id, x.version DESC`;
