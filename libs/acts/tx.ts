import type { AccessRepository } from './access/access.repository';
import type { AuditLog } from './audit/audit-log';
import type { AmendmentRepository } from './campaign/amendment.repository';
import type { CalendarRepository } from './calendar/calendar.repository';
import type { CampaignRepository } from './campaign/campaign.repository';
import type { Outbox } from './campaign/outbox';
import type { WorldRepository } from './campaign/world.repository';
import type { ChasingRepository } from './chasing/chasing.repository';
import type { DeliveryRepository } from './chasing/delivery.repository';
import type { MessageRepository } from './chasing/message.repository';
import type { OrganisationRepository } from './organisation/organisation.repository';
import type { ClassificationRepository } from './classification/classification.repository';
import type { DraftRepository } from './recurrence/draft.repository';
import type { ReviewRepository } from './review/review.repository';

/** The repositories of one transaction; they exist only inside a unit of work. */
export interface Tx {
  readonly organisation: OrganisationRepository;
  readonly world: WorldRepository;
  readonly calendar: CalendarRepository;
  readonly campaign: CampaignRepository;
  readonly amendment: AmendmentRepository;
  readonly draft: DraftRepository;
  readonly review: ReviewRepository;
  readonly chasing: ChasingRepository;
  readonly message: MessageRepository;
  readonly classification: ClassificationRepository;
  readonly delivery: DeliveryRepository;
  readonly access: AccessRepository;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
}

/** One transaction per request or activity: everything in it is committed, or nothing. */
export abstract class UnitOfWork {
  /**
   * @param tenantId whose rows may be seen; null only for the machine's own bookkeeping (relay, courier, sign-in)
   * @throws what `work` throws, after rolling back
   */
  abstract run<T>(tenantId: string | null, work: (tx: Tx) => Promise<T>): Promise<T>;
}
