import type { Me } from '@libs/contracts/access';
import { ROLES, actsOf } from '@libs/domain/access/permissions';
import { needsSecondFactor } from '@libs/domain/access/second-factor';
import { Refusal } from '@libs/domain/refusal';
import { orNull, showInstant } from '../calendar/show-when';
import type { Tx } from '../tx';
import { DEMO_LOGIN } from './demo-login';
import type { SignedIn } from './sessions';

/** Who is signed in, as whom, and what the screens may offer; every act still decides for itself. @throws Refusal `not-signed-in` */
export async function showMe(tx: Tx, { id, tenantId, name, login, tenantName }: SignedIn): Promise<Me> {
  const hats = await tx.access.roles.hats(tenantId, id);
  if (hats === null) throw new Refusal('not-signed-in', 'Tài khoản không còn dùng được.');
  const roles = [...new Set(hats.holdings.map(({ role }) => role))];
  const needs = needsSecondFactor(roles);
  return {
    name,
    login,
    committee: tenantName,
    glassUntil: orNull(showInstant, roles.includes('inspector') ? await tx.access.roles.endOf(id, 'inspector') : null),
    demo: login === DEMO_LOGIN,
    roles: roles.map((role) => ({ role, text: ROLES[role] })),
    acts: actsOf(roles),
    units: hats.holdings.flatMap(({ role, bodyId }) => (role === 'secretary' && bodyId !== null ? [bodyId] : [])),
    secondFactor: { on: hats.secondFactor, needed: needs, first: needs && hats.invited && !hats.secondFactor },
  };
}
