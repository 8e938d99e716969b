import type { DataSource } from 'typeorm';
import { type Tx, UnitOfWork } from '@libs/acts/tx';
import { SqlAccess } from './access/access.adapter';
import { SqlAuditLog } from './audit/audit-log.adapter';
import { SqlAmendments } from './campaign/amendment.adapter';
import { SqlCalendars } from './calendar/calendar.adapter';
import { SqlCampaigns } from './campaign/campaign.adapter';
import { SqlOutbox } from './campaign/outbox.adapter';
import { SqlWorlds } from './campaign/world.adapter';
import { SqlChasing } from './chasing/chasing.adapter';
import { SqlDeliveries } from './chasing/delivery.adapter';
import { SqlMessages } from './chasing/message.adapter';
import { SqlOrganisation } from './organisation/organisation.adapter';
import { SqlClassification } from './classification/classification.adapter';
import { SqlDrafts } from './recurrence/draft.adapter';
import { SqlReviews } from './review/review.adapter';
import { Sql } from './sql';

/** Units of work on one data source; nested calls are separate transactions. */
export class TypeOrmUnitOfWork extends UnitOfWork {
  constructor(private readonly db: DataSource) {
    super();
  }

  override run<T>(tenantId: string | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction(async (manager) => {
      const sql = new Sql(manager);
      await sql.run(`SELECT set_config('app.orgs', $1, true)`, [tenantId ?? '']);
      return work(repositories(sql, tenantId));
    });
  }
}

function repositories(sql: Sql, tenantId: string | null): Tx {
  return {
    organisation: new SqlOrganisation(sql),
    world: new SqlWorlds(sql),
    calendar: new SqlCalendars(sql),
    campaign: new SqlCampaigns(sql, tenantId),
    amendment: new SqlAmendments(sql),
    draft: new SqlDrafts(sql),
    review: new SqlReviews(sql, tenantId),
    chasing: new SqlChasing(sql),
    message: new SqlMessages(sql),
    classification: new SqlClassification(sql),
    delivery: new SqlDeliveries(sql),
    access: new SqlAccess(sql),
    audit: new SqlAuditLog(sql),
    outbox: new SqlOutbox(sql),
  };
}
