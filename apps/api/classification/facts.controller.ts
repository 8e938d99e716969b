import { Body, Controller, Get, Param, Post, type StreamableFile, UploadedFiles } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import type { SignedIn } from '@libs/acts/access/sessions';
import { enterFactsOf } from '@libs/acts/classification/enter-facts';
import { type FactsImported, factsImported, factsRequest } from '@libs/contracts/classification';
import { type Done, done } from '@libs/contracts/page';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { AnswersFile, download } from '../edge/download';
import { id } from '../edge/found';
import { Fields, noFields, Upload, type UploadedFile } from '../edge/upload';
import { Reads } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';
import { ClassificationFiles } from './classification-files';

@ApiTags('classification')
@Controller('campaigns/:id')
export class FactsController {
  constructor(
    private readonly acts: Acts,
    private readonly files: ClassificationFiles,
  ) {}

  @Get('facts/template.xlsx')
  @Reads('enter-facts', { campaignId: 'id' })
  @AnswersFile('Tệp mẫu với các đối tượng của đợt và những gì đã nhập')
  async template(@Who() who: SignedIn, @Param('id', { schema: id }) campaignId: string): Promise<StreamableFile> {
    return download(await this.files.template(who.tenantId, campaignId));
  }

  @Post('facts/import')
  @Act()
  @Upload({ field: 'file', most: 1, fields: noFields })
  @Answers(200, factsImported)
  import(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Fields(noFields) _: z.output<typeof noFields>,
    @UploadedFiles() files: readonly UploadedFile[] = [],
  ): Promise<FactsImported> {
    return this.files.import(request, campaignId, files);
  }

  @Post('results/:subjectId/facts')
  @Act()
  @Answers(200, done)
  enter(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Param('subjectId', { schema: id }) subjectId: string,
    @Body({ schema: factsRequest }) body: z.output<typeof factsRequest>,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => enterFactsOf(tx, campaignId, { subject: { id: subjectId }, ...body }, request.by));
  }
}
