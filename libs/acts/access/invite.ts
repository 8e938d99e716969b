import { randomUUID } from 'node:crypto';
import { dayOf } from '@libs/domain/calendar/instant';
import { invitationText } from '@libs/domain/access/invitation-text';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import type { Invitation } from './account.repository';
import { authorize } from './authorize';
import { type SealKey, tokenFor } from './seal';
import { tokenSha256 } from './token';

/** A link is good for a week. */
const GOOD_FOR_MS = 7 * 24 * 60 * 60_000;
const PURPOSE = 'invitation';

/** What an invitation needs of the machine: where the web app is, and the keys that make links. */
export interface Links {
  readonly address: string;
  readonly keys: readonly SealKey[];
}

/**
 * Invites a person of the organisation by a one-time link: by mail where there is an address, else by a slip to print. Inviting anew ends
 * the link before. A disabled account does not count: whoever lost the device too is invited anew (decision 0503).
 *
 * @throws Refusal `not-found`, `has-account`
 */
export async function invite(
  tx: Tx,
  { personId, links }: { personId: string; links: Links },
  by: Actor,
): Promise<{ invitationId: string; mailed: boolean }> {
  await authorize(tx, by, 'invite', { personId });
  const person = await tx.access.accounts.invitee(by.tenantId, personId);
  if (person === null) throw noSuchPerson();
  if (person.accountId !== null)
    throw new Refusal('has-account', 'Đồng chí này đã có tài khoản; quên mật khẩu thì đề nghị cấp lại, có người làm chứng.', {
      status: 'conflict',
    });
  return makeLink(tx, { personId, accountId: null, links }, by);
}

/** Makes a link and sends it where there is an address. The token stands nowhere but in the mail: the slip is made anew from the id. */
export async function makeLink(
  tx: Tx,
  { personId, accountId, links }: { personId: string; accountId: string | null; links: Links },
  by: Pick<Actor, 'tenantId' | 'accountId' | 'via'>,
): Promise<{ invitationId: string; mailed: boolean }> {
  const at = await tx.access.now();
  const id = randomUUID();
  const made = { id, tenantId: by.tenantId, personId, accountId, expiresAt: at + GOOD_FOR_MS, madeBy: by.accountId, madeAt: at };
  await tx.access.accounts.invite({ ...made, liftsSecondFactor: false }, tokenSha256(tokenFor(links.keys, PURPOSE, id)));
  const invitation = await tx.access.accounts.openInvitation(by.tenantId, id);
  if (invitation === null) throw noSuchPerson();
  const mailed = invitation.email !== null;
  if (mailed) {
    const text = invitationText({ ...invitation, link: linkOf(links, id), recovers: accountId !== null });
    const message = { personId, occasion: `invitation:${id}`, planDay: dayOf(at), ...text, state: 'queued', at, reminderIds: [] } as const;
    await tx.message.compose(await tx.world.live(by.tenantId), [message]);
  }
  await tx.audit.write(by, { act: accountId === null ? 'invite' : 'recovery-link', at, details: { personId, mailed } });
  return { invitationId: id, mailed };
}

export interface Slip {
  readonly invitation: Invitation;
  readonly link: string;
}

/** The slip with the link, for who has no mail; goes on record each time. @throws Refusal `not-found` where the link was used or has ended */
export async function showSlip(tx: Tx, { invitationId, links }: { invitationId: string; links: Links }, by: Actor): Promise<Slip> {
  await authorize(tx, by, 'invite');
  const invitation = await tx.access.accounts.openInvitation(by.tenantId, invitationId);
  if (invitation === null)
    throw new Refusal('not-found', 'Liên kết mời này đã dùng, đã hết hạn hoặc đã được thay.', { status: 'not-found' });
  const at = await tx.access.now();
  await tx.audit.write(by, { act: 'show-invitation', at, details: { personId: invitation.personId } });
  return { invitation, link: linkOf(links, invitationId) };
}

/** The token stands behind the #: it is sent to no server and stands in no log. */
function linkOf({ address, keys }: Links, invitationId: string): string {
  return `${address}/loi-moi#${tokenFor(keys, PURPOSE, invitationId)}`;
}

function noSuchPerson(): Refusal {
  return new Refusal('not-found', 'Không có người này trong tổ chức; hãy tải lại danh sách.', { status: 'not-found', path: 'personId' });
}
