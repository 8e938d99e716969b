import { normalLogin } from '@libs/domain/access/login';
import { Refusal } from '@libs/domain/refusal';
import type { Tx } from '../tx';
import { choosePassword } from './new-password';
import { hashPassword } from './password-hash';
import { startSession } from './sessions';
import { newToken, tokenSha256 } from './token';

export interface SetUpInput {
  /** From the one-time link. */
  readonly token: string;
  readonly committee: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
  /** The address it came from, where it came over the network. */
  readonly from?: string | undefined;
}

/** Whether the first account is still to be made. */
export async function setUpIsOpen(tx: Tx): Promise<boolean> {
  return !(await tx.access.anyAccount());
}

/** A one-time token for the link that makes the first account; null where there is an account already. */
export async function makeSetupToken(tx: Tx): Promise<string | null> {
  if (await tx.access.anyAccount()) return null;
  const token = newToken();
  await tx.access.keepSetupToken(tokenSha256(token), await tx.access.now());
  return token;
}

/**
 * Makes the committee and its first account, and signs it in.
 *
 * @returns the token of the new session
 * @throws Refusal `already-set-up`, `unknown-setup-token`, and those of `choosePassword`; the link then stays good
 */
export async function setUp(tx: Tx, input: SetUpInput): Promise<string> {
  if (await tx.access.anyAccount())
    throw new Refusal('already-set-up', 'Đôn Đốc đã được thiết lập; hãy đăng nhập bằng tài khoản đã có.', { status: 'conflict' });
  const at = await tx.access.now();
  if (!(await tx.access.useSetupToken(tokenSha256(input.token), at))) {
    throw new Refusal(
      'unknown-setup-token',
      'Đường dẫn thiết lập không đúng hoặc đã dùng rồi; khởi động lại Đôn Đốc để có đường dẫn mới rồi mở đúng đường dẫn đó.',
      { status: 'forbidden', path: 'token' },
    );
  }
  const login = normalLogin(input.login);
  const password = choosePassword(input.password, [login, input.name, input.committee]);
  const tenantId = await tx.access.createTenant(input.committee);
  const accountId = await tx.access.createAccount({
    tenantId,
    login,
    name: input.name,
    passwordHash: await hashPassword(password),
    personId: null,
  });
  await tx.access.roles.grant({ tenantId, accountId, role: 'board', grantedBy: null, until: null, reason: 'set-up' });
  await tx.audit.write({ tenantId, accountId, from: input.from, via: 'web' }, { act: 'set-up', at });
  return startSession(tx, accountId);
}
