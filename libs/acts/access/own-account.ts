import { Refusal } from '@libs/domain/refusal';
import type { Tx, UnitOfWork } from '../tx';
import { choosePassword } from './new-password';
import { hashPassword, passwordFits } from './password-hash';
import { requireConfirmed } from './prove-presence';
import type { SealKey } from './seal';
import { checkCode } from './second-factor';
import { actorOf, renewSession, type SignedIn } from './sessions';
import { countTry, takeBack } from './throttle';

/**
 * Gives the password (and a code, where the account has a second factor) once more, so that sensitive acts may follow.
 *
 * @returns the session's new token
 * @throws Refusal `wrong-password`, `code-needed`, `wrong-code`, `too-many-tries`
 */
export async function confirmPassword(
  uow: UnitOfWork,
  who: SignedIn,
  { password, code = '' }: { password: string; code?: string | undefined },
  keys: readonly SealKey[],
): Promise<string> {
  const tries = await countTry(uow, { login: `confirm ${who.id}`, address: `confirm ${who.id}`, device: null });
  const { account, factor } = await uow.run(who.tenantId, async (tx) => ({
    account: await tx.access.accounts.find(who.tenantId, who.id),
    factor: await tx.access.accounts.secondFactor(who.id),
  }));
  if (!(await passwordFits(account?.passwordHash ?? null, password)))
    throw new Refusal('wrong-password', 'Mật khẩu không đúng; hãy nhập lại.', { status: 'forbidden', path: 'password' });
  if (factor?.confirmed === true && code === '')
    throw new Refusal('code-needed', 'Hãy nhập mã 6 số trong ứng dụng xác thực.', { status: 'forbidden', path: 'code' });
  const token = await uow.run(who.tenantId, async (tx) => {
    if (factor?.confirmed === true) await checkCode(tx, who.id, code, keys);
    await tx.access.accounts.confirmSession(who.sessionId);
    return renewSession(tx, who.sessionId);
  });
  await takeBack(uow, tries);
  return token;
}

/**
 * Changes one's own password; every other session ends at once.
 * @returns this session's new token
 * @throws Refusal `confirm-password`, and those of `choosePassword`
 */
export async function changePassword(tx: Tx, who: SignedIn, typed: string): Promise<string> {
  requireConfirmed(who.confirmedAt, await tx.access.now());
  const factor = await tx.access.accounts.secondFactor(who.id);
  const account = await tx.access.accounts.find(who.tenantId, who.id);
  const units = await tx.access.accounts.unitsOf(account?.personId ?? null);
  const password = choosePassword(typed, [who.login, who.name, who.tenantName, ...units], factor?.confirmed === true);
  await tx.access.setPassword(who.id, await hashPassword(password));
  await tx.access.accounts.endSessions(who.id, { except: who.sessionId });
  await tx.audit.write(actorOf(who), { act: 'change-password', at: await tx.access.now() });
  return renewSession(tx, who.sessionId);
}

/** Ends one of one's own sessions, or all but this one. @throws Refusal `confirm-password` */
export async function endOwnSessions(tx: Tx, who: SignedIn, sessionId: string | null): Promise<number> {
  requireConfirmed(who.confirmedAt, await tx.access.now());
  const which = sessionId === null ? { except: who.sessionId } : { only: sessionId };
  const ended = await tx.access.accounts.endSessions(who.id, which);
  if (ended > 0) await tx.audit.write(actorOf(who), { act: 'end-sessions', at: await tx.access.now(), details: { ended } });
  return ended;
}
