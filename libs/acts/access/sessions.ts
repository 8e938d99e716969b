import type { Actor } from '../actor';
import type { Tx, UnitOfWork } from '../tx';
import type { Session } from './access.repository';
import { newToken, tokenSha256 } from './token';

/** A session ends after an hour without a request, and after twelve hours in any case (ASVS 7.3). */
export const SESSION_LIMITS = { idleMs: 60 * 60_000, absoluteMs: 12 * 60 * 60_000 };

/** Whose session it is; `from` is the address this request came from. */
export type SignedIn = Omit<Session, 'passwordHash'> & Pick<Actor, 'from'>;

/** Somebody signed in, acting through the browser. */
export function actorOf({ id, tenantId, confirmedAt, from }: SignedIn): Actor & { readonly accountId: string } {
  return { tenantId, accountId: id, confirmedAt, from, via: 'web' };
}

/** Starts a session and returns its token, which is kept nowhere but in the browser. */
export async function startSession(tx: Tx, accountId: string, device = ''): Promise<string> {
  const token = newToken();
  await tx.access.startSession(tokenSha256(token), accountId, await tx.access.now(), device);
  return token;
}

/** Who has shown once more who they are goes on under another token; the one before opens nothing any more (ASVS 7.2.4). */
export async function renewSession(tx: Tx, sessionId: string): Promise<string> {
  const token = newToken();
  await tx.access.accounts.renewSession(sessionId, tokenSha256(token));
  return token;
}

/** Who is signed in under a token; null where nobody is any more. Counts as a sign of life. */
export async function sessionOf(uow: UnitOfWork, token: string): Promise<SignedIn | null> {
  const found = await uow.run(null, (tx) => tx.access.session(tokenSha256(token), SESSION_LIMITS));
  if (found === null) return null;
  const { passwordHash: _, ...signedIn } = found;
  return signedIn;
}
