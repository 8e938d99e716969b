import type { DataSource } from 'typeorm';
import type { SealKey } from '@libs/acts/access/seal';
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
import { SqlPersonalData } from './personal-data/personal-data.adapter';
import { SqlDrafts } from './recurrence/draft.adapter';
import { SqlRetention } from './retention/retention.adapter';
import { SqlReviews } from './review/review.adapter';
import { CampaignKeys } from './sealing/campaign-keys';
import { Sql } from './sql';

/**
 * Units of work on one data source; nested calls are separate transactions. Without master keys nothing can be handed in, and no text or
 * file read.
 */
export class TypeOrmUnitOfWork extends UnitOfWork {
  constructor(
    private readonly db: DataSource,
    private readonly masterKeys: readonly SealKey[] = [],
  ) {
    super();
  }

  override run<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction(async (manager) => {
      const sql = new Sql(manager);
      return work(repositories(sql, await enter(sql, scope), new CampaignKeys(sql, this.masterKeys)));
    });
  }
}

function repositories(sql: Sql, tenantId: string | null, keys: CampaignKeys): Tx {
  return {
    organisation: new SqlOrganisation(sql),
    world: new SqlWorlds(sql),
    calendar: new SqlCalendars(sql),
    campaign: new SqlCampaigns(sql, tenantId, keys),
    amendment: new SqlAmendments(sql),
    draft: new SqlDrafts(sql),
    review: new SqlReviews(sql, tenantId, keys),
    retention: new SqlRetention(sql, keys),
    classification: new SqlClassification(sql),
    chasing: new SqlChasing(sql),
    message: new SqlMessages(sql),
    delivery: new SqlDeliveries(sql),
    access: new SqlAccess(sql),
    personalData: new SqlPersonalData(sql, keys),
    audit: new SqlAuditLog(sql),
    outbox: new SqlOutbox(sql),
  };
}
