import type { DataSource } from 'typeorm';
import type { SealKey } from '@libs/acts/access/seal';
import { type AttachmentFile, AttachmentQueries, type DestroyedFile } from '@libs/acts/review/attachment.queries';
import type { Instant } from '@libs/domain/calendar/instant';
import { readOnly } from '../read-only';
import { CampaignKeys } from '../sealing/campaign-keys';
import { readContent, readText } from '../sealing/papers';

interface Row {
  readonly dutyId: string;
  readonly campaignId: string;
  readonly type: string;
  readonly name: string;
  readonly nameSealed: Buffer | null;
  readonly content: Buffer;
  readonly contentSealed: Buffer | null;
  readonly destroyedAt: Instant | null;
}

export class SqlAttachments extends AttachmentQueries {
  constructor(
    private readonly db: DataSource,
    private readonly masterKeys: readonly SealKey[],
  ) {
    super();
  }

  override find(tenantId: string, attachmentId: string): Promise<AttachmentFile | DestroyedFile | null> {
    return readOnly(this.db, tenantId, async (sql) => {
      const row = await sql.row<Row>(ATTACHMENT, [tenantId, attachmentId]);
      if (row === null) return null;
      if (row.destroyedAt !== null) return { destroyedAt: row.destroyedAt };
      const key = await new CampaignKeys(sql, this.masterKeys).toOpen(row.campaignId);
      const name = readText(key, 'attachment.name', row.dutyId, { sealed: row.nameSealed, plain: row.name });
      const content = readContent(key, 'attachment.content', row.dutyId, { sealed: row.contentSealed, plain: row.content });
      if (name === null || content === null) throw new Error('a sealed file has no key');
      return { name, type: row.type, content };
    });
  }
}

const ATTACHMENT = `
  SELECT s.duty_id AS "dutyId", d.campaign_id AS "campaignId", a.type, a.name, a.name_sealed AS "nameSealed", a.content,
         a.content_sealed AS "contentSealed", k.destroyed_at AS "destroyedAt"
    FROM attachment a JOIN submission s ON s.id = a.submission_id JOIN duty d ON d.id = s.duty_id JOIN campaign c ON c.id = d.campaign_id
    LEFT JOIN campaign_key k ON k.campaign_id = c.id
   WHERE c.tenant_id = $1 AND a.id = $2`;
