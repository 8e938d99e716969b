import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { actorOf, type SignedIn } from '@libs/acts/access/sessions';
import { type AmendCampaignInput, amendCampaign } from '@libs/acts/campaign/amend-campaign';
import { AmendmentQueries } from '@libs/acts/campaign/amendment.queries';
import { previewAmendment } from '@libs/acts/campaign/preview-amendment';
import { showAmendmentPage } from '@libs/acts/campaign/show-amendment-page';
import { type AmendmentPage, type AmendmentPreview, amendmentPage, amendmentPreview, amendmentRequest } from '@libs/contracts/amendment';
import { type Changed, changed } from '@libs/contracts/change';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { found, id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';

type Amendment = z.output<typeof amendmentRequest>;

/** A running campaign changed under a numbered document (G-13). */
@ApiTags('campaign')
@Controller('campaigns/:id/amendments')
export class AmendmentController {
  constructor(
    private readonly acts: Acts,
    private readonly amendments: AmendmentQueries,
  ) {}

  @Get()
  @Reads('show-messages', { campaignId: 'id' })
  @Answers(200, amendmentPage)
  async page(@Who() who: SignedIn, @Param('id', { schema: id }) campaignId: string): Promise<AmendmentPage> {
    return showAmendmentPage(found(await this.amendments.page(who.tenantId, campaignId)));
  }

  @Post('preview')
  @Reads('amend-step', { campaignId: 'id' })
  @Answers(200, amendmentPreview)
  preview(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: amendmentRequest }) amendment: Amendment,
  ): Promise<AmendmentPreview> {
    return previewAmendment(this.acts.uow, inputOf(campaignId, amendment), actorOf(who));
  }

  @Post()
  @Act()
  @Answers(200, changed)
  amend(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: amendmentRequest }) amendment: Amendment,
  ): Promise<Changed> {
    return this.acts.changed(request, async (tx) => (await amendCampaign(tx, inputOf(campaignId, amendment), request.by)).notice);
  }
}

/** The wire calls a deadline `due`. */
function inputOf(campaignId: string, { changes, ...document }: Amendment): AmendCampaignInput {
  return {
    campaignId,
    ...document,
    changes: changes.map((change) => {
      if (!('due' in change)) return change;
      const { due: dueAt, ...others } = change;
      return { ...others, dueAt };
    }),
  };
}
