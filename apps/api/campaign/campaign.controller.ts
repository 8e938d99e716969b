import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Authorized } from '@libs/acts/access/authorize';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import type { SignedIn } from '@libs/acts/access/sessions';
import { launchFromLibrary } from '@libs/acts/campaign/launch-from-library';
import { type Board, board } from '@libs/contracts/board';
import { type CampaignList, campaignList } from '@libs/contracts/campaign';
import { type Launched, type LaunchPreview, launched, launchPreview, launchRequest, previewRequest } from '@libs/contracts/launch';
import { type LaunchRecord, launchRecord } from '@libs/contracts/launch-record';
import { type RosterPage, type RosterQuery, rosterPage, rosterQuery } from '@libs/contracts/roster';
import { type Unit, unit } from '@libs/contracts/unit';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Reads, Seen } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';
import { CampaignPages } from './campaign-pages';

@ApiTags('campaign')
@Controller('campaigns')
export class CampaignController {
  constructor(
    private readonly pages: CampaignPages,
    private readonly acts: Acts,
  ) {}

  @Get()
  @Reads('show-campaigns')
  @Answers(200, campaignList)
  list(@Who() who: SignedIn): Promise<CampaignList> {
    return this.pages.list(who.tenantId);
  }

  @Post('preview')
  @Reads('preview-launch')
  @Answers(200, launchPreview)
  preview(@Who() who: SignedIn, @Body({ schema: previewRequest }) choices: z.output<typeof previewRequest>): Promise<LaunchPreview> {
    return this.pages.preview(who.tenantId, choices);
  }

  @Post()
  @Act()
  @Answers(201, launched)
  launch(@Keyed() request: KeyedRequest, @Body({ schema: launchRequest }) choices: z.output<typeof launchRequest>): Promise<Launched> {
    return this.acts.once(request, launched, (tx) => launchFromLibrary(tx, choices, request.by));
  }

  @Get(':id')
  @Reads('show-board', { campaignId: 'id' })
  @Answers(200, board)
  board(@Who() who: SignedIn, @Seen() seen: Authorized, @Param('id', { schema: id }) campaignId: string): Promise<Board> {
    return this.pages.board(who.tenantId, campaignId, seen);
  }

  @Get(':id/units/:bodyId')
  @Reads('show-unit', { bodyId: 'bodyId' })
  @Answers(200, unit)
  unit(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) campaignId: string,
    @Param('bodyId', { schema: id }) bodyId: string,
  ): Promise<Unit> {
    return this.pages.unit(who.tenantId, campaignId, bodyId);
  }

  @Get(':id/launch')
  @Reads('show-roster', { campaignId: 'id' })
  @Answers(200, launchRecord)
  launchRecord(@Who() who: SignedIn, @Param('id', { schema: id }) campaignId: string): Promise<LaunchRecord> {
    return this.pages.launchRecord(who.tenantId, campaignId);
  }

  @Get(':id/roster')
  @Reads('show-roster', { campaignId: 'id' })
  @Answers(200, rosterPage)
  roster(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) campaignId: string,
    @Query({ schema: rosterQuery }) query: RosterQuery,
  ): Promise<RosterPage> {
    return this.pages.roster(who.tenantId, campaignId, query);
  }
}
