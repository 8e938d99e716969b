import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { actorOf, type SignedIn } from '@libs/acts/access/sessions';
import { launchCascadeFromFiles } from '@libs/acts/campaign/launch-cascade-from-files';
import { previewCascade } from '@libs/acts/campaign/preview-cascade';
import { type CascadeLaunched, cascadeLaunched, cascadeRequest } from '@libs/contracts/cascade';
import { type CascadePreview, cascadePreview, cascadePreviewRequest } from '@libs/contracts/cascade-preview';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { Reads } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';

@ApiTags('campaign')
@Controller('cascades')
export class CascadeController {
  constructor(private readonly acts: Acts) {}

  @Post('preview')
  @Reads('launch-campaign')
  @Answers(200, cascadePreview)
  preview(
    @Who() who: SignedIn,
    @Body({ schema: cascadePreviewRequest }) choices: z.output<typeof cascadePreviewRequest>,
  ): Promise<CascadePreview> {
    return previewCascade(this.acts.uow, choices, actorOf(who));
  }

  @Post()
  @Act()
  @Answers(201, cascadeLaunched)
  launch(
    @Keyed() request: KeyedRequest,
    @Body({ schema: cascadeRequest }) choices: z.output<typeof cascadeRequest>,
  ): Promise<CascadeLaunched> {
    return this.acts.once(request, cascadeLaunched, async (tx) => ({ campaigns: await launchCascadeFromFiles(tx, choices, request.by) }));
  }
}
