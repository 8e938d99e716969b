import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { amendStep } from '@libs/acts/campaign/amend-step';
import { closeStepEarly } from '@libs/acts/campaign/close-step-early';
import { amendRequest, withReason } from '@libs/contracts/campaign';
import { type Changed, changed } from '@libs/contracts/change';
import { type Done, done } from '@libs/contracts/page';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Act, Keyed } from '../edge/who';

@ApiTags('campaign')
@Controller('steps/:id')
export class StepController {
  constructor(private readonly acts: Acts) {}

  @Post('amend')
  @Act()
  @Answers(200, changed)
  amend(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) stepId: string,
    @Body({ schema: amendRequest }) { due, ...document }: z.output<typeof amendRequest>,
  ): Promise<Changed> {
    return this.acts.changed(request, (tx) => amendStep(tx, { stepId, dueAt: due, ...document }, request.by));
  }

  @Post('close')
  @Act()
  @Answers(200, done)
  close(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) stepId: string,
    @Body({ schema: withReason }) { reason }: z.output<typeof withReason>,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => closeStepEarly(tx, { stepId, reason }, request.by));
  }
}
