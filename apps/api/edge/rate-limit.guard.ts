import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { ApiConfig } from '@libs/config/config';
import { ANSWERS_FILE } from './download';
import { RateLimits } from './rate-limits';
import { contextOf } from './request';
import { SessionCookie } from './session-cookie';
import { CONFIG } from './tokens';
import { UPLOAD } from './upload';

const UNCOUNTED = 'dondoc:uncounted';

/** A route that is asked for once and then stays open: it is not counted. */
export const Uncounted = (): MethodDecorator => SetMetadata(UNCOUNTED, true);

const READING = ['GET', 'HEAD'];
type Kind = 'reads' | 'acts' | 'files';

/** Of which kind a route is; null where it is not counted. */
export function kindOf(reflector: Reflector, context: ExecutionContext): Kind | null {
  const isMarked = (mark: string): boolean => reflector.get<boolean | undefined>(mark, context.getHandler()) === true;
  if (isMarked(UNCOUNTED)) return null;
  if (isMarked(UPLOAD) || isMarked(ANSWERS_FILE)) return 'files';
  return READING.includes(context.switchToHttp().getRequest<Request>().method) ? 'reads' : 'acts';
}

/** Before the session is looked up: whoever was told to wait does so, at no cost to the database. */
@Injectable()
export class WaitingGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
    private readonly cookie: SessionCookie,
  ) {}

  /** @throws TooFast */
  canActivate(context: ExecutionContext): boolean {
    const kind = kindOf(this.reflector, context);
    const token = this.cookie.read(context.switchToHttp().getRequest<Request>());
    if (kind !== null && token !== null) this.limits.refuseWaiting(`${kind} ${token}`);
    return true;
  }
}

/**
 * Holds back who asks much faster than people do (ASVS 2.4.1, OWASP API4): each account has so many reads, acts and files a minute, and
 * whoever is not signed in yet shares the reads of their address (docs/decisions/0511). Asked before anything is done.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly perMinute: Readonly<Record<Kind, number>>;

  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
    private readonly cookie: SessionCookie,
    @Inject(CONFIG) { READS_PER_MINUTE: reads, ACTS_PER_MINUTE: acts, FILES_PER_MINUTE: files }: ApiConfig,
  ) {
    this.perMinute = { reads, acts, files };
  }

  /** @throws TooFast */
  canActivate(context: ExecutionContext): boolean {
    const found = kindOf(this.reflector, context);
    if (found === null) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const { signedIn } = contextOf(request);
    const kind = signedIn ? found : 'reads';
    this.limits.take(`${kind} ${signedIn?.id ?? request.ip ?? ''}`, this.perMinute[kind], `${kind} ${this.cookie.read(request) ?? ''}`);
    return true;
  }
}
