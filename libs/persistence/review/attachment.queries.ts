import type { DataSource } from 'typeorm';
import { type AttachmentFile, AttachmentQueries } from '@libs/acts/review/attachment.queries';
import { readOnly } from '../read-only';

export class SqlAttachments extends AttachmentQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override find(tenantId: string, attachmentId: string): Promise<AttachmentFile | null> {
    return readOnly(this.db, tenantId, (sql) =>
      sql.row<AttachmentFile>(
        `SELECT a.name, a.type, a.content FROM attachment a JOIN submission s ON s.id = a.submission_id JOIN duty d ON d.id = s.duty_id
           JOIN campaign c ON c.id = d.campaign_id WHERE c.tenant_id = $1 AND a.id = $2`,
        [tenantId, attachmentId],
      ),
    );
  }
}
