import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { type SetUpInput, setUp, setUpIsOpen } from '@libs/acts/access/set-up';
import { type SignedIn, sessionOf } from '@libs/acts/access/sessions';
import { normalLogin, signIn, signOut } from '@libs/acts/access/sign-in';
import { UnitOfWork } from '@libs/acts/tx';
import { showMe } from '@libs/acts/access/show-me';
import type { Me, SetupState } from '@libs/contracts/access';
import type { Done } from '@libs/contracts/page';
import { Refusal } from '@libs/domain/refusal';
import { contextOf } from '../edge/request';
import { SessionCookie } from '../edge/session-cookie';
import { LOG } from '../edge/tokens';
import { Throttle } from './throttle';

/** Set-up, sign-in and sign-out with their cookie. */
@Injectable()
export class AccessService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cookie: SessionCookie,
    private readonly throttle: Throttle,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async setUpState(): Promise<SetupState> {
    return { open: await this.uow.run(null, setUpIsOpen) };
  }

  async setUp(input: SetUpInput, response: Response): Promise<Me> {
    return this.begin(response, await this.uow.run(null, (tx) => setUp(tx, input)));
  }

  async signIn(input: { login: string; password: string }, request: Request, response: Response): Promise<Me> {
    const login = normalLogin(input.login);
    const address = request.ip ?? '';
    this.throttle.check(login, address, Date.now());
    try {
      const token = await signIn(this.uow, input);
      await this.endPrevious(request);
      return await this.begin(response, token);
    } catch (error) {
      if (error instanceof Refusal) {
        this.throttle.failed(login, address, Date.now());
        this.log.warn({ requestId: contextOf(request).requestId, code: error.code }, 'sign-in refused');
      }
      throw error;
    }
  }

  async signOut(who: SignedIn, request: Request, response: Response): Promise<Done> {
    const token = this.cookie.read(request);
    if (token !== null) await this.uow.run(who.tenantId, (tx) => signOut(tx, token, { tenantId: who.tenantId, accountId: who.id }));
    this.cookie.clear(response);
    return { done: true };
  }

  /** A browser has one session: signing in anew ends the one it had. */
  private async endPrevious(request: Request): Promise<void> {
    const token = this.cookie.read(request);
    const who = token === null ? null : await sessionOf(this.uow, token);
    if (token !== null && who !== null)
      await this.uow.run(who.tenantId, (tx) => signOut(tx, token, { tenantId: who.tenantId, accountId: who.id }));
  }

  private async begin(response: Response, token: string): Promise<Me> {
    const who = await sessionOf(this.uow, token);
    if (who === null) throw new Error('a session that was just begun is gone');
    this.cookie.set(response, token);
    return this.me(who);
  }

  me(who: SignedIn): Promise<Me> {
    return this.uow.run(who.tenantId, (tx) => showMe(tx, who));
  }
}
