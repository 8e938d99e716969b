import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import type { SignedIn } from '@libs/acts/access/sessions';
import { approveDraft, rejectDraft } from '@libs/acts/recurrence/decide-draft';
import { DraftQueries } from '@libs/acts/recurrence/draft.queries';
import { showDraft, showDraftLine } from '@libs/acts/recurrence/show-draft';
import { emptyRequest } from '@libs/contracts/accounts';
import { withReason } from '@libs/contracts/campaign';
import { type ApprovedDraft, approvedDraft, type Draft, draft, type DraftList, draftList } from '@libs/contracts/draft';
import { type Done, done } from '@libs/contracts/page';
import { dayOf } from '@libs/domain/calendar/instant';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { found, id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';

@ApiTags('recurrence')
@Controller('drafts')
export class DraftController {
  constructor(
    private readonly acts: Acts,
    private readonly drafts: DraftQueries,
  ) {}

  @Get()
  @Reads('preview-launch')
  @Answers(200, draftList)
  async list(@Who() who: SignedIn): Promise<DraftList> {
    return (await this.drafts.list(who.tenantId)).map(showDraftLine);
  }

  @Get(':id')
  @Reads('preview-launch')
  @Answers(200, draft)
  async find(@Who() who: SignedIn, @Param('id', { schema: id }) draftId: string): Promise<Draft> {
    return showDraft(found(await this.drafts.find(who.tenantId, draftId)));
  }

  @Post(':id/approve')
  @Act()
  @Answers(200, approvedDraft)
  approve(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) draftId: string,
    @Body({ schema: emptyRequest }) _: z.output<typeof emptyRequest>,
  ): Promise<ApprovedDraft> {
    return this.acts.once(request, approvedDraft, async (tx) => {
      const { plan, year, decisions } = await approveDraft(tx, draftId, request.by);
      const days = Object.entries(decisions).flatMap(([step, { dueAt }]): [string, { due: string }][] =>
        dueAt === undefined ? [] : [[step, { due: dayOf(dueAt) }]],
      );
      return { plan, year, decisions: Object.fromEntries(days) };
    });
  }

  @Post(':id/reject')
  @Act()
  @Answers(200, done)
  reject(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) draftId: string,
    @Body({ schema: withReason }) { reason }: z.output<typeof withReason>,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => rejectDraft(tx, draftId, reason, request.by));
  }
}
