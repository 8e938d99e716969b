import { Controller, type MessageEvent, Param, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import type { SignedIn } from '@libs/acts/access/sessions';
import { Problems } from '../edge/answers';
import { id } from '../edge/found';
import { Who } from '../edge/who';
import { CampaignEvents } from './campaign-events';

@ApiTags('campaign')
@Controller('campaigns')
export class CampaignEventsController {
  constructor(private readonly events: CampaignEvents) {}

  @Sse(':id/events')
  @ApiOkResponse({
    description: 'Sự kiện “changed” mỗi khi đợt có thay đổi',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @Problems()
  listen(@Who() who: SignedIn, @Param('id', { schema: id }) campaignId: string): Promise<Observable<MessageEvent>> {
    return this.events.of(who.tenantId, campaignId);
  }
}
