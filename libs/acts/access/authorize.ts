import { type Act, PERMISSIONS, mayDo } from '@libs/domain/access/permissions';
import { isOwnCase, standingsTowards } from '@libs/domain/access/reach';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import { provePresence } from './prove-presence';
import type { About } from './role.repository';

export interface Authorized {
  /** The board, or somebody by delegation, acts for those whose matter it is (“thay mặt”); goes on record. */
  readonly onBehalf: boolean;
  /** Their own person and the bodies they answer for. */
  readonly own: ReadonlySet<string>;
  /** Of what concerns the whole committee: which bodies are shown to them. */
  readonly sees: 'all' | ReadonlySet<string>;
}

const BY_ITSELF: Authorized = { onBehalf: false, own: new Set(), sees: 'all' };
/** Seeing these says that the thing exists; whoever may not even see it is told that there is none. */
const SEEING: readonly Act[] = ['show-unit', 'show-board'];

/**
 * The first line of every act: whether this person may do it in this matter, by the table of permissions. The machine, a rehearsal's
 * script and the command line have no account; they are let through by how they came in.
 *
 * @throws Refusal `not-allowed` (403) where they may know of the thing, `not-found` and the like (404) where they may not, and those of
 *   `provePresence`
 */
export async function authorize(tx: Tx, by: Actor, act: Act, about: About = {}): Promise<Authorized> {
  if (by.via !== 'web') return BY_ITSELF;
  const hats = by.accountId === null ? null : await tx.access.roles.hats(by.tenantId, by.accountId);
  if (hats === null) throw refused(act);
  const matter = await tx.access.roles.matter(by.tenantId, about);
  if (matter === null) throw unknown(about);
  const standings = standingsTowards(hats.holdings, hats.personId, matter);
  const ownCase = isOwnCase(hats.holdings, hats.personId, matter);
  if (!mayDo(standings, act, ownCase)) {
    if (ownCase && mayDo(standings, act)) throw ownMatter();
    if (matter.bodyId !== null && matter.personId !== hats.personId && !SEEING.some((seeing) => mayDo(standings, seeing)))
      throw unknown(about);
    throw refused(act);
  }
  provePresence(by, act, hats, await tx.access.now());
  const { onBehalf = [], who, part } = PERMISSIONS[act];
  const firstHand = hats.holdings.filter(({ role, delegated }) => !delegated && !onBehalf.includes(role));
  const inPart = part === true && !standings.some(({ role, reaches }) => who[role] === 'tree' && reaches.includes('tree'));
  return {
    onBehalf: !mayDo(standingsTowards(firstHand, hats.personId, matter), act),
    own: new Set([hats.personId, ...hats.holdings.flatMap(({ role, bodyId }) => (role === 'secretary' && bodyId ? [bodyId] : []))]),
    sees: inPart ? new Set(await tx.access.roles.bodiesOf(hats.holdings)) : 'all',
  };
}

/** Where one act concerns many: none of them is their own case. @throws Refusal `own-case` */
export function refuseOwnCases({ own }: Authorized, subjectIds: readonly string[]): void {
  if (subjectIds.some((id) => own.has(id))) throw ownMatter();
}

function refused(act: Act): Refusal {
  const { cite } = PERMISSIONS[act];
  return new Refusal('not-allowed', 'Đồng chí không có quyền làm việc này; nếu cần, đề nghị Ban Tổ chức giao quyền hoặc ủy quyền.', {
    status: 'forbidden',
    ...(cite === undefined ? {} : { cite }),
  });
}

function ownMatter(): Refusal {
  const message = 'Việc này thuộc chính đơn vị hoặc bản thân đồng chí nên không tự quyết được; đề nghị người khác có quyền thực hiện.';
  return new Refusal('own-case', message, { status: 'forbidden' });
}

/** The same words as where there is no such thing at all. */
function unknown(about: About): Refusal {
  const notFound = { status: 'not-found' } as const;
  if ('dutyId' in about) return new Refusal('no-such-duty', 'Không có việc này.', notFound);
  if ('stepId' in about) return new Refusal('no-such-step', 'Không có bước này trong đợt kiểm điểm.', notFound);
  if ('campaignId' in about) return new Refusal('no-such-campaign', 'Không có đợt kiểm điểm này.', notFound);
  return new Refusal('not-found', 'Không có dữ liệu này; có thể đường dẫn đã cũ.', notFound);
}
