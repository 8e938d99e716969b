import { dayOf } from '@libs/domain/calendar/instant';
import { type ListDiff, type OrganisationDiff, isNoChange, readdressed } from '@libs/domain/organisation/diff-organisation';
import type { OrganisationData } from '@libs/domain/organisation/organisation';
import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import type { ImportSummary } from './organisation.repository';
import { type ImportPreview, previewImport } from './preview-import';

export interface ImportInput {
  readonly data: OrganisationData;
  /** Of the file the data were read from, hexadecimal. */
  readonly sha256: string;
  /** The `basis` of the preview that was confirmed, where there was one. */
  readonly basis?: string;
}

/**
 * Makes the organisation in force what a file says: adds, changes, and ends what the file no longer has as of today. All or nothing; where
 * nothing differs nothing is written, no trace either. Another address for somebody with an account wants the password (ASVS 7.5.1).
 * @returns what was done, as the preview would have shown it
 * @throws Refusal `organisation-has-errors`; `organisation-changed` where something else was imported since the preview
 */
export async function importOrganisation(tx: Tx, { data, sha256, basis }: ImportInput, by: Actor): Promise<ImportPreview> {
  await authorize(tx, by, 'import-organisation');
  const preview = await previewImport(tx, data, by, 'update');
  if (basis !== undefined && basis !== preview.basis) {
    throw new Refusal('organisation-changed', 'Tổ chức đã thay đổi sau khi xem trước; xem lại những thay đổi rồi xác nhận.', {
      status: 'conflict',
    });
  }
  if (isNoChange(preview.diff)) return preview;
  if (await tx.organisation.haveAccounts(by.tenantId, readdressed(preview.diff))) await authorize(tx, by, 'readdress-accounts');
  const at = await tx.organisation.now();
  const summary = summaryOf(preview.diff);
  await tx.organisation.apply(by.tenantId, preview.diff, dayOf(at));
  await tx.organisation.recordRun(by.tenantId, { sha256, at, accountId: by.accountId, summary });
  await tx.audit.write(by, { act: 'import-organisation', at, details: { sha256, summary } });
  return preview;
}

function summaryOf({ organisations, collectives, people, posts, oversight }: OrganisationDiff): ImportSummary {
  const counts = ({ added, changed, ended }: ListDiff<unknown>) => ({ added: added.length, changed: changed.length, ended: ended.length });
  return {
    organisations: counts(organisations),
    collectives: counts(collectives),
    people: counts(people),
    posts: counts(posts),
    oversight: counts(oversight),
  };
}
