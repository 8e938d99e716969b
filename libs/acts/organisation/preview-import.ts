import { createHash } from 'node:crypto';
import { dayOf } from '@libs/domain/calendar/instant';
import { checkOrganisation } from '@libs/domain/organisation/check-organisation';
import { type OrganisationDiff, diffOrganisation, endingBodies } from '@libs/domain/organisation/diff-organisation';
import type { Finding } from '@libs/domain/organisation/finding';
import type { OrganisationData } from '@libs/domain/organisation/organisation';
import { otherCommittee } from '@libs/domain/organisation/other-committee';
import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import type { OpenDuties } from './organisation.repository';

/** What an import would do, and what is odd about it. */
export interface ImportPreview {
  readonly diff: OrganisationDiff;
  readonly remarks: readonly Finding[];
  /** Stands for the organisation in force that was compared with; an import may insist on it. */
  readonly basis: string;
  /** A sentence where the file seems to be another committee's; it never stops an import. */
  readonly otherCommittee: string | null;
  /** What bodies that would end still owe in campaigns under way. */
  readonly openDuties: readonly OpenDuties[];
}

/**
 * What importing an organisation would add, change and end; changes nothing.
 * @throws Refusal `organisation-has-errors` where its rows contradict each other
 */
export async function previewImport(tx: Tx, data: OrganisationData, by: Actor, lock?: 'update'): Promise<ImportPreview> {
  await authorize(tx, by, 'preview-import');
  const findings = checkOrganisation(data, dayOf(await tx.organisation.now()));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Refusal('organisation-has-errors', `Chưa nhập được: tệp có ${errors.length} lỗi. Sửa các dòng được nêu rồi nhập lại cả tệp.`);
  }
  const current = await tx.organisation.current(by.tenantId, lock);
  const basis = createHash('sha256').update(JSON.stringify(current)).digest('hex');
  const diff = diffOrganisation(current, data);
  return {
    ...{ diff, remarks: findings, basis },
    otherCommittee: otherCommittee(data, await tx.organisation.committee(by.tenantId)),
    openDuties: await tx.organisation.openDuties(by.tenantId, endingBodies(diff)),
  };
}
