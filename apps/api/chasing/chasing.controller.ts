import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import type { SignedIn } from '@libs/acts/access/sessions';
import { acknowledgeOnBehalf } from '@libs/acts/chasing/acknowledge-on-behalf';
import { type MessagePage, type MessageQuery, messagePage, messageQuery } from '@libs/contracts/message';
import { type Done, done } from '@libs/contracts/page';
import { acknowledgeRequest, type Letter, letter } from '@libs/contracts/review';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';
import { ChasingPages } from './chasing-pages';

@ApiTags('chasing')
@Controller()
export class ChasingController {
  constructor(
    private readonly acts: Acts,
    private readonly pages: ChasingPages,
  ) {}

  @Post('duties/:id/acknowledge')
  @Act()
  @Answers(200, done)
  acknowledge(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) dutyId: string,
    @Body({ schema: acknowledgeRequest }) body: z.output<typeof acknowledgeRequest>,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => acknowledgeOnBehalf(tx, { dutyId, ...body }, request.by));
  }

  @Get('campaigns/:id/messages')
  @Reads('show-messages', { campaignId: 'id' })
  @Answers(200, messagePage)
  messages(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) campaignId: string,
    @Query({ schema: messageQuery }) query: MessageQuery,
  ): Promise<MessagePage> {
    return this.pages.page(who.tenantId, campaignId, query);
  }

  @Get('letters/:id')
  @Reads('show-letter', { escalationId: 'id' })
  @Answers(200, letter)
  letter(@Who() who: SignedIn, @Param('id', { schema: id }) escalationId: string): Promise<Letter> {
    return this.pages.letter(who.tenantId, escalationId);
  }
}
