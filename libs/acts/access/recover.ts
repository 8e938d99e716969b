import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import { authorize } from './authorize';
import { type Links, makeLink } from './invite';

/** The secretary of somebody who lost the way in asks for a new link; nothing happens until another person bears witness. */
export async function askRecovery(tx: Tx, input: { accountId: string; reason: string }, by: Actor): Promise<{ recoveryId: string }> {
  await authorize(tx, by, 'ask-recovery', { accountId: input.accountId });
  if (by.accountId === null) throw new Error('nobody asks');
  if (input.reason.trim() === '') throw new Refusal('reason-missing', 'Hãy ghi đã nhận ra đồng chí ấy bằng cách nào.', { path: 'reason' });
  const account = await tx.access.accounts.find(by.tenantId, input.accountId);
  if (account?.personId == null)
    throw new Refusal(
      'no-person',
      'Tài khoản đầu tiên không gắn với ai trong tổ chức nên người vận hành máy chủ cấp lại, bằng lệnh npm run recovery-link.',
      { status: 'conflict' },
    );
  const recoveryId = await tx.access.accounts.askRecovery({ tenantId: by.tenantId, askedBy: by.accountId, ...input });
  await tx.audit.write(by, { act: 'ask-recovery', at: await tx.access.now(), details: input });
  return { recoveryId };
}

/** A second person vouches: the link is made. @throws Refusal `not-found`, `own-case` where the same person asked */
export async function witnessRecovery(
  tx: Tx,
  input: { recoveryId: string; links: Links },
  by: Actor,
): Promise<{ invitationId: string; mailed: boolean }> {
  await authorize(tx, by, 'witness-recovery', { recoveryId: input.recoveryId });
  const recovery = await tx.access.accounts.recovery(by.tenantId, input.recoveryId);
  if (recovery?.personId == null || by.accountId === null) throw new Refusal('not-found', 'Không có đề nghị này.', { status: 'not-found' });
  if (recovery.askedBy === by.accountId)
    throw new Refusal('own-case', 'Người đề nghị không tự làm chứng; cần một người thứ hai.', { status: 'forbidden' });
  await tx.access.accounts.witness(input.recoveryId, by.accountId);
  await tx.audit.write(by, { act: 'witness-recovery', at: await tx.access.now(), details: { accountId: recovery.accountId } });
  return makeLink(tx, { personId: recovery.personId, accountId: recovery.accountId, links: input.links }, by);
}
