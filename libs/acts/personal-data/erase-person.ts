import { checkErasable, erasureAnswer, keepsName } from '@libs/domain/personal-data/erasure';
import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import { giveAnswer, openRequest } from './keep-requests';

/**
 * Erases what need not be kept of somebody who asked for it, has left and is in no running campaign, and answers the request with what is
 * gone, what is kept and why. Decisions stay, and so does the record of acts, which names people by their ids alone.
 *
 * @throws Refusal `not-found`, `answered-already`, `no-erasure` where something else was asked, `still-here`, `in-running-campaign`
 */
export async function erasePerson(tx: Tx, { requestId }: { requestId: string }, by: Actor): Promise<{ answer: string }> {
  await authorize(tx, by, 'erase-person', { dataRequestId: requestId });
  const { kind, personId } = await openRequest(tx, requestId, by);
  if (kind !== 'erase') throw new Refusal('no-erasure', 'Đề nghị này không phải là xóa dữ liệu.', { status: 'conflict' });
  const facts = await tx.personalData.erasable(personId);
  checkErasable(facts);
  await tx.personalData.erase(personId, keepsName(facts));
  await tx.audit.write(by, { act: 'erase-person', at: await tx.access.now(), details: { personId, request: requestId } });
  const answer = erasureAnswer(facts);
  await giveAnswer(tx, { requestId, outcome: 'partly', answer }, by);
  return { answer };
}
