import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { actorOf, type SignedIn } from '@libs/acts/access/sessions';
import { erasePerson } from '@libs/acts/personal-data/erase-person';
import { exportForPerson } from '@libs/acts/personal-data/export-data';
import { answerRequest, recordRequest } from '@libs/acts/personal-data/keep-requests';
import { findPeople, showRequests } from '@libs/acts/personal-data/show-requests';
import { emptyRequest } from '@libs/contracts/accounts';
import { type Done, done } from '@libs/contracts/page';
import {
  answerBody,
  type DataRequests,
  dataRequests,
  type Erased,
  erased,
  type PeopleFound,
  peopleFound,
  peopleSearch,
  recordRequestBody,
  type RequestRecorded,
  requestRecorded,
} from '@libs/contracts/personal-data';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { AnswersFile, download } from '../edge/download';
import { id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';
import { dataPage } from './data-page';

/** Requests about personal data, as the board and the administrator keep them. */
@ApiTags('personal-data')
@Controller('data-requests')
export class DataRequestController {
  constructor(private readonly acts: Acts) {}

  @Get()
  @Reads('keep-data-requests')
  @Answers(200, dataRequests)
  list(@Who() who: SignedIn): Promise<DataRequests> {
    return this.acts.uow.run(who.tenantId, (tx) => showRequests(tx, actorOf(who)));
  }

  @Post('people')
  @Reads('keep-data-requests')
  @Answers(200, peopleFound)
  people(@Who() who: SignedIn, @Body({ schema: peopleSearch }) { search }: z.output<typeof peopleSearch>): Promise<PeopleFound> {
    return this.acts.uow.run(who.tenantId, (tx) => findPeople(tx, search, actorOf(who)));
  }

  @Post()
  @Act()
  @Answers(201, requestRecorded)
  record(
    @Keyed() request: KeyedRequest,
    @Body({ schema: recordRequestBody }) body: z.output<typeof recordRequestBody>,
  ): Promise<RequestRecorded> {
    return this.acts.once(request, requestRecorded, (tx) => recordRequest(tx, body, request.by));
  }

  @Post(':id/answer')
  @Act()
  @Answers(200, done)
  answer(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: answerBody }) body: z.output<typeof answerBody>,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => answerRequest(tx, { requestId, ...body }, request.by));
  }

  @Post(':id/erase')
  @Act()
  @Answers(200, erased)
  erase(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: emptyRequest }) _: z.output<typeof emptyRequest>,
  ): Promise<Erased> {
    return this.acts.once(request, erased, (tx) => erasePerson(tx, { requestId }, request.by));
  }

  /** By POST, since it goes on record; never kept as an answer that is given again. */
  @Post(':id/file')
  @Reads('export-person', { dataRequestId: 'id' })
  @HttpCode(200)
  @AnswersFile('Dữ liệu của một người không có tài khoản, một trang HTML')
  async file(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: emptyRequest }) _: z.output<typeof emptyRequest>,
  ): Promise<StreamableFile> {
    return this.acts.uow.run(who.tenantId, async (tx) =>
      download(dataPage(await exportForPerson(tx, { requestId }, actorOf(who)), await tx.access.now())),
    );
  }
}
