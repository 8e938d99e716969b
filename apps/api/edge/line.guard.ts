import { finished } from 'node:stream';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { kindOf } from './rate-limit.guard';
import { SessionCookie } from './session-cookie';
import { TooFast } from './too-fast';

/** So many requests of one session are worked on at once, and as many more with files, which may take long to arrive. */
const AT_ONCE = 2;
/** Whoever comes to a longer line is sent away: no browser asks for so much. */
const LONGEST = 100;
const COME_BACK_SECONDS = 5;

interface Line {
  working: number;
  readonly waiting: (() => void)[];
}

/**
 * Whoever asks for much at once waits for themselves and nobody waits for them (ASVS 2.4.1, 15.2.2): a session's requests stand in a line, and
 * two of them at a time have connections to the database. A page that asks for six things gets them no later, one processor answers all.
 */
@Injectable()
export class LineGuard implements CanActivate {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly reflector: Reflector,
    private readonly cookie: SessionCookie,
  ) {}

  /** @throws TooFast where too many wait already */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const kind = kindOf(this.reflector, context);
    const [request, response] = [context.switchToHttp().getRequest<Request>(), context.switchToHttp().getResponse<Response>()];
    const session = this.cookie.read(request);
    if (kind !== null && session !== null) await this.turn(`${kind === 'files' ? 'files ' : ''}${session}`, response);
    return true;
  }

  /** Waits until fewer than two of them are worked on; a place is free again once its answer is out or its client gone. */
  private async turn(name: string, response: Response): Promise<void> {
    const line = this.lines.get(name) ?? { working: 0, waiting: [] };
    if (line.waiting.length >= LONGEST) throw new TooFast(COME_BACK_SECONDS);
    this.lines.set(name, line);
    await new Promise<void>((start) => {
      let started = false;
      const begin = (): void => {
        started = true;
        line.working += 1;
        start();
      };
      finished(response, () => {
        if (started) line.working -= 1;
        else line.waiting.splice(line.waiting.indexOf(begin), 1);
        if (line.working < AT_ONCE) line.waiting.shift()?.();
        if (line.working === 0) this.lines.delete(name);
      });
      if (line.working < AT_ONCE) begin();
      else line.waiting.push(begin);
    });
  }
}
