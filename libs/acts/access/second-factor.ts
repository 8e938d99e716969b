import { Refusal } from '@libs/domain/refusal';
import type { Tx } from '../tx';
import { type SealKey, seal, unseal } from './seal';
import { requireConfirmed } from './prove-presence';
import { actorOf, renewSession, type SignedIn } from './sessions';
import { enrolUri, newSecret, stepOfCode } from './totp';

const PURPOSE = 'second-factor';

/**
 * Offers a secret for an authenticator app; it counts once its first code has fitted. A factor that is in use is not replaced here: that
 * would let whoever found an open browser turn it off.
 *
 * @throws Refusal `second-factor-on`, `confirm-password`
 */
export async function offerSecondFactor(tx: Tx, who: SignedIn, keys: readonly SealKey[]): Promise<{ secret: string; uri: string }> {
  requireConfirmed(who.confirmedAt, await tx.access.now());
  const secret = newSecret();
  if (!(await tx.access.accounts.offerSecondFactor(who.tenantId, who.id, seal(keys, PURPOSE, secret))))
    throw new Refusal(
      'second-factor-on',
      'Xác thực hai bước đã được đặt; mất điện thoại thì đề nghị cấp lại mật khẩu có người làm chứng.',
      {
        status: 'conflict',
      },
    );
  return { secret, uri: enrolUri(secret, who.login) };
}

/**
 * The first code shows that the app has the secret: from now on signing in asks for one.
 * @returns this session's new token; every other session has ended
 * @throws Refusal `wrong-code`
 */
export async function confirmSecondFactor(tx: Tx, who: SignedIn, code: string, keys: readonly SealKey[]): Promise<string> {
  await checkCode(tx, who.id, code, keys);
  await tx.access.accounts.endSessions(who.id, { except: who.sessionId });
  await tx.audit.write(actorOf(who), { act: 'second-factor-on', at: await tx.access.now() });
  return renewSession(tx, who.sessionId);
}

/** Uses a code up. @throws Refusal `wrong-code`: not the code of now, or used before */
export async function checkCode(tx: Tx, accountId: string, code: string, keys: readonly SealKey[]): Promise<void> {
  const factor = await tx.access.accounts.secondFactor(accountId);
  const at = { now: await tx.access.now(), lastStep: factor?.lastStep ?? 0 };
  const step = factor === null ? null : await stepOfCode(unseal(keys, PURPOSE, factor.secret), code, at);
  if (step === null || !(await tx.access.accounts.useCode(accountId, step)))
    throw new Refusal('wrong-code', 'Mã không đúng hoặc đã dùng rồi; hãy đợi mã mới trong ứng dụng xác thực (30 giây đổi một lần).', {
      status: 'forbidden',
      path: 'code',
    });
}
