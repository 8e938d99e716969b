import { randomUUID } from 'node:crypto';
import { normalLogin } from '@libs/domain/access/login';
import { Refusal } from '@libs/domain/refusal';
import type { UnitOfWork } from '../tx';
import { newToken, tokenSha256 } from './token';

/** A link printed by whoever runs the server is used at once: a day. */
const GOOD_FOR_MS = 24 * 60 * 60_000;

/**
 * A one-time token that sets a new password for the first account, which is nobody's of the organisation, so that no two people can vouch
 * for it: whoever runs the server makes it there. Ends the link before. `liftSecondFactor`: the phone is lost too; the second factor goes
 * when the link is used.
 *
 * @throws Refusal `no-such-account`; `has-person` where the account is somebody's, who asks before a witness as everybody does
 */
export async function makeServerRecovery(uow: UnitOfWork, input: { login: string; liftSecondFactor: boolean }): Promise<string> {
  const login = normalLogin(input.login);
  const account = await uow.run(null, (tx) => tx.access.accountByLogin(login));
  if (account === null)
    throw new Refusal('no-such-account', `Không có tài khoản đang dùng nào có tên đăng nhập “${login}”.`, { status: 'not-found' });
  if (account.personId !== null)
    throw new Refusal(
      'has-person',
      `Tài khoản “${login}” là của một đồng chí trong tổ chức: đề nghị cấp lại ở trang Người dùng, có người làm chứng.`,
      { status: 'conflict' },
    );
  const { id: accountId, tenantId } = account;
  return uow.run(tenantId, async (tx) => {
    const [token, at] = [newToken(), await tx.access.now()];
    const { liftSecondFactor } = input;
    const made = { id: randomUUID(), tenantId, personId: null, accountId, expiresAt: at + GOOD_FOR_MS, madeBy: null, madeAt: at };
    await tx.access.accounts.invite({ ...made, liftsSecondFactor: liftSecondFactor }, tokenSha256(token));
    const details = { accountId, secondFactor: liftSecondFactor };
    await tx.audit.write({ tenantId, accountId: null, via: 'cli' }, { act: 'server-recovery', at, details });
    return token;
  });
}
