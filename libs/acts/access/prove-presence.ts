import { type Act, PERMISSIONS } from '@libs/domain/access/permissions';
import { needsSecondFactor } from '@libs/domain/access/second-factor';
import type { Instant } from '@libs/domain/calendar/instant';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import type { Hats } from './role.repository';

/** How long after giving the password sensitive acts are done without being asked for it again. */
const CONFIRMED_FOR_MS = 10 * 60_000;

/**
 * Before a sensitive act the person has shown a second factor and, within ten minutes, the password (ASVS 6.3.3, 7.4.3, 7.5.1). Who came by
 * an invitation to a role that needs a second factor sets it up before anything else (docs/decisions/0503).
 *
 * @throws Refusal `set-up-second-factor`, `confirm-password` (both 403)
 */
export function provePresence(by: Actor, act: Act, hats: Hats, now: Instant): void {
  const { sensitive } = PERMISSIONS[act];
  const needs = needsSecondFactor(hats.holdings.map(({ role }) => role));
  if (!hats.secondFactor && needs && (hats.invited || sensitive))
    throw new Refusal('set-up-second-factor', 'Trước hết hãy đặt xác thực hai bước cho tài khoản, ở trang Tài khoản của tôi.', {
      status: 'forbidden',
    });
  if (sensitive) requireConfirmed(by.confirmedAt ?? 0, now);
}

/** @throws Refusal `confirm-password` where the password was last given too long ago */
export function requireConfirmed(confirmedAt: Instant, now: Instant): void {
  if (now - confirmedAt > CONFIRMED_FOR_MS)
    throw new Refusal('confirm-password', 'Việc này quan trọng: hãy nhập lại mật khẩu rồi làm tiếp.', { status: 'forbidden' });
}
