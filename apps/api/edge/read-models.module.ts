import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { SealKey } from '@libs/acts/access/seal';
import { AmendmentQueries } from '@libs/acts/campaign/amendment.queries';
import { AuditQueries } from '@libs/acts/audit/audit.queries';
import { BoardQueries } from '@libs/acts/campaign/board.queries';
import { CalendarQueries } from '@libs/acts/calendar/calendar.queries';
import { CampaignQueries } from '@libs/acts/campaign/campaign.queries';
import { LaunchRecordQueries } from '@libs/acts/campaign/launch-record.queries';
import { PreviewQueries } from '@libs/acts/campaign/preview.queries';
import { RosterQueries } from '@libs/acts/campaign/roster.queries';
import { UnitQueries } from '@libs/acts/campaign/unit.queries';
import { LetterQueries } from '@libs/acts/chasing/letter.queries';
import { NoticeQueries } from '@libs/acts/chasing/notice.queries';
import { MessageQueries } from '@libs/acts/chasing/message.queries';
import { HealthQueries } from '@libs/acts/health/health.queries';
import { OrganisationQueries } from '@libs/acts/organisation/organisation.queries';
import { DraftQueries } from '@libs/acts/recurrence/draft.queries';
import { RehearsalQueries } from '@libs/acts/rehearsal/rehearsal.queries';
import { AttachmentQueries } from '@libs/acts/review/attachment.queries';
import { SqlAmendmentQueries } from '@libs/persistence/campaign/amendment.queries';
import { SqlAuditQueries } from '@libs/persistence/audit/audit.queries';
import { SqlBoard } from '@libs/persistence/campaign/board.queries';
import { SqlCalendarQueries } from '@libs/persistence/calendar/calendar.queries';
import { SqlCampaignQueries } from '@libs/persistence/campaign/campaign.queries';
import { SqlLaunchRecord } from '@libs/persistence/campaign/launch-record.queries';
import { SqlPreview } from '@libs/persistence/campaign/preview.queries';
import { SqlRoster } from '@libs/persistence/campaign/roster.queries';
import { SqlUnit } from '@libs/persistence/campaign/unit.queries';
import { SqlLetters } from '@libs/persistence/chasing/letter.queries';
import { SqlNotices } from '@libs/persistence/chasing/notice.queries';
import { SqlMessageQueries } from '@libs/persistence/chasing/message.queries';
import { SqlHealth } from '@libs/persistence/health/health.queries';
import { SqlOrganisationQueries } from '@libs/persistence/organisation/organisation.queries';
import { SqlDraftQueries } from '@libs/persistence/recurrence/draft.queries';
import { SqlRehearsals } from '@libs/persistence/rehearsal/rehearsal.queries';
import { SqlAttachments } from '@libs/persistence/review/attachment.queries';

/** What the screens read, each by its port. */
@Global()
@Module({})
export class ReadModelsModule {
  static with(db: DataSource, masterKeys: readonly SealKey[]): DynamicModule {
    const providers = [
      { provide: HealthQueries, useValue: new SqlHealth(db) },
      { provide: OrganisationQueries, useValue: new SqlOrganisationQueries(db) },
      { provide: CalendarQueries, useValue: new SqlCalendarQueries(db) },
      { provide: CampaignQueries, useValue: new SqlCampaignQueries(db) },
      { provide: PreviewQueries, useValue: new SqlPreview(db) },
      { provide: AmendmentQueries, useValue: new SqlAmendmentQueries(db) },
      { provide: BoardQueries, useValue: new SqlBoard(db) },
      { provide: UnitQueries, useValue: new SqlUnit(db, masterKeys) },
      { provide: LaunchRecordQueries, useValue: new SqlLaunchRecord(db) },
      { provide: RosterQueries, useValue: new SqlRoster(db) },
      { provide: NoticeQueries, useValue: new SqlNotices(db) },
      { provide: MessageQueries, useValue: new SqlMessageQueries(db) },
      { provide: LetterQueries, useValue: new SqlLetters(db) },
      { provide: AttachmentQueries, useValue: new SqlAttachments(db, masterKeys) },
      { provide: DraftQueries, useValue: new SqlDraftQueries(db) },
      { provide: AuditQueries, useValue: new SqlAuditQueries(db) },
      { provide: RehearsalQueries, useValue: new SqlRehearsals(db) },
    ];
    return { module: ReadModelsModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
