import type { DataSource } from 'typeorm';
import { type Scope, type Tx, UnitOfWork } from '@libs/acts/tx';
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
import { SqlClassification } from './classification/classification.adapter';
import { enter } from './isolation/scope';
import { SqlOrganisation } from './organisation/organisation.adapter';
import { SqlDrafts } from './recurrence/draft.adapter';
import { SqlReviews } from './review/review.adapter';
import { Sql } from './sql';

/** Units of work on one data source; nested calls are separate transactions. */
export class TypeOrmUnitOfWork extends UnitOfWork {
  constructor(private readonly db: DataSource) {
    super();
  }

  override run<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction(async (manager) => {
      const sql = new Sql(manager);
      return work(repositories(sql, await enter(sql, scope)));
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
    classification: new SqlClassification(sql),
    chasing: new SqlChasing(sql),
    message: new SqlMessages(sql),
    delivery: new SqlDeliveries(sql),
    access: new SqlAccess(sql),
    audit: new SqlAuditLog(sql),
    outbox: new SqlOutbox(sql),
  };
}
