import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { launchCascadeFromFiles } from '@libs/acts/campaign/launch-cascade-from-files';
import { type CascadeLaunched, cascadeLaunched, cascadeRequest } from '@libs/contracts/cascade';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { Act, Keyed } from '../edge/who';

@ApiTags('campaign')
@Controller('cascades')
export class CascadeController {
  constructor(private readonly acts: Acts) {}

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
