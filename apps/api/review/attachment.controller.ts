import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '@libs/acts/access/sessions';
import { AttachmentQueries, stillThere } from '@libs/acts/review/attachment.queries';
import { AnswersFile, download } from '../edge/download';
import { found, id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Who } from '../edge/who';

@ApiTags('review')
@Controller('attachments')
export class AttachmentController {
  constructor(private readonly attachments: AttachmentQueries) {}

  @Get(':id')
  @Reads('show-attachment', { attachmentId: 'id' })
  @AnswersFile('Tệp đính kèm')
  async find(@Who() who: SignedIn, @Param('id', { schema: id }) attachmentId: string): Promise<StreamableFile> {
    return download(stillThere(found(await this.attachments.find(who.tenantId, attachmentId))));
  }
}
