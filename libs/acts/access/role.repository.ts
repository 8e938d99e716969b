import type { Holding, Matter } from '@libs/domain/access/reach';
import type { GrantedRole, Role } from '@libs/domain/access/permissions';
import type { Day, Instant } from '@libs/domain/calendar/instant';

/** What an act is about, by its id; nothing for the whole committee. */
export type About =
  | { readonly [none in never]: never }
  | { readonly campaignId: string }
  | { readonly stepId: string }
  | { readonly dutyId: string }
  | { readonly bodyId: string }
  | { readonly subjectId: string }
  | { readonly attachmentId: string }
  | { readonly escalationId: string }
  | { readonly worldId: string }
  | { readonly personId: string }
  | { readonly accountId: string }
  | { readonly recoveryId: string }
  | { readonly dataRequestId: string };

/** Who somebody is for the table of permissions. */
export interface Hats {
  /** The person; the account itself where it is nobody's of the organisation. */
  readonly personId: string;
  /** Came by an invitation, for a person of the organisation. */
  readonly invited: boolean;
  readonly holdings: readonly Holding[];
  readonly secondFactor: boolean;
}

export interface Grant {
  readonly tenantId: string;
  readonly accountId: string;
  readonly role: GrantedRole;
  readonly grantedBy: string | null;
  /** Null for good. */
  readonly until: Instant | null;
  readonly reason: string;
}

export interface Delegation {
  readonly tenantId: string;
  readonly from: string;
  readonly to: string;
  readonly role: Role;
  readonly since: Day;
  readonly until: Day;
  readonly reason: string;
  readonly at: Instant;
}

export interface RoleRepository {
  /** Null where there is no such account in the committee, or it is disabled. */
  hats(tenantId: string, accountId: string): Promise<Hats | null>;
  /** The bodies that these roles answer for or are in charge of. */
  bodiesOf(holdings: readonly Holding[]): Promise<readonly string[]>;
  /** The matter an act is about; null where there is none, or it is another committee's. */
  matter(tenantId: string, about: About): Promise<Matter | null>;
  /** False where the account has the role already. */
  grant(grant: Grant): Promise<boolean>;
  /** When a role that was given for a while ends; null where the account does not have it, or has it for good. */
  endOf(accountId: string, role: GrantedRole): Promise<Instant | null>;
  /** Ends a role at once; false where the account does not have it. */
  remove(accountId: string, role: GrantedRole): Promise<boolean>;
  delegate(delegation: Delegation): Promise<string>;
  /** Ends what this account delegated; false where there is nothing to end. */
  endDelegation(delegationId: string, from: string): Promise<boolean>;
}
