import { mayDo } from '@libs/domain/access/permissions';
import { standingsTowards } from '@libs/domain/access/reach';
import { Refusal } from '@libs/domain/refusal';
import { requireConfirmed } from '../access/prove-presence';
import { actorOf, type SignedIn } from '../access/sessions';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import type { PersonalFacts } from './personal-data.repository';

/** What the person may not see now, though it is theirs, is counted and not shown. */
export interface Exported {
  readonly facts: PersonalFacts;
  /** The units whose papers they may read now; all of them for who reads everything. */
  readonly reads: 'all' | ReadonlySet<string>;
  readonly readsResults: boolean;
}

/** Everything held of who is signed in; the password was given minutes ago. On record. @throws Refusal `confirm-password` */
export async function exportOwn(tx: Tx, who: SignedIn): Promise<Exported> {
  const at = await tx.access.now();
  requireConfirmed(who.confirmedAt, at);
  const facts = await tx.personalData.facts(who.tenantId, { personId: who.personId, accountId: who.id });
  await tx.audit.write(actorOf(who), { act: 'export-own-data', at });
  const hats = await tx.access.roles.hats(who.tenantId, who.id);
  if (hats === null) return { facts, reads: new Set(), readsResults: false };
  const whole = standingsTowards(hats.holdings, hats.personId, { bodyId: null, personId: null, path: [] });
  const readsResults = mayDo(whole, 'show-classification');
  if (mayDo(whole, 'show-unit')) return { facts, reads: 'all', readsResults };
  const reads = new Set<string>();
  for (const bodyId of new Set(facts.submissions.map((one) => one.bodyId))) {
    const matter = await tx.access.roles.matter(who.tenantId, { bodyId });
    if (matter !== null && mayDo(standingsTowards(hats.holdings, hats.personId, matter), 'show-unit')) reads.add(bodyId);
  }
  return { facts, reads, readsResults };
}

/**
 * The same for somebody without an account, who asked for it; on record. Who has one gets it there, where nobody else reads it.
 * @throws Refusal `not-found`, `has-account`
 */
export async function exportForPerson(tx: Tx, { requestId }: { requestId: string }, by: Actor): Promise<Exported> {
  await authorize(tx, by, 'export-person', { dataRequestId: requestId });
  const request = await tx.personalData.request(by.tenantId, requestId);
  if (request === null) throw new Refusal('not-found', 'Không có đề nghị này.', { status: 'not-found' });
  if (request.hasAccount)
    throw new Refusal('has-account', 'Đồng chí này có tài khoản nên tự tải được ở trang Tài khoản của tôi; không ai tải thay.', {
      status: 'conflict',
    });
  const facts = await tx.personalData.facts(by.tenantId, { personId: request.personId, accountId: null });
  const details = { personId: request.personId, request: requestId };
  await tx.audit.write(by, { act: 'export-person', at: await tx.access.now(), details });
  return { facts, reads: new Set(), readsResults: false };
}
