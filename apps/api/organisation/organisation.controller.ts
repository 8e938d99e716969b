import { Controller, Get, Post, type StreamableFile, UploadedFiles } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { actorOf, type SignedIn } from '@libs/acts/access/sessions';
import { OrganisationQueries } from '@libs/acts/organisation/organisation.queries';
import { showTree } from '@libs/acts/organisation/show-tree';
import {
  type Imported,
  type ImportPreview,
  imported,
  importFields,
  importPreview,
  type OrganisationTree,
  organisationTree,
} from '@libs/contracts/organisation';
import { Answers } from '../edge/answers';
import { AnswersFile, download } from '../edge/download';
import { Reads } from '../edge/reads';
import { Fields, noFields, Upload, type UploadedFile } from '../edge/upload';
import { Act, Keyed, Who } from '../edge/who';
import { OrganisationFiles } from './organisation-files';

@ApiTags('organisation')
@Controller('organisation')
export class OrganisationController {
  constructor(
    private readonly organisation: OrganisationQueries,
    private readonly files: OrganisationFiles,
  ) {}

  @Get()
  @Reads('show-organisation')
  @Answers(200, organisationTree)
  async tree(@Who() who: SignedIn): Promise<OrganisationTree> {
    return showTree(await this.organisation.tree(who.tenantId));
  }

  @Get('template.xlsx')
  @Reads('preview-import')
  @AnswersFile('Tệp mẫu để điền')
  async template(): Promise<StreamableFile> {
    return download(await this.files.template());
  }

  @Get('sample.xlsx')
  @Reads('preview-import')
  @AnswersFile('Một phường mẫu, số liệu bịa ra')
  async sample(): Promise<StreamableFile> {
    return download(await this.files.sample());
  }

  @Post('import/preview')
  @Reads('preview-import')
  @Upload({ field: 'file', most: 1, fields: noFields })
  @Answers(200, importPreview)
  preview(
    @Who() who: SignedIn,
    @Fields(noFields) _: z.output<typeof noFields>,
    @UploadedFiles() files: readonly UploadedFile[] = [],
  ): Promise<ImportPreview> {
    return this.files.preview(actorOf(who), files);
  }

  @Post('import')
  @Act()
  @Upload({ field: 'file', most: 1, fields: importFields })
  @Answers(200, imported)
  import(
    @Keyed() request: KeyedRequest,
    @Fields(importFields) { basis }: z.output<typeof importFields>,
    @UploadedFiles() files: readonly UploadedFile[] = [],
  ): Promise<Imported> {
    return this.files.import(request, files, basis);
  }
}
