import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import type { SignedIn } from '@libs/acts/access/sessions';
import { settleRules, showOpenPoints } from '@libs/acts/classification/settle-rules';
import { type OpenPoints, openPoints, type RuleChoice, ruleChoice } from '@libs/contracts/classification';
import { type Done, done } from '@libs/contracts/page';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';

/** What a campaign's rule set leaves to the board. */
@ApiTags('classification')
@Controller('campaigns/:id/open-points')
export class OpenPointsController {
  constructor(private readonly acts: Acts) {}

  @Get()
  @Reads('show-classification', { campaignId: 'id' })
  @Answers(200, openPoints)
  show(@Who() who: SignedIn, @Param('id', { schema: id }) campaignId: string): Promise<OpenPoints> {
    return this.acts.uow.run(who.tenantId, (tx) => showOpenPoints(tx, campaignId));
  }

  @Post()
  @Act()
  @Answers(200, done)
  settle(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: ruleChoice }) choice: RuleChoice,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => settleRules(tx, { campaignId, choice }, request.by));
  }
}
