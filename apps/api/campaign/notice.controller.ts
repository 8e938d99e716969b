import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '@libs/acts/access/sessions';
import { NoticeQueries } from '@libs/acts/chasing/notice.queries';
import { showNotice } from '@libs/acts/chasing/show-notice';
import { type Notice, notice } from '@libs/contracts/change';
import { Answers } from '../edge/answers';
import { found, id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Who } from '../edge/who';

/** Whom a change would be told to and when, asked before it is made. */
@ApiTags('campaign')
@Controller()
export class NoticeController {
  constructor(private readonly notices: NoticeQueries) {}

  @Get('campaigns/:id/notice')
  @Reads('show-messages', { campaignId: 'id' })
  @Answers(200, notice)
  async ofCampaign(@Who() who: SignedIn, @Param('id', { schema: id }) campaignId: string): Promise<Notice> {
    return showNotice(found(await this.notices.ofCampaign(who.tenantId, campaignId)));
  }

  @Get('duties/:id/notice')
  @Reads('show-messages', { dutyId: 'id' })
  @Answers(200, notice)
  async ofDuty(@Who() who: SignedIn, @Param('id', { schema: id }) dutyId: string): Promise<Notice> {
    return showNotice(found(await this.notices.ofDuty(who.tenantId, dutyId)));
  }
}
