import { Body, Controller, Param, Post, UploadedFiles } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { returnSubmission } from '@libs/acts/review/return-submission';
import { unwaiveDuty } from '@libs/acts/review/unwaive-duty';
import { waiveDuty } from '@libs/acts/review/waive-duty';
import { withReason } from '@libs/contracts/campaign';
import { type Changed, changed } from '@libs/contracts/change';
import { type Done, done } from '@libs/contracts/page';
import { type Submitted, submitFields, submitted } from '@libs/contracts/review';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Fields, Upload, type UploadedFile } from '../edge/upload';
import { Act, Keyed } from '../edge/who';
import { submitWithFiles } from './submit-with-files';
import { readUpload } from './uploaded-file';

type WithReason = z.output<typeof withReason>;

@ApiTags('review')
@Controller('duties/:id')
export class DutyController {
  constructor(private readonly acts: Acts) {}

  @Post('submit')
  @Act()
  @Upload({ field: 'files', most: 5, fields: submitFields })
  @Answers(200, submitted)
  submit(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) dutyId: string,
    @Fields(submitFields) { text, seen }: z.output<typeof submitFields>,
    @UploadedFiles() files: readonly UploadedFile[] = [],
  ): Promise<Submitted> {
    const input = { dutyId, text, seen, attachments: files.map(readUpload) };
    return this.acts.once(request, submitted, (tx) => submitWithFiles(tx, input, request.by));
  }

  @Post('return')
  @Act()
  @Answers(200, changed)
  return(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) dutyId: string,
    @Body({ schema: withReason }) body: WithReason,
  ): Promise<Changed> {
    return this.acts.changed(request, (tx) => returnSubmission(tx, { dutyId, ...body }, request.by));
  }

  @Post('unwaive')
  @Act()
  @Answers(200, changed)
  unwaive(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) dutyId: string,
    @Body({ schema: withReason }) body: WithReason,
  ): Promise<Changed> {
    return this.acts.changed(request, (tx) => unwaiveDuty(tx, { dutyId, ...body }, request.by));
  }

  @Post('waive')
  @Act()
  @Answers(200, done)
  waive(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) dutyId: string,
    @Body({ schema: withReason }) body: WithReason,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => waiveDuty(tx, { dutyId, ...body }, request.by));
  }
}
