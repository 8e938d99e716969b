import { proposedDecisions } from '@libs/domain/campaign/next-year';
import type { StepDecision } from '@libs/domain/campaign/draft-steps';
import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import type { Draft, Decision } from './draft.repository';

/** The choices a launch starts with where a draft was approved. */
export interface ApprovedDraft {
  readonly plan: string;
  readonly year: number;
  readonly decisions: Readonly<Record<string, StepDecision>>;
}

/** Approves a draft: the board goes on to the launch with its choices; nothing is launched by it. @throws Refusal `not-found`, `draft-decided` */
export async function approveDraft(tx: Tx, draftId: string, by: Actor): Promise<ApprovedDraft> {
  await authorize(tx, by, 'launch-campaign');
  const draft = await decide(tx, draftId, by, 'approved', null);
  return { plan: draft.planId, year: draft.year, decisions: proposedDecisions(draft.content) };
}

/** Rejects a draft, with the reason on record; it is not drafted for that year again. @throws Refusal `not-found`, `draft-decided` */
export async function rejectDraft(tx: Tx, draftId: string, reason: string, by: Actor): Promise<void> {
  await authorize(tx, by, 'launch-campaign');
  await decide(tx, draftId, by, 'rejected', reason);
}

async function decide(tx: Tx, draftId: string, by: Actor, state: Decision['state'], reason: string | null): Promise<Draft> {
  const draft = await tx.draft.find(by.tenantId, draftId);
  if (draft === null) throw new Refusal('not-found', 'Không có bản nháp này; có thể đường dẫn đã cũ.', { status: 'not-found' });
  if (draft.state !== 'waiting' && draft.state !== state) {
    const done = draft.state === 'approved' ? 'được duyệt' : 'bị bác';
    throw new Refusal('draft-decided', `Bản nháp năm ${draft.year} đã ${done}; hãy triển khai kế hoạch theo cách thường.`, {
      status: 'conflict',
    });
  }
  if (draft.state === state) return draft;
  const at = await tx.organisation.now();
  await tx.draft.decide(draftId, { state, at, accountId: by.accountId, reason });
  await tx.audit.write(by, { act: state === 'approved' ? 'approve-draft' : 'reject-draft', at, details: { draft: draftId, reason } });
  return draft;
}
