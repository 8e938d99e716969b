import type { AccountList, InvitationSeen, OwnAccount, Slip as SlipPage } from '@libs/contracts/accounts';
import { GRANTED_ROLES, ROLES, ROLE_NAMES } from '@libs/domain/access/permissions';
import type { Actor } from '../actor';
import { orNull, showInstant } from '../calendar/show-when';
import type { Tx } from '../tx';
import type { AccountLine, Invitation } from './account.repository';
import { authorize } from './authorize';
import type { Slip } from './invite';
import type { SignedIn } from './sessions';

const MOST = 50;

/**
 * People with an account or a link; where something is searched for, anybody of the organisation. A secretary and whoever is in charge
 * see those of their own units alone, without logins and addresses.
 */
export async function showAccounts(tx: Tx, search: string, by: Actor): Promise<AccountList> {
  const { sees } = await authorize(tx, by, 'show-accounts');
  const part = sees === 'all' ? null : [...sees];
  const found = await tx.access.accounts.list(by.tenantId, search, MOST + 1, part);
  const lines = part === null ? found : found.map((line) => ({ ...line, login: null, email: null }));
  const grantable = GRANTED_ROLES.map((role) => ({ role, text: ROLES[role] }));
  return { items: lines.slice(0, MOST).map(showLine), grantable, more: lines.length > MOST };
}

function showLine({ disabledAt, roles, posts, invitation, ...line }: AccountLine): AccountList['items'][number] {
  return {
    ...line,
    posts: [...posts],
    disabled: orNull(showInstant, disabledAt),
    roles: roles.map((role) => ({ role, text: ROLES[role] })),
    invitation: invitation && { id: invitation.id, until: showInstant(invitation.expiresAt) },
  };
}

/** One's own sessions, second factor and delegations. */
export async function showOwnAccount(tx: Tx, { id, sessionId }: SignedIn): Promise<OwnAccount> {
  const [sessions, factor, delegations] = [
    await tx.access.accounts.sessions(id),
    await tx.access.accounts.secondFactor(id),
    await tx.access.accounts.delegations(id),
  ];
  return {
    sessions: sessions.map((one) => ({
      id: one.id,
      device: one.device,
      began: showInstant(one.createdAt),
      seen: showInstant(one.seenAt),
      here: one.id === sessionId,
    })),
    secondFactor: factor?.confirmed === true,
    delegations: delegations.map(({ role, ...one }) => ({ ...one, roleText: textOf(role) })),
  };
}

function textOf(name: string): string {
  const role = ROLE_NAMES.find((one) => one === name);
  return role === undefined ? name : ROLES[role];
}

/** Whom a link is for; the login of the account, else the address of the mail is offered as one. */
export function showInvitation({ name, committee, email, accountId, login }: Invitation): InvitationSeen {
  return { name, committee, login: login ?? email ?? '', recovers: accountId !== null };
}

/** The slip to print. */
export function showSlipPage({ invitation: { name, committee, expiresAt }, link }: Slip): SlipPage {
  return { name, committee, link, until: showInstant(expiresAt) };
}
