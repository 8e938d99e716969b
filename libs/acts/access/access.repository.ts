import type { Instant } from '@libs/domain/calendar/instant';
import type { AccountRepository } from './account.repository';
import type { RoleRepository } from './role.repository';
import type { SignInRepository } from './sign-in.repository';

export interface Account {
  readonly id: string;
  readonly tenantId: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  /** Null for an account that is nobody's of the organisation: the first one. */
  readonly personId: string | null;
}

/** A session that is in force. */
export interface Session extends Account {
  readonly sessionId: string;
  readonly tenantName: string;
  readonly confirmedAt: Instant;
}

export interface AccessRepository {
  readonly roles: RoleRepository;
  readonly accounts: AccountRepository;
  readonly signIns: SignInRepository;
  now(): Promise<Instant>;
  anyAccount(): Promise<boolean>;
  keepSetupToken(sha256: string, at: Instant): Promise<void>;
  /** Uses up the one-time token; false where it is unknown or used. */
  useSetupToken(sha256: string, at: Instant): Promise<boolean>;
  createTenant(name: string): Promise<string>;
  createAccount(account: Omit<Account, 'id'>): Promise<string>;
  accountByLogin(login: string): Promise<Account | null>;
  /** Until the transaction ends, what else wants this lock of the same account waits. */
  lockAccount(accountId: string): Promise<void>;
  setPassword(accountId: string, passwordHash: string): Promise<void>;
  startSession(tokenSha256: string, accountId: string, at: Instant, device: string): Promise<void>;
  /** The account behind a session that is neither idle nor too old; refreshes it. */
  session(tokenSha256: string, limits: { idleMs: number; absoluteMs: number }): Promise<Session | null>;
  /** False where it has ended already. */
  endSession(tokenSha256: string): Promise<boolean>;
  /**
   * Reserves an idempotency key. Waits for a parallel request with the same key.
   * @returns `new` where the act must be performed, `known` with the first answer, `other` where the key was used for something else
   */
  reserve(
    accountId: string,
    key: string,
    requestSha256: string,
  ): Promise<{ outcome: 'new' | 'other' } | { outcome: 'known'; answer: unknown }>;
  remember(accountId: string, key: string, answer: unknown): Promise<void>;
}
