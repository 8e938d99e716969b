import type { z } from 'zod';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import type { Tx, UnitOfWork } from '../tx';

/** An act somebody asks for under an `Idempotency-Key`. */
export interface KeyedRequest {
  readonly by: Actor & { readonly accountId: string };
  readonly key: string;
  /** Of everything that was sent: where to, text and files. */
  readonly sha256: string;
}

/**
 * Performs an act once per account and key: the reservation, the act and its answer are one transaction. The same request again gets the
 * first answer; a parallel one waits for it. A refusal rolls everything back and is not kept, so that the key may be used again.
 *
 * @param answer the shape of the answer, by which one that was kept is read
 * @throws Refusal `key-used-for-other` where the key came before with something else; whatever `act` throws
 */
export function runOnce<T>(uow: UnitOfWork, request: KeyedRequest, answer: z.ZodType<T>, act: (tx: Tx) => Promise<T>): Promise<T> {
  const { by, key, sha256 } = request;
  return uow.run(by.tenantId, async (tx) => {
    const reserved = await tx.access.reserve(by.accountId, key, sha256);
    if (reserved.outcome === 'known') return answer.parse(reserved.answer);
    if (reserved.outcome === 'other') {
      throw new Refusal('key-used-for-other', 'Yêu cầu này trùng khóa với một yêu cầu khác đã gửi; hãy tải lại trang rồi làm lại.', {
        status: 'conflict',
        path: 'Idempotency-Key',
      });
    }
    const made = await act(tx);
    await tx.access.remember(by.accountId, key, made);
    return made;
  });
}
