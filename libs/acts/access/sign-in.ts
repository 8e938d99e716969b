import { Refusal } from '@libs/domain/refusal';
import type { Tx, UnitOfWork } from '../tx';
import { passwordFits } from './password-hash';
import { startSession } from './sessions';
import { tokenSha256 } from './token';

/** Logins are the same whatever their case. */
export function normalLogin(login: string): string {
  return login.normalize('NFC').trim().toLowerCase();
}

/**
 * Signs in with login and password. The password is checked outside any transaction: it takes long on purpose.
 *
 * @returns the token of the new session
 * @throws Refusal `wrong-credentials`, the same in word and time whether the login exists or not
 */
export async function signIn(uow: UnitOfWork, input: { login: string; password: string }): Promise<string> {
  const account = await uow.run(null, (tx) => tx.access.accountByLogin(normalLogin(input.login)));
  if (!(await passwordFits(account?.passwordHash ?? null, input.password)) || account === null) {
    throw new Refusal('wrong-credentials', 'Tên đăng nhập hoặc mật khẩu không đúng; hãy kiểm tra phím Caps Lock, bộ gõ rồi nhập lại.', {
      status: 'forbidden',
    });
  }
  return uow.run(null, async (tx) => {
    const at = await tx.access.now();
    await tx.audit.write({ tenantId: account.tenantId, accountId: account.id, via: 'web' }, { act: 'sign-in', at });
    return startSession(tx, account.id);
  });
}

/** Ends a session at once; one that has ended already is left alone. */
export async function signOut(tx: Tx, token: string, by: { tenantId: string; accountId: string }): Promise<void> {
  await tx.access.endSession(tokenSha256(token));
  await tx.audit.write({ ...by, via: 'web' }, { act: 'sign-out', at: await tx.access.now() });
}
