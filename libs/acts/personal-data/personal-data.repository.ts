import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { RosterEntry } from '@libs/domain/plan/roster';
import type { Outcome, RequestKind } from '@libs/domain/personal-data/data-request';
import type { Erasable } from '@libs/domain/personal-data/erasure';

/** Whom the data are about: a person, an account, or both; the first account is nobody's person. */
export interface Whose {
  readonly personId: string | null;
  readonly accountId: string | null;
}

export interface HandedIn {
  readonly bodyId: string;
  readonly unit: string;
  readonly step: string;
  readonly campaign: string;
  readonly version: number;
  readonly at: Instant;
  /** Null once destroyed. */
  readonly text: string | null;
  readonly files: readonly (string | null)[];
}

/** All that is held of one person, with the names its ids stand for; of nobody else. */
export interface PersonalFacts {
  readonly person: {
    readonly code: string;
    readonly fullName: string;
    readonly born: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly admitted: Day | null;
    readonly status: string;
    readonly ended: Day | null;
  } | null;
  readonly memberships: readonly { unit: string; since: Day | null; until: Day | null }[];
  readonly posts: readonly { title: string; place: string; until: Day | null }[];
  readonly oversight: readonly { unit: string; until: Day | null }[];
  readonly accounts: readonly { login: string; name: string; disabledAt: Instant | null; secondFactor: boolean }[];
  readonly roles: readonly { role: string; since: Instant; until: Instant | null; reason: string }[];
  readonly sessions: readonly { device: string; createdAt: Instant; seenAt: Instant }[];
  readonly delegations: readonly { role: string; given: boolean; since: Day; until: Day; reason: string }[];
  readonly invitations: readonly { madeAt: Instant; expiresAt: Instant; usedAt: Instant | null }[];
  readonly rosters: readonly { campaign: string; asOf: Day; included: boolean; rule: RosterEntry['rule'] | null }[];
  readonly messages: readonly { at: Instant; subject: string; body: string; sentAt: Instant | null }[];
  readonly acknowledgements: readonly { at: Instant; unit: string; step: string; note: string }[];
  readonly submissions: readonly HandedIn[];
  readonly decisions: readonly { campaign: string; level: string; document: string | null; at: Instant }[];
  readonly acts: readonly {
    at: Instant;
    act: string;
    details: Readonly<Record<string, unknown>>;
    stepTitle: string | null;
    origin: string | null;
  }[];
  readonly requests: readonly DataRequest[];
}

export interface DataRequest {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  /** Has an account in use. */
  readonly hasAccount: boolean;
  readonly hasLeft: boolean;
  readonly kind: RequestKind;
  readonly wish: string;
  readonly receivedOn: Day;
  readonly dueOn: Day;
  readonly outcome: Outcome | null;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
}

export interface NewRequest {
  readonly tenantId: string;
  readonly personId: string;
  readonly kind: RequestKind;
  readonly wish: string;
  readonly receivedOn: Day;
  readonly dueOn: Day;
  readonly at: Instant;
  readonly accountId: string | null;
}

export interface PersonFound {
  readonly personId: string;
  readonly name: string;
  readonly unit: string;
  readonly hasLeft: boolean;
}

export interface PersonalDataRepository {
  facts(tenantId: string, whose: Whose): Promise<PersonalFacts>;
  /** People of the organisation by name or id, those who left too; at most `limit`. */
  people(tenantId: string, search: string, limit: number): Promise<readonly PersonFound[]>;
  /** The committee's requests, what waits first; of one person where it is given. */
  requests(tenantId: string, personId: string | null): Promise<readonly DataRequest[]>;
  /** Locked; null where there is none. */
  request(tenantId: string, requestId: string): Promise<DataRequest | null>;
  record(request: NewRequest): Promise<string>;
  answer(requestId: string, answer: { outcome: Outcome; answer: string; at: Instant; accountId: string | null }): Promise<void>;
  erasable(personId: string): Promise<Erasable>;
  /** Takes away what need not be kept: again it changes nothing. */
  erase(personId: string, keepName: boolean): Promise<void>;
}
