import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { delegate, endDelegation } from '@libs/acts/access/change-roles';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { delegated, delegateRequest, emptyRequest } from '@libs/contracts/accounts';
import { type Done, done } from '@libs/contracts/page';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Act, Keyed } from '../edge/who';

/** Standing in for one another, with dates. */
@ApiTags('access')
@Controller('delegations')
export class DelegationController {
  constructor(private readonly acts: Acts) {}

  @Post()
  @Act()
  @Answers(201, delegated)
  delegate(
    @Keyed() request: KeyedRequest,
    @Body({ schema: delegateRequest }) body: z.output<typeof delegateRequest>,
  ): Promise<z.output<typeof delegated>> {
    return this.acts.once(request, delegated, (tx) => delegate(tx, body, request.by));
  }

  @Post(':id/end')
  @Act()
  @Answers(200, done)
  end(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) delegationId: string,
    @Body({ schema: emptyRequest }) _: z.output<typeof emptyRequest>,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => endDelegation(tx, { delegationId }, request.by));
  }
}
