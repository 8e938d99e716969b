import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { readInvitation } from '@libs/acts/access/accept-invitation';
import { showSlip } from '@libs/acts/access/invite';
import { actorOf, type SignedIn } from '@libs/acts/access/sessions';
import { showInvitation, showSlipPage } from '@libs/acts/access/show-accounts';
import { UnitOfWork } from '@libs/acts/tx';
import type { ApiConfig } from '@libs/config/config';
import {
  type Accepted,
  accepted,
  acceptRequest,
  emptyRequest,
  type InvitationSeen,
  invitationSeen,
  lookRequest,
  type Slip,
  slip,
} from '@libs/contracts/accounts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Reads } from '../edge/reads';
import { Open } from '../edge/session.guard';
import { CONFIG } from '../edge/tokens';
import { Who } from '../edge/who';
import { AccessService } from './access.service';

/** One-time links, as whoever got one uses them, and as a slip to print. Tokens travel in bodies alone: no address, no log has them. */
@ApiTags('access')
@Controller('invitations')
export class InvitationController {
  constructor(
    private readonly access: AccessService,
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  @Open()
  @Post('look')
  @Answers(200, invitationSeen)
  async look(@Body({ schema: lookRequest }) { token }: z.output<typeof lookRequest>): Promise<InvitationSeen> {
    return showInvitation(await readInvitation(this.uow, token));
  }

  @Open()
  @Post('accept')
  @Answers(201, accepted)
  accept(
    @Body({ schema: acceptRequest }) input: z.output<typeof acceptRequest>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.access.accept(input, request, response);
  }

  /** Never kept as an answer that is given again: it names the link. */
  @Post(':id/slip')
  @Reads('invite')
  @Answers(200, slip)
  async slip(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) invitationId: string,
    @Body({ schema: emptyRequest }) _: z.output<typeof emptyRequest>,
  ): Promise<Slip> {
    const links = { address: this.config.PUBLIC_URL, keys: this.config.CODEC_KEYS };
    return showSlipPage(await this.uow.run(who.tenantId, (tx) => showSlip(tx, { invitationId, links }, actorOf(who))));
  }
}
