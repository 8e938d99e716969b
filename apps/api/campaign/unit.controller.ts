import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { waiveEndedBody } from '@libs/acts/review/waive-ended-body';
import { withReason } from '@libs/contracts/campaign';
import { type Done, done } from '@libs/contracts/page';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Act, Keyed } from '../edge/who';

@ApiTags('review')
@Controller('campaigns/:id/units/:bodyId')
export class UnitController {
  constructor(private readonly acts: Acts) {}

  /** Everything a body still owes that is no more. */
  @Post('waive')
  @Act()
  @Answers(200, done)
  waive(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Param('bodyId', { schema: id }) bodyId: string,
    @Body({ schema: withReason }) body: z.output<typeof withReason>,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => waiveEndedBody(tx, { campaignId, bodyId, ...body }, request.by));
  }
}
