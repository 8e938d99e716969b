import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { SignedIn } from '@libs/acts/access/sessions';
import { type Me, type SetupState, me, setupRequest, setupState, signInRequest } from '@libs/contracts/access';
import { type Done, done } from '@libs/contracts/page';
import { Answers } from '../edge/answers';
import { Reads } from '../edge/reads';
import { Open } from '../edge/session.guard';
import { Who } from '../edge/who';
import { AccessService } from './access.service';

@ApiTags('access')
@Controller()
export class AccessController {
  constructor(private readonly access: AccessService) {}

  @Open()
  @Get('setup')
  @Answers(200, setupState)
  setUpState(): Promise<SetupState> {
    return this.access.setUpState();
  }

  @Open()
  @Post('setup')
  @Answers(201, me)
  setUp(
    @Body({ schema: setupRequest }) input: z.output<typeof setupRequest>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    return this.access.setUp(input, request, response);
  }

  @Open()
  @Post('session')
  @Answers(201, me)
  signIn(
    @Body({ schema: signInRequest }) input: z.output<typeof signInRequest>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    return this.access.signIn(input, request, response);
  }

  @Delete('session')
  @Reads('anybody')
  @Answers(200, done)
  signOut(@Who() who: SignedIn, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Done> {
    return this.access.signOut(who, request, response);
  }

  @Get('me')
  @Reads('anybody')
  @Answers(200, me)
  me(@Who() who: SignedIn): Promise<Me> {
    return this.access.me(who);
  }
}
