import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import { type AcknowledgeInput, acknowledge } from './acknowledge';

/** "Tôi đã nắm", on whose behalf the board says so: somebody who would hear of the duty. @throws Refusal `not-in-charge`, as `acknowledge` */
export async function acknowledgeOnBehalf(tx: Tx, input: AcknowledgeInput, by: Actor): Promise<void> {
  await authorize(tx, by, 'acknowledge', { dutyId: input.dutyId });
  if (input.personId !== null && (await tx.review.findDuty(input.dutyId, false)) !== null) {
    const duty = (await tx.chasing.dutyFacts([input.dutyId])).get(input.dutyId);
    const above = [...(duty?.hears.oversight ?? []), ...(duty?.hears.directing ?? [])];
    if (!above.includes(input.personId))
      throw new Refusal(
        'not-in-charge',
        'Chỉ đồng chí phụ trách hoặc người đứng đầu cơ quan chỉ đạo mới nắm thay việc này; hãy chọn lại.',
        {
          path: 'personId',
          cite: 'G-10',
        },
      );
  }
  await acknowledge(tx, input, by);
}
