import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { changePassword, confirmPassword, endOwnSessions } from '@libs/acts/access/own-account';
import { confirmSecondFactor, offerSecondFactor } from '@libs/acts/access/second-factor';
import type { SignedIn } from '@libs/acts/access/sessions';
import { showOwnAccount } from '@libs/acts/access/show-accounts';
import { UnitOfWork } from '@libs/acts/tx';
import type { ApiConfig } from '@libs/config/config';
import {
  codeRequest,
  confirmRequest,
  emptyRequest,
  endSessionsRequest,
  type FactorOffered,
  factorOffered,
  type OwnAccount,
  ownAccount,
  passwordRequest,
} from '@libs/contracts/accounts';
import { type Done, done } from '@libs/contracts/page';
import { Answers } from '../edge/answers';
import { Own, Reads } from '../edge/reads';
import { SessionCookie } from '../edge/session-cookie';
import { CONFIG } from '../edge/tokens';
import { Who } from '../edge/who';

/** One's own account: everybody may, for nobody but themselves. */
@ApiTags('access')
@Controller('me')
export class OwnAccountController {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) private readonly config: ApiConfig,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('account')
  @Reads('anybody')
  @Answers(200, ownAccount)
  show(@Who() who: SignedIn): Promise<OwnAccount> {
    return this.uow.run(who.tenantId, (tx) => showOwnAccount(tx, who));
  }

  @Post('confirm')
  @Own()
  @Answers(200, done)
  confirm(
    @Who() who: SignedIn,
    @Body({ schema: confirmRequest }) body: z.output<typeof confirmRequest>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Done> {
    return this.renewed(response, confirmPassword(this.uow, who, body, this.config.CODEC_KEYS));
  }

  @Post('password')
  @Own()
  @Answers(200, done)
  password(
    @Who() who: SignedIn,
    @Body({ schema: passwordRequest }) { password }: z.output<typeof passwordRequest>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Done> {
    return this.renewed(
      response,
      this.uow.run(who.tenantId, (tx) => changePassword(tx, who, password)),
    );
  }

  @Post('second-factor')
  @Own()
  @Answers(200, factorOffered)
  offer(@Who() who: SignedIn, @Body({ schema: emptyRequest }) _: z.output<typeof emptyRequest>): Promise<FactorOffered> {
    return this.uow.run(who.tenantId, (tx) => offerSecondFactor(tx, who, this.config.CODEC_KEYS));
  }

  @Post('second-factor/confirm')
  @Own()
  @Answers(200, done)
  confirmFactor(
    @Who() who: SignedIn,
    @Body({ schema: codeRequest }) { code }: z.output<typeof codeRequest>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Done> {
    return this.renewed(
      response,
      this.uow.run(who.tenantId, (tx) => confirmSecondFactor(tx, who, code, this.config.CODEC_KEYS)),
    );
  }

  @Post('sessions/end')
  @Own()
  @Answers(200, done)
  async end(@Who() who: SignedIn, @Body({ schema: endSessionsRequest }) { sessionId }: z.output<typeof endSessionsRequest>): Promise<Done> {
    await this.uow.run(who.tenantId, (tx) => endOwnSessions(tx, who, sessionId));
    return { done: true };
  }

  /** The browser goes on with the session's new token. */
  private async renewed(response: Response, token: Promise<string>): Promise<Done> {
    this.cookie.set(response, await token);
    return { done: true };
  }
}
