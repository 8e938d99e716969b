import type { Actor } from '@libs/acts/actor';
import { amendCampaign } from '@libs/acts/campaign/amend-campaign';
import { amendStep } from '@libs/acts/campaign/amend-step';
import { endCampaign, pauseCampaign, resumeCampaign } from '@libs/acts/campaign/change-state';
import { closeStepEarly } from '@libs/acts/campaign/close-step-early';
import { acknowledge } from '@libs/acts/chasing/acknowledge';
import { returnSubmission } from '@libs/acts/review/return-submission';
import { submitDuty } from '@libs/acts/review/submit-duty';
import { waiveDuty } from '@libs/acts/review/waive-duty';
import type { Tx } from '@libs/acts/tx';
import type { ScriptedAct } from '@libs/contracts/rehearsal';
import { Refusal } from '@libs/domain/refusal';

/** Performs one act of a script through the same acts as the API. @throws Refusal as the act does */
export async function performScripted(tx: Tx, worldId: string, act: ScriptedAct, by: Actor): Promise<void> {
  const campaignId = await tx.world.campaignOf(worldId, act.plan);
  if (campaignId === null) throw new Refusal('no-such-campaign', 'Kịch bản nhắc đến một kế hoạch chưa được triển khai.');
  const dutyId = async (): Promise<string> => named('duty', 'body' in act ? await tx.review.dutyOf(campaignId, act.step, act.body) : null);
  const stepId = async (): Promise<string> => named('step', 'step' in act ? await tx.world.stepOf(campaignId, act.step) : null);
  switch (act.act) {
    case 'submit':
      await submitDuty(tx, { dutyId: await dutyId(), text: 'Diễn tập', attachments: [] }, by);
      return;
    case 'return':
      await returnSubmission(tx, { dutyId: await dutyId(), reason: act.reason }, by);
      return;
    case 'waive':
      return waiveDuty(tx, { dutyId: await dutyId(), reason: act.reason }, by);
    case 'acknowledge':
      return acknowledge(tx, { dutyId: await dutyId(), personId: null, note: act.note }, by);
    case 'amend':
      await amendStep(
        tx,
        {
          stepId: await stepId(),
          dueAt: act.dueAt,
          documentNumber: act.number,
          documentDate: act.date,
          reason: act.reason,
          confirmed: true,
        },
        by,
      );
      return;
    case 'skip':
      await amendCampaign(tx, { campaignId, ...documentOf(act), changes: [{ kind: 'skip', stepId: await stepId() }] }, by);
      return;
    case 'add': {
      const { title, does, done, dueAt, bodies } = act;
      await amendCampaign(
        tx,
        { campaignId, ...documentOf(act), changes: [{ kind: 'add', title, does, done, dueAt, bodies, needs: [] }] },
        by,
      );
      return;
    }
    case 'close-step':
      return closeStepEarly(tx, { stepId: await stepId(), reason: act.reason }, by);
    case 'pause':
      await pauseCampaign(tx, { campaignId, reason: act.reason }, by);
      return;
    case 'resume':
      await resumeCampaign(tx, { campaignId, reason: '' }, by);
      return;
    case 'end':
      await endCampaign(tx, { campaignId, reason: act.reason }, by);
      return;
  }
}

/** A script means what it says: nothing is left to be confirmed. */
function documentOf({ number, date, reason }: { number: string; date: string; reason: string }) {
  return { documentNumber: number, documentDate: date, reason, confirmed: true };
}

function named(what: 'duty' | 'step', id: string | null): string {
  if (id === null) throw new Refusal(`no-such-${what}`, 'Kịch bản nhắc đến một bước hoặc một đơn vị không có trong đợt này.');
  return id;
}
