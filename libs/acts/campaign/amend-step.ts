import { type Day, type Instant, dayOf } from '@libs/domain/calendar/instant';
import { sayInstant } from '@libs/domain/calendar/wording';
import { sendingHour } from '@libs/domain/chasing/sending-hour';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import { campaignForChange, refuseOver, stepForAct } from './running-campaign';

export interface AmendInput {
  readonly stepId: string;
  /** The new last moment; usually the end of a day, any instant is allowed. */
  readonly dueAt: Instant;
  readonly documentNumber: string;
  readonly documentDate: Day;
  readonly reason: string;
}

/**
 * Changes the deadline of a step of a running campaign under a numbered document (G-13). What was is kept; everybody who still owes
 * hears of it in the next digest; timers follow through the outbox.
 *
 * @throws Refusal `step-closed`, `deadline-in-the-past`, `campaign-over`
 */
export async function amendStep(tx: Tx, input: AmendInput, by: Actor): Promise<void> {
  const step = await stepForAct(tx, input.stepId, 'update');
  const campaign = await campaignForChange(tx, step.campaignId);
  refuseOver(campaign);
  if (step.state === 'closed')
    throw new Refusal('step-closed', 'Bước này đã đóng, không đổi hạn được nữa.', { status: 'conflict', cite: 'G-13' });
  const at = await tx.world.planTime(campaign.worldId);
  if (input.dueAt <= at) {
    throw new Refusal('deadline-in-the-past', `Hạn mới phải sau lúc này (${sayInstant(at)}); hãy chọn một ngày muộn hơn.`, {
      path: 'dueAt',
      cite: 'G-13',
    });
  }
  await tx.campaign.amend({ ...input, dueBefore: step.dueAt, dueAfter: input.dueAt, at }, by.accountId);
  const calendar = await tx.campaign.calendar(campaign.calendarVersionId);
  await tx.chasing.remindStep(step.id, 'amended', dayOf(at), sendingHour(calendar, at));
  await tx.audit.write(by, {
    act: 'amend-step',
    at,
    campaignId: campaign.id,
    details: {
      step: step.key,
      from: step.dueAt,
      to: input.dueAt,
      document: input.documentNumber,
      date: input.documentDate,
      reason: input.reason,
    },
  });
  await tx.outbox.tell(campaign.id, 'amended');
}
