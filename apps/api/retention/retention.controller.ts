import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import type { SignedIn } from '@libs/acts/access/sessions';
import { postponeDestruction } from '@libs/acts/retention/postpone-destruction';
import { setRetention } from '@libs/acts/retention/set-retention';
import { type Done, done } from '@libs/contracts/page';
import { postponeRequest, type Retention, retention, retentionRequest } from '@libs/contracts/retention';
import { FEWEST_MONTHS, MOST_MONTHS } from '@libs/domain/retention/destruction-day';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';

/** How long the texts and files of campaigns are kept. */
@ApiTags('retention')
@Controller()
export class RetentionController {
  constructor(private readonly acts: Acts) {}

  @Get('retention')
  @Reads('keep-data-requests')
  @Answers(200, retention)
  async show(@Who() { tenantId }: SignedIn): Promise<Retention> {
    const months = await this.acts.uow.run(tenantId, (tx) => tx.retention.months(tenantId));
    return { months, fewest: FEWEST_MONTHS, most: MOST_MONTHS };
  }

  @Post('retention')
  @Act()
  @Answers(200, done)
  set(@Keyed() request: KeyedRequest, @Body({ schema: retentionRequest }) body: z.output<typeof retentionRequest>): Promise<Done> {
    return this.acts.done(request, (tx) => setRetention(tx, body, request.by));
  }

  @Post('campaigns/:id/postpone-destruction')
  @Act()
  @Answers(200, done)
  postpone(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: postponeRequest }) body: z.output<typeof postponeRequest>,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => postponeDestruction(tx, { campaignId, ...body }, request.by));
  }
}
