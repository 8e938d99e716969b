import type { CookieOptions, Request, Response } from 'express';
import { SESSION_LIMITS } from '@libs/acts/access/sessions';

/** So long a browser counts as known; browsers keep no cookie longer. */
const KNOWN_FOR_MS = 400 * 24 * 60 * 60_000;

/**
 * The session's cookie. Over https, and on this machine itself (browsers trust http://127.0.0.1 and localhost), it bears the `__Host-`
 * prefix: no other host or path can set or overwrite it. Over plain http to another machine browsers would drop such a cookie; there, and
 * only there, it is called `dondoc` and not Secure, which is for trying things out only (docs/decisions/0500).
 */
export class SessionCookie {
  readonly name: string;
  private readonly options: CookieOptions;

  constructor(publicUrl: string) {
    const { protocol, hostname } = new URL(publicUrl);
    const secure = protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
    this.name = secure ? '__Host-dondoc' : 'dondoc';
    this.options = { httpOnly: true, secure, sameSite: 'strict', path: '/' };
  }

  read(request: Request): string | null {
    return this.named(request, this.name);
  }

  private named(request: Request, wanted: string): string | null {
    for (const part of (request.headers.cookie ?? '').split(';')) {
      const [name, value] = part.trim().split('=');
      if (name === wanted && value !== undefined && value !== '') return value;
    }
    return null;
  }

  set(response: Response, token: string): void {
    response.cookie(this.name, token, { ...this.options, maxAge: SESSION_LIMITS.absoluteMs });
  }

  /** By which this browser is known to have signed in before; null where it is not. It opens nothing. */
  knownBy(request: Request): string | null {
    return this.named(request, `${this.name}-device`);
  }

  remember(response: Response, knownBy: string): void {
    response.cookie(`${this.name}-device`, knownBy, { ...this.options, maxAge: KNOWN_FOR_MS });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
