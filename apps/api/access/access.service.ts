import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { acceptInvitation } from '@libs/acts/access/accept-invitation';
import { type SetUpInput, setUp, setUpIsOpen } from '@libs/acts/access/set-up';
import { type SignedIn, sessionOf } from '@libs/acts/access/sessions';
import { showMe } from '@libs/acts/access/show-me';
import { type SignInInput, signIn, signOut } from '@libs/acts/access/sign-in';
import { UnitOfWork } from '@libs/acts/tx';
import type { ApiConfig } from '@libs/config/config';
import type { Me, SetupState } from '@libs/contracts/access';
import type { Accepted } from '@libs/contracts/accounts';
import type { Done } from '@libs/contracts/page';
import { browserWords } from '@libs/domain/access/browser-words';
import { Refusal } from '@libs/domain/refusal';
import { contextOf } from '../edge/request';
import { SessionCookie } from '../edge/session-cookie';
import { CONFIG, LOG } from '../edge/tokens';

/** Set-up, sign-in and sign-out with their cookies. */
@Injectable()
export class AccessService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cookie: SessionCookie,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async setUpState(): Promise<SetupState> {
    return { open: await this.uow.run(null, setUpIsOpen) };
  }

  async setUp(input: SetUpInput, request: Request, response: Response): Promise<Me> {
    return this.begin(response, await this.uow.run(null, (tx) => setUp(tx, { ...input, from: request.ip })));
  }

  async signIn(input: SignInInput, request: Request, response: Response): Promise<Me> {
    const browser = { address: request.ip ?? '', knownBy: this.cookie.knownBy(request), words: wordsOf(request) };
    try {
      const { session, knownBy } = await signIn(this.uow, input, browser, this.config.CODEC_KEYS);
      await this.endPrevious(request);
      const me = await this.begin(response, session);
      this.cookie.remember(response, knownBy);
      return me;
    } catch (error) {
      if (error instanceof Refusal) this.log.warn({ requestId: contextOf(request).requestId, code: error.code }, 'sign-in refused');
      throw error;
    }
  }

  async accept(input: { token: string; login: string; password: string }, request: Request, response: Response): Promise<Accepted> {
    const session = await acceptInvitation(this.uow, { ...input, device: wordsOf(request), from: request.ip });
    if (session === null) return { signedIn: false };
    await this.endPrevious(request);
    this.cookie.set(response, session);
    return { signedIn: true };
  }

  async signOut(who: SignedIn, request: Request, response: Response): Promise<Done> {
    const token = this.cookie.read(request);
    if (token !== null) await this.signOutOf(token, who, request);
    this.cookie.clear(response);
    return { done: true };
  }

  me(who: SignedIn): Promise<Me> {
    return this.uow.run(who.tenantId, (tx) => showMe(tx, who));
  }

  /** A browser has one session: signing in anew ends the one it had. */
  private async endPrevious(request: Request): Promise<void> {
    const token = this.cookie.read(request);
    const who = token === null ? null : await sessionOf(this.uow, token);
    if (token !== null && who !== null) await this.signOutOf(token, who, request);
  }

  private signOutOf(token: string, { tenantId, id }: SignedIn, { ip }: Request): Promise<void> {
    return this.uow.run(tenantId, (tx) => signOut(tx, token, { tenantId, accountId: id, from: ip }));
  }

  private async begin(response: Response, token: string): Promise<Me> {
    const who = await sessionOf(this.uow, token);
    if (who === null) throw new Error('a session that was just begun is gone');
    this.cookie.set(response, token);
    return this.me(who);
  }
}

function wordsOf(request: Request): string {
  return browserWords(request.header('user-agent') ?? '');
}
