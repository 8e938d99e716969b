import { type DynamicModule, Module } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { AccessModule } from './access/access.module';
import { AuditModule } from './audit/audit.module';
import { CalendarModule } from './calendar/calendar.module';
import { CampaignModule } from './campaign/campaign.module';
import { ChasingModule } from './chasing/chasing.module';
import { ClassificationModule } from './classification/classification.module';
import { EdgeModule, type Parts } from './edge/edge.module';
import { ReadModelsModule } from './edge/read-models.module';
import { HealthModule } from './health/health.module';
import { OrganisationModule } from './organisation/organisation.module';
import { PersonalDataModule } from './personal-data/personal-data.module';
import { PlanModule } from './plan/plan.module';
import { RecurrenceModule } from './recurrence/recurrence.module';
import { RehearsalModule } from './rehearsal/rehearsal.module';
import { RetentionModule } from './retention/retention.module';
import { ReviewModule } from './review/review.module';

const AREAS = [
  AccessModule,
  PersonalDataModule,
  OrganisationModule,
  PlanModule,
  CalendarModule,
  CampaignModule,
  ReviewModule,
  RetentionModule,
  ChasingModule,
  ClassificationModule,
  RecurrenceModule,
  RehearsalModule,
  AuditModule,
];
const PREFIX = RouterModule.register(AREAS.map((module) => ({ path: 'api/v1', module })));

/** The HTTP edge, area by area. */
@Module({})
export class ApiModule {
  static with(parts: Parts): DynamicModule {
    return {
      module: ApiModule,
      imports: [EdgeModule.with(parts), ReadModelsModule.with(parts.db, parts.config.MASTER_KEYS), PREFIX, ...AREAS, HealthModule],
    };
  }
}
