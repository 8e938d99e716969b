import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiSecurity } from '@nestjs/swagger';
import type { Request } from 'express';
import { sessionOf } from '@libs/acts/access/sessions';
import { UnitOfWork } from '@libs/acts/tx';
import { Refusal } from '@libs/domain/refusal';
import { contextOf } from './request';
import { SessionCookie } from './session-cookie';

export const OPEN = 'dondoc:open';

/** A route that can be called without being signed in. Every other route answers 401 then. */
export const Open = (): MethodDecorator & ClassDecorator => applyDecorators(SetMetadata(OPEN, true), ApiSecurity({}));

/** Lets through who is signed in. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly uow: UnitOfWork,
    private readonly cookie: SessionCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const token = this.cookie.read(request);
    const signedIn = token === null ? null : await sessionOf(this.uow, token);
    if (signedIn === null)
      throw new Refusal('not-signed-in', 'Phiên đăng nhập không còn; hãy đăng nhập rồi làm lại, những gì đã gửi vẫn được giữ.');
    contextOf(request).signedIn = { ...signedIn, from: request.ip };
    return true;
  }
}
