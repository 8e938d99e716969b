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
import type { ClassificationRepository } from './classification/classification.repository';
import type { OrganisationRepository } from './organisation/organisation.repository';
import type { PersonalDataRepository } from './personal-data/personal-data.repository';
import type { DraftRepository } from './recurrence/draft.repository';
import type { RetentionRepository } from './retention/retention.repository';
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
  readonly retention: RetentionRepository;
  readonly classification: ClassificationRepository;
  readonly chasing: ChasingRepository;
  readonly message: MessageRepository;
  readonly delivery: DeliveryRepository;
  readonly access: AccessRepository;
  readonly personalData: PersonalDataRepository;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
}

/**
 * Whose rows a unit of work may see: one organisation's, named by its tenant or by a campaign or world of it; only accounts and sessions
 * where nobody is known yet (null); or what the courier needs of every organisation.
 */
export type Scope = string | null | { readonly campaignId: string } | { readonly worldId: string } | { readonly role: 'courier' };

/** One transaction per request or activity: everything in it is committed, or nothing. */
export abstract class UnitOfWork {
  /** @throws what `work` throws, after rolling back */
  abstract run<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
}
