import type { Instant } from '@libs/domain/calendar/instant';

export interface CollectiveLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly heads: readonly string[];
}

export interface OrganisationLine extends CollectiveLine {
  readonly parentId: string | null;
  readonly residential: boolean;
  readonly overseers: readonly string[];
  readonly people: number;
  readonly collectives: readonly CollectiveLine[];
}

export interface TreeFacts {
  /** In the order of the last import. */
  readonly organisations: readonly OrganisationLine[];
  readonly people: number;
  readonly members: number;
  readonly exempted: number;
  readonly suspended: number;
  readonly withoutEmail: number;
  readonly lastImport: Instant | null;
}

export abstract class OrganisationQueries {
  abstract tree(tenantId: string): Promise<TreeFacts>;
}
