import type { Day } from '../calendar/instant';
import type { PartialDay } from '../text/vietnamese-date';
import type { CollectiveKind, OrganisationKind, PersonStatus, PostRank } from './kinds';

/**
 * An organisation as a board writes it down: five lists whose rows name each other by codes people know (`CB05`), never by ids.
 * Codes are unique over organisations, collectives and people together.
 */
export interface OrganisationData {
  readonly organisations: readonly Organisation[];
  readonly collectives: readonly Collective[];
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly oversight: readonly Oversight[];
}

export type ListName = keyof OrganisationData;
export const LIST_NAMES = ['organisations', 'collectives', 'people', 'posts', 'oversight'] as const satisfies readonly ListName[];

export const EMPTY_ORGANISATION: OrganisationData = { organisations: [], collectives: [], people: [], posts: [], oversight: [] };

export interface Organisation {
  readonly code: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Null for the one root of the tree. */
  readonly parent: string | null;
  readonly founded: Day | null;
  readonly dissolved: Day | null;
  /** A branch of a residential group, chi bộ tổ dân phố (P79-09). */
  readonly residential: boolean;
}

/** A leadership collective or an advisory body inside an organisation (P79-01). */
export interface Collective {
  readonly code: string;
  readonly name: string;
  readonly kind: CollectiveKind;
  readonly organisation: string;
}

export interface Person {
  readonly code: string;
  readonly fullName: string;
  readonly born: PartialDay | null;
  readonly email: string | null;
  /** E.164, `+84901234567`. */
  readonly phone: string | null;
  /** The branch whose meetings the person attends. */
  readonly branch: string | null;
  /** The day of admission to the Party; null for somebody who is not a member. */
  readonly admitted: Day | null;
  readonly status: PersonStatus;
}

/** One person has at most one post in one place. */
export interface Post {
  readonly person: string;
  /** An organisation or a collective. */
  readonly place: string;
  readonly title: string;
  readonly rank: PostRank;
  /** Who manages the holder, in the board's words: `BTV Thành ủy` (P79-05). */
  readonly managedBy: string | null;
}

/** A committee member is in charge of a branch (P79-06, G-10). */
export interface Oversight {
  readonly person: string;
  readonly branch: string;
}
