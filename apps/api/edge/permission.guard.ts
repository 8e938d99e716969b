import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { authorize } from '@libs/acts/access/authorize';
import { actorOf } from '@libs/acts/access/sessions';
import { UnitOfWork } from '@libs/acts/tx';
import { aboutOf, READS, type Reading } from './reads';
import { contextOf } from './request';
import { OPEN } from './session.guard';
import { ACT } from './who';

/** Lets through what the table of permissions lets this person see. Acts ask the table themselves, in their first line. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly uow: UnitOfWork,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marks = [context.getHandler(), context.getClass()];
    const isMarked = (mark: string): boolean => this.reflector.getAllAndOverride<boolean | undefined>(mark, marks) === true;
    if (isMarked(OPEN) || isMarked(ACT)) return true;
    const reading = this.reflector.get<Reading | undefined>(READS, context.getHandler());
    if (reading === undefined) return false;
    const request = context.switchToHttp().getRequest<Request>();
    const { signedIn } = contextOf(request);
    if (signedIn === undefined) return false;
    const { act } = reading;
    if (act === 'anybody') return true;
    const about = aboutOf(reading, request);
    contextOf(request).seen = await this.uow.run(signedIn.tenantId, (tx) => authorize(tx, actorOf(signedIn), act, about));
    return true;
  }
}
