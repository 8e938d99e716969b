import { Body, Controller, Get, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { SignedIn } from '@libs/acts/access/sessions';
import { exportOwn } from '@libs/acts/personal-data/export-data';
import { askAboutOwnData } from '@libs/acts/personal-data/keep-requests';
import { showOwnData } from '@libs/acts/personal-data/show-requests';
import { UnitOfWork } from '@libs/acts/tx';
import { emptyRequest } from '@libs/contracts/accounts';
import { type Done, done } from '@libs/contracts/page';
import { type OwnData, ownData, ownRequest } from '@libs/contracts/personal-data';
import { Answers } from '../edge/answers';
import { AnswersFile, download } from '../edge/download';
import { Own, Reads } from '../edge/reads';
import { Who } from '../edge/who';
import { dataPage } from './data-page';

/** What is held of oneself: everybody may, for nobody but themselves. */
@ApiTags('personal-data')
@Controller('me')
export class OwnDataController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get('data')
  @Reads('anybody')
  @Answers(200, ownData)
  show(@Who() who: SignedIn): Promise<OwnData> {
    return this.uow.run(who.tenantId, (tx) => showOwnData(tx, who));
  }

  /** By POST, since it goes on record. */
  @Post('data/file')
  @Own()
  @HttpCode(200)
  @AnswersFile('Tất cả dữ liệu của chính mình, một trang HTML')
  async file(@Who() who: SignedIn, @Body({ schema: emptyRequest }) _: z.output<typeof emptyRequest>): Promise<StreamableFile> {
    return this.uow.run(who.tenantId, async (tx) => download(dataPage(await exportOwn(tx, who), await tx.access.now())));
  }

  @Post('data-requests')
  @Own()
  @Answers(200, done)
  async ask(@Who() who: SignedIn, @Body({ schema: ownRequest }) body: z.output<typeof ownRequest>): Promise<Done> {
    await this.uow.run(who.tenantId, (tx) => askAboutOwnData(tx, who, body));
    return { done: true };
  }
}
