import { checkMonths } from '@libs/domain/retention/destruction-day';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';

/** The board sets how long texts and files are kept. Holds for campaigns that end from now on. @throws Refusal `wrong-months` */
export async function setRetention(tx: Tx, { months }: { months: number }, by: Actor): Promise<void> {
  await authorize(tx, by, 'set-retention');
  checkMonths(months);
  const before = await tx.retention.months(by.tenantId);
  await tx.retention.setMonths(by.tenantId, months);
  await tx.audit.write(by, { act: 'set-retention', at: await tx.access.now(), details: { from: before, to: months } });
}
