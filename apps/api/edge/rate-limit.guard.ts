import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Config } from '@libs/config/config';
import { takeOne } from '@libs/domain/access/rate';
import { ANSWERS_FILE } from './download';
import { contextOf } from './request';
import { TooFast } from './too-fast';
import { CONFIG } from './tokens';
import { UPLOAD } from './upload';

const UNCOUNTED = 'dondoc:uncounted';

/** A route that is asked for once and then stays open: it is not counted. */
export const Uncounted = (): MethodDecorator => SetMetadata(UNCOUNTED, true);

const READING = ['GET', 'HEAD'];
/** So many buckets are kept before those that are full again are forgotten. */
const MOST_BUCKETS = 10_000;

/**
 * Holds back who asks much faster than people do (ASVS 2.4.1, OWASP API4): each account has a minute's worth of reads, of acts and of
 * files, and whoever is not signed in yet shares one by address. Kept in the memory of this process, so that no request waits for it:
 * N processes let through N times as many, and each of them is as safe as one (docs/decisions/0508). Asked before anything is done.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly fullAt = new Map<string, number>();

  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws TooFast */
  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const isMarked = (mark: string): boolean => this.reflector.get<boolean | undefined>(mark, handler) === true;
    if (isMarked(UNCOUNTED)) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const { signedIn } = contextOf(request);
    const kind = isMarked(UPLOAD) || isMarked(ANSWERS_FILE) ? 'files' : signedIn && !READING.includes(request.method) ? 'acts' : 'reads';
    this.take(`${kind} ${signedIn?.id ?? request.ip ?? ''}`, this.config.perMinute[kind]);
    return true;
  }

  private take(bucket: string, perMinute: number): void {
    const now = performance.now();
    const taken = takeOne(this.fullAt.get(bucket) ?? 0, now, perMinute);
    if ('waitMs' in taken) throw new TooFast(Math.ceil(taken.waitMs / 1_000));
    if (this.fullAt.size >= MOST_BUCKETS) for (const [key, fullAt] of this.fullAt) if (fullAt <= now) this.fullAt.delete(key);
    this.fullAt.set(bucket, taken.fullAt);
  }
}
