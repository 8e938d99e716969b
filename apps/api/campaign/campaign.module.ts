import { Module } from '@nestjs/common';
import { CampaignController } from './campaign.controller';
import { CampaignEvents } from './campaign-events';
import { CampaignEventsController } from './campaign-events.controller';
import { CampaignPages } from './campaign-pages';
import { CampaignStateController } from './campaign-state.controller';
import { CascadeController } from './cascade.controller';
import { AmendmentController } from './amendment.controller';
import { NoticeController } from './notice.controller';
import { StepController } from './step.controller';
import { UnitController } from './unit.controller';

@Module({
  controllers: [
    CampaignController,
    CascadeController,
    CampaignStateController,
    StepController,
    UnitController,
    NoticeController,
    AmendmentController,
    CampaignEventsController,
  ],
  providers: [CampaignPages, CampaignEvents],
})
export class CampaignModule {}
