import { normalLogin } from '@libs/domain/access/login';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import type { Tx, UnitOfWork } from '../tx';
import { passwordFits } from './password-hash';
import type { SealKey } from './seal';
import { checkCode } from './second-factor';
import { startSession } from './sessions';
import { countTry, takeBack } from './throttle';
import { newToken, tokenSha256 } from './token';

export interface SignInInput {
  readonly login: string;
  readonly password: string;
  /** Of the second factor, where the account has one. */
  readonly code?: string | undefined;
}

/** The browser that asks. */
export interface Browser {
  readonly address: string;
  /** By which it is known to have signed in before; null where it is not. */
  readonly knownBy: string | null;
  /** In words, for the list of sessions. */
  readonly words: string;
}

export interface Begun {
  readonly session: string;
  /** By which the browser is known from now on. */
  readonly knownBy: string;
}

/**
 * Signs in with login, password and, where the account has a second factor, its code. The password is checked outside any transaction: it
 * takes long on purpose.
 *
 * @throws Refusal `wrong-credentials`, the same in word and time whether the login exists or not; `code-needed` and `wrong-code` only where
 *   the password fits; `too-many-tries`
 */
export async function signIn(uow: UnitOfWork, input: SignInInput, browser: Browser, keys: readonly SealKey[]): Promise<Begun> {
  const login = normalLogin(input.login);
  const tries = await countTry(uow, { login, address: browser.address, device: browser.knownBy });
  const account = await uow.run(null, (tx) => tx.access.accountByLogin(login));
  if (!(await passwordFits(account?.passwordHash ?? null, input.password)) || account === null) {
    throw new Refusal('wrong-credentials', 'Tên đăng nhập hoặc mật khẩu không đúng; hãy kiểm tra phím Caps Lock, bộ gõ rồi nhập lại.', {
      status: 'forbidden',
    });
  }
  const { id: accountId, tenantId } = account;
  const factor = await uow.run(tenantId, (tx) => tx.access.accounts.secondFactor(accountId));
  if (factor?.confirmed === true && (input.code ?? '') === '') {
    await takeBack(uow, tries);
    throw new Refusal('code-needed', 'Hãy nhập mã 6 số trong ứng dụng xác thực.', { status: 'forbidden', path: 'code' });
  }
  const begun = await uow.run(tenantId, async (tx) => {
    if (factor?.confirmed === true) await checkCode(tx, accountId, input.code ?? '', keys);
    const at = await tx.access.now();
    const details = { secondFactor: factor?.confirmed === true };
    await tx.audit.write({ tenantId, accountId, via: 'web', from: browser.address }, { act: 'sign-in', at, details });
    const knownBy = tries.known && browser.knownBy !== null ? browser.knownBy : newToken();
    await tx.access.signIns.rememberDevice(tokenSha256(knownBy), accountId);
    return { session: await startSession(tx, accountId, browser.words), knownBy };
  });
  await takeBack(uow, tries);
  return begun;
}

/** Ends a session at once; one that has ended already is left alone. */
export async function signOut(tx: Tx, token: string, by: Pick<Actor, 'tenantId' | 'accountId' | 'from'>): Promise<void> {
  if (!(await tx.access.endSession(tokenSha256(token)))) return;
  await tx.audit.write({ ...by, via: 'web' }, { act: 'sign-out', at: await tx.access.now() });
}
