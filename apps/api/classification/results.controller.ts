import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import type { SignedIn } from '@libs/acts/access/sessions';
import { applyRulesNow } from '@libs/acts/classification/apply-rules';
import { decide } from '@libs/acts/classification/decide';
import { decideAsProposed } from '@libs/acts/classification/decide-as-proposed';
import { showResult } from '@libs/acts/classification/show-result';
import { showResults } from '@libs/acts/classification/show-results';
import { emptyRequest } from '@libs/contracts/accounts';
import {
  decideAsProposedRequest,
  type Decided,
  decided,
  decideRequest,
  type Result,
  result,
  type Results,
  type ResultsQuery,
  results,
  resultsQuery,
  type RulesApplied,
  rulesApplied,
} from '@libs/contracts/classification';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';

@ApiTags('classification')
@Controller('campaigns/:id')
export class ResultsController {
  constructor(private readonly acts: Acts) {}

  @Get('results')
  @Reads('show-classification', { campaignId: 'id' })
  @Answers(200, results)
  results(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) campaignId: string,
    @Query({ schema: resultsQuery }) query: ResultsQuery,
  ): Promise<Results> {
    return this.acts.uow.run(who.tenantId, (tx) => showResults(tx, campaignId, query));
  }

  @Get('results/:subjectId')
  @Reads('show-classification', { campaignId: 'id' })
  @Answers(200, result)
  result(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) campaignId: string,
    @Param('subjectId', { schema: id }) subjectId: string,
  ): Promise<Result> {
    return this.acts.uow.run(who.tenantId, (tx) => showResult(tx, campaignId, subjectId));
  }

  @Post('apply-rules')
  @Act()
  @Answers(200, rulesApplied)
  applyRules(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: emptyRequest }) _: z.output<typeof emptyRequest>,
  ): Promise<RulesApplied> {
    return this.acts.once(request, rulesApplied, (tx) => applyRulesNow(tx, campaignId, request.by));
  }

  @Post('decisions')
  @Act()
  @Answers(200, decided)
  decide(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: decideRequest }) body: z.output<typeof decideRequest>,
  ): Promise<Decided> {
    return this.acts.once(request, decided, (tx) => decide(tx, { campaignId, ...body }, request.by));
  }

  @Post('decisions/as-proposed')
  @Act()
  @Answers(200, decided)
  decideAsProposed(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: decideAsProposedRequest }) body: z.output<typeof decideAsProposedRequest>,
  ): Promise<Decided> {
    return this.acts.once(request, decided, (tx) => decideAsProposed(tx, { campaignId, ...body }, request.by));
  }
}
