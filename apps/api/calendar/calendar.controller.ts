import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import type { SignedIn } from '@libs/acts/access/sessions';
import { CalendarQueries } from '@libs/acts/calendar/calendar.queries';
import { changeCalendar } from '@libs/acts/calendar/change-calendar';
import { decideCalendar } from '@libs/acts/calendar/decide-calendar';
import { showCalendar } from '@libs/acts/calendar/show-calendar';
import { showCalendarProposals } from '@libs/acts/calendar/show-calendar-proposals';
import {
  calendarChangeRequest,
  calendarDecision,
  type CalendarPage,
  calendarPage,
  type CalendarProposals,
  calendarProposals,
  calendarQuery,
} from '@libs/contracts/calendar';
import { type Done, done } from '@libs/contracts/page';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Act, Keyed, Who } from '../edge/who';

@ApiTags('calendar')
@Controller()
export class CalendarController {
  constructor(
    private readonly acts: Acts,
    private readonly calendars: CalendarQueries,
  ) {}

  @Get('calendar')
  @Reads('show-plans')
  @Answers(200, calendarPage)
  async page(@Who() who: SignedIn, @Query({ schema: calendarQuery }) { year }: z.output<typeof calendarQuery>): Promise<CalendarPage> {
    return showCalendar(await this.calendars.facts(who.tenantId), year);
  }

  @Get('calendar/proposals')
  @Reads('show-plans')
  @Answers(200, calendarProposals)
  async proposals(@Who() who: SignedIn): Promise<CalendarProposals> {
    return showCalendarProposals(await this.calendars.facts(who.tenantId));
  }

  @Post('calendar')
  @Act()
  @Answers(200, done)
  change(
    @Keyed() request: KeyedRequest,
    @Body({ schema: calendarChangeRequest }) { document, ...day }: z.output<typeof calendarChangeRequest>,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => changeCalendar(tx, { ...day, document: document || null }, request.by));
  }

  @Post('campaigns/:id/calendar')
  @Act()
  @Answers(200, done)
  decide(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: calendarDecision }) { take }: z.output<typeof calendarDecision>,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => decideCalendar(tx, { campaignId, take }, request.by));
  }
}
