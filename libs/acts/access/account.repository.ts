import type { GrantedRole } from '@libs/domain/access/permissions';
import type { Instant } from '@libs/domain/calendar/instant';
import type { Account } from './access.repository';

/** A person of the organisation as an invitation wants them. */
export interface Invitee {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly accountId: string | null;
}

export interface Invitation {
  readonly id: string;
  readonly tenantId: string;
  /** Null for the first account, which is nobody's of the organisation. */
  readonly personId: string | null;
  /** Set where the link gives an account that exists a new password. */
  readonly accountId: string | null;
  /** The login of that account. */
  readonly login: string | null;
  /** Using it takes the second factor off. */
  readonly liftsSecondFactor: boolean;
  readonly expiresAt: Instant;
  readonly name: string;
  readonly email: string | null;
  readonly committee: string;
}

export interface AccountLine {
  readonly personId: string | null;
  readonly accountId: string | null;
  readonly name: string;
  readonly unit: string;
  readonly email: string | null;
  /** The posts held and the branches overseen, in words. */
  readonly posts: readonly string[];
  readonly login: string | null;
  readonly disabledAt: Instant | null;
  readonly secondFactor: boolean;
  readonly roles: readonly GrantedRole[];
  /** The one-time link that waits to be used. */
  readonly invitation: { readonly id: string; readonly expiresAt: Instant } | null;
  /** A recovery that waits for a witness. */
  readonly recovery: { readonly id: string; readonly askedBy: string; readonly reason: string } | null;
}

export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
}

export interface OwnDelegation {
  readonly id: string;
  readonly to: string;
  readonly role: string;
  readonly since: string;
  readonly until: string;
  readonly reason: string;
}

export interface SecondFactor {
  readonly secret: string;
  readonly confirmed: boolean;
  readonly lastStep: number;
}

export interface AccountRepository {
  /** Null where there is no such person, or another committee's. */
  invitee(tenantId: string, personId: string): Promise<Invitee | null>;
  /** Ends the links of this person or account that were not used, and notes the new one. */
  invite(
    invitation: Omit<Invitation, 'name' | 'login' | 'email' | 'committee'> & { madeBy: string | null; madeAt: Instant },
    tokenSha256: string,
  ): Promise<void>;
  /** Whose committee's link it is, before anybody is known; null where there is none. */
  tenantOfToken(tokenSha256: string): Promise<string | null>;
  /** The invitation of a link that still works; locked where it is about to be used. */
  invitationByToken(tokenSha256: string, lock: boolean): Promise<Invitation | null>;
  /** Makes an account; null where the login is taken, be it by another committee's. */
  open(account: Omit<Account, 'id'>): Promise<string | null>;
  /** A person's link that waits to be used. */
  openInvitation(tenantId: string, invitationId: string): Promise<Invitation | null>;
  /** False where somebody was faster. */
  useInvitation(invitationId: string): Promise<boolean>;
  find(tenantId: string, accountId: string): Promise<{ name: string; login: string; personId: string | null; passwordHash: string } | null>;
  /** People with an account, a link, or the name or id searched for; at most `limit`; of these bodies alone, where some are named. */
  list(tenantId: string, search: string, limit: number, of: readonly string[] | null): Promise<readonly AccountLine[]>;
  /** What the bodies are called to which a person belongs, or in which they hold a post; none for an account without a person. */
  unitsOf(personId: string | null): Promise<readonly string[]>;
  disable(accountId: string): Promise<boolean>;
  sessions(accountId: string): Promise<readonly OwnSession[]>;
  /** Ends sessions of an account, but `except`; returns how many. */
  endSessions(accountId: string, which: { only: string } | { except: string | null }): Promise<number>;
  confirmSession(sessionId: string): Promise<void>;
  /** From now on the session has this token and no other. */
  renewSession(sessionId: string, tokenSha256: string): Promise<void>;
  secondFactor(accountId: string): Promise<SecondFactor | null>;
  /** A secret that is not confirmed yet; replaces one that never was. */
  offerSecondFactor(tenantId: string, accountId: string, sealed: string): Promise<boolean>;
  removeSecondFactor(accountId: string): Promise<void>;
  /** Uses a code's half minute up; false where it was used already. Confirms the factor. */
  useCode(accountId: string, step: number): Promise<boolean>;
  delegations(accountId: string): Promise<readonly OwnDelegation[]>;
  askRecovery(recovery: { tenantId: string; accountId: string; askedBy: string; reason: string }): Promise<string>;
  /** A recovery without a witness yet, locked; null where there is none. */
  recovery(tenantId: string, recoveryId: string): Promise<{ accountId: string; askedBy: string; personId: string | null } | null>;
  witness(recoveryId: string, by: string): Promise<void>;
}
