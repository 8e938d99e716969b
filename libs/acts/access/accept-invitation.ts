import { normalLogin } from '@libs/domain/access/login';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import type { Tx, UnitOfWork } from '../tx';
import type { Invitation } from './account.repository';
import { choosePassword } from './new-password';
import { hashPassword } from './password-hash';
import { startSession } from './sessions';
import { tokenSha256 } from './token';

/** Whom a link is for, before anything is chosen. @throws Refusal `unknown-invitation` */
export function readInvitation(uow: UnitOfWork, token: string): Promise<Invitation> {
  return withInvitation(uow, token, false, (_, invitation) => Promise.resolve(invitation));
}

/**
 * Uses a one-time link: makes the account with the login and password chosen, or gives an account a new password. The second factor stays as
 * it is unless the link takes it off; after a new password every session has ended and one signs in anew.
 *
 * @returns the new session's token; null where one signs in anew
 * @throws Refusal `unknown-invitation`, `login-taken`, and those of `choosePassword`; the link then stays good
 */
export function acceptInvitation(
  uow: UnitOfWork,
  { token, device, from, ...input }: { token: string; login: string; password: string; device: string } & Pick<Actor, 'from'>,
): Promise<string | null> {
  return withInvitation(uow, token, true, async (tx, invitation) => {
    const login = invitation.login ?? normalLogin(input.login);
    const units = await tx.access.accounts.unitsOf(invitation.personId);
    const passwordHash = await hashPassword(choosePassword(input.password, [login, invitation.name, invitation.committee, ...units]));
    if (!(await tx.access.accounts.useInvitation(invitation.id))) throw new Error('a locked invitation was used by somebody else');
    return invitation.accountId === null
      ? openAccount(tx, invitation, { login, passwordHash, device, from })
      : recoverAccount(tx, invitation, invitation.accountId, { passwordHash, from });
  });
}

async function openAccount(
  tx: Tx,
  { tenantId, personId, name }: Invitation,
  { login, passwordHash, device, from }: { login: string; passwordHash: string; device: string } & Pick<Actor, 'from'>,
): Promise<string> {
  const accountId = await tx.access.accounts.open({ tenantId, login, name, passwordHash, personId });
  if (accountId === null)
    throw new Refusal('login-taken', `Tên đăng nhập “${login}” đã có người dùng; hãy chọn tên khác.`, {
      status: 'conflict',
      path: 'login',
    });
  const by = { tenantId, accountId, from, via: 'web' } as const;
  await tx.audit.write(by, { act: 'accept-invitation', at: await tx.access.now(), details: { personId } });
  return startSession(tx, accountId, device);
}

async function recoverAccount(
  tx: Tx,
  { tenantId, liftsSecondFactor }: Invitation,
  accountId: string,
  { passwordHash, from }: { passwordHash: string } & Pick<Actor, 'from'>,
): Promise<null> {
  await tx.access.setPassword(accountId, passwordHash);
  await tx.access.accounts.endSessions(accountId, { except: null });
  if (liftsSecondFactor) await tx.access.accounts.removeSecondFactor(accountId);
  const details = { secondFactorRemoved: liftsSecondFactor };
  await tx.audit.write({ tenantId, accountId, from, via: 'web' }, { act: 'recover-account', at: await tx.access.now(), details });
  return null;
}

/** At the door nothing is seen but whose link it is; the rest happens among that committee's own rows. */
async function withInvitation<T>(
  uow: UnitOfWork,
  token: string,
  lock: boolean,
  work: (tx: Tx, found: Invitation) => Promise<T>,
): Promise<T> {
  const sha256 = tokenSha256(token);
  const tenantId = await uow.run(null, (tx) => tx.access.accounts.tenantOfToken(sha256));
  if (tenantId === null) throw unknown();
  return uow.run(tenantId, async (tx) => {
    const invitation = await tx.access.accounts.invitationByToken(sha256, lock);
    if (invitation === null) throw unknown();
    return work(tx, invitation);
  });
}

function unknown(): Refusal {
  const message = 'Liên kết không đúng, đã dùng hoặc đã hết hạn; đề nghị người mời gửi liên kết mới.';
  return new Refusal('unknown-invitation', message, { status: 'not-found' });
}
