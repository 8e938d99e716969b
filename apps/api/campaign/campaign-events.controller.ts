import { Controller, type MessageEvent, Param, Sse, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Problems } from '../edge/answers';
import { id } from '../edge/found';
import { Uncounted } from '../edge/rate-limit.guard';
import { Reads } from '../edge/reads';
import { CampaignEvents } from './campaign-events';
import { OwnCampaignGuard } from './own-campaign.guard';

@ApiTags('campaign')
@Controller('campaigns')
export class CampaignEventsController {
  constructor(private readonly events: CampaignEvents) {}

  @Sse(':id/events')
  @Uncounted()
  @Reads('show-board', { campaignId: 'id' })
  @UseGuards(OwnCampaignGuard)
  @ApiOkResponse({
    description: 'Sự kiện “changed” mỗi khi đợt có thay đổi',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @Problems()
  listen(@Param('id', { schema: id }) campaignId: string): Observable<MessageEvent> {
    return this.events.of(campaignId);
  }
}
