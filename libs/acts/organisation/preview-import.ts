import { createHash } from 'node:crypto';
import { checkOrganisation } from '@libs/domain/organisation/check-organisation';
import { type OrganisationDiff, diffOrganisation } from '@libs/domain/organisation/diff-organisation';
import type { Finding } from '@libs/domain/organisation/finding';
import type { OrganisationData } from '@libs/domain/organisation/organisation';
import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';

/** What an import would do, and what is odd about it. */
export interface ImportPreview {
  readonly diff: OrganisationDiff;
  readonly remarks: readonly Finding[];
  /** Stands for the organisation in force that was compared with; an import may insist on it. */
  readonly basis: string;
}

/**
 * What importing an organisation would add, change and end; changes nothing.
 * @throws Refusal `organisation-has-errors` where its rows contradict each other
 */
export async function previewImport(tx: Tx, data: OrganisationData, by: Actor, lock?: 'update'): Promise<ImportPreview> {
  const findings = checkOrganisation(data);
  await authorize(tx, by, 'preview-import');
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Refusal('organisation-has-errors', `Chưa nhập được: tệp có ${errors.length} lỗi. Sửa các dòng được nêu rồi nhập lại cả tệp.`);
  }
  const current = await tx.organisation.current(by.tenantId, lock);
  const basis = createHash('sha256').update(JSON.stringify(current)).digest('hex');
  return { diff: diffOrganisation(current, data), remarks: findings, basis };
}
