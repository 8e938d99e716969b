import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { cancelCampaign, endCampaign, pauseCampaign, resumeCampaign } from '@libs/acts/campaign/change-state';
import { resumeRequest, withReason } from '@libs/contracts/campaign';
import { type Changed, changed } from '@libs/contracts/change';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Act, Keyed } from '../edge/who';

type WithReason = z.output<typeof withReason>;

@ApiTags('campaign')
@Controller('campaigns/:id')
export class CampaignStateController {
  constructor(private readonly acts: Acts) {}

  @Post('pause')
  @Act()
  @Answers(200, changed)
  pause(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: withReason }) body: WithReason,
  ): Promise<Changed> {
    return this.acts.changed(request, (tx) => pauseCampaign(tx, { campaignId, ...body }, request.by));
  }

  @Post('resume')
  @Act()
  @Answers(200, changed)
  resume(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: resumeRequest }) { reason = '' }: z.output<typeof resumeRequest>,
  ): Promise<Changed> {
    return this.acts.changed(request, (tx) => resumeCampaign(tx, { campaignId, reason }, request.by));
  }

  @Post('cancel')
  @Act()
  @Answers(200, changed)
  cancel(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: withReason }) body: WithReason,
  ): Promise<Changed> {
    return this.acts.changed(request, (tx) => cancelCampaign(tx, { campaignId, ...body }, request.by));
  }

  @Post('end')
  @Act()
  @Answers(200, changed)
  end(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: withReason }) body: WithReason,
  ): Promise<Changed> {
    return this.acts.changed(request, (tx) => endCampaign(tx, { campaignId, ...body }, request.by));
  }
}
