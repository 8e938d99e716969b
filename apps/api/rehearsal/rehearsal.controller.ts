import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import type { SignedIn } from '@libs/acts/access/sessions';
import { RehearsalQueries } from '@libs/acts/rehearsal/rehearsal.queries';
import { rehearseFromLibrary } from '@libs/acts/rehearsal/rehearse-from-library';
import { showRehearsal } from '@libs/acts/rehearsal/show-rehearsal';
import {
  type RehearsalStarted,
  type RehearsalState,
  rehearsalStarted,
  rehearsalState,
  startRehearsalRequest,
} from '@libs/contracts/start-rehearsal';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { found, id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';

@ApiTags('rehearsal')
@Controller('rehearsals')
export class RehearsalController {
  constructor(
    private readonly acts: Acts,
    private readonly rehearsals: RehearsalQueries,
  ) {}

  @Post()
  @Act()
  @Answers(201, rehearsalStarted)
  start(
    @Keyed() request: KeyedRequest,
    @Body({ schema: startRehearsalRequest }) choices: z.output<typeof startRehearsalRequest>,
  ): Promise<RehearsalStarted> {
    return this.acts.once(request, rehearsalStarted, async (tx) => {
      const { worldId, campaignId } = await rehearseFromLibrary(tx, choices, request.by);
      return { rehearsalId: worldId, campaignId };
    });
  }

  @Get(':id')
  @Reads('show-rehearsal', { worldId: 'id' })
  @Answers(200, rehearsalState)
  async state(@Who() who: SignedIn, @Param('id', { schema: id }) rehearsalId: string): Promise<RehearsalState> {
    return showRehearsal(found(await this.rehearsals.find(who.tenantId, rehearsalId)));
  }
}
