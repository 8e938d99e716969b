import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { OrganisationDiff } from '@libs/domain/organisation/diff-organisation';
import type { OrganisationData } from '@libs/domain/organisation/organisation';

export interface ImportRun {
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly at: Instant;
  readonly accountId: string | null;
  /** Counts only. */
  readonly summary: ImportSummary;
}

/** How many rows of each list an import added, changed and ended. */
export type ImportSummary = Readonly<
  Record<keyof OrganisationData, { readonly added: number; readonly changed: number; readonly ended: number }>
>;

/** A body with duties that are neither done nor waived in a campaign that has not ended. */
export interface OpenDuties {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly planNumber: string;
  readonly duties: number;
}

/** The organisation of one tenant, inside one transaction. */
export abstract class OrganisationRepository {
  /**
   * What is in force: nobody and nothing that has been given an end, but organisations with the day of their dissolution. In the order of
   * the last import.
   * @param lock `update` where the transaction is going to apply a difference: no other import can come between
   */
  abstract current(tenantId: string, lock?: 'update'): Promise<OrganisationData>;
  /**
   * Applies a difference against `current`, in a number of statements that does not depend on its size. Added rows whose code was there
   * before come back to life under their old ids; ended rows get `on` as the day of their end.
   */
  abstract apply(tenantId: string, diff: OrganisationDiff, on: Day): Promise<void>;
  /** The committee's name as it was given at set-up. */
  abstract committee(tenantId: string): Promise<string>;
  /** What these bodies still owe in the live campaigns, by body and campaign. */
  abstract openDuties(tenantId: string, codes: readonly string[]): Promise<readonly OpenDuties[]>;
  /** Whether one of these people has an account that is open. */
  abstract haveAccounts(tenantId: string, codes: readonly string[]): Promise<boolean>;
  abstract recordRun(tenantId: string, run: ImportRun): Promise<void>;
  /** The database's clock. */
  abstract now(): Promise<Instant>;
}
