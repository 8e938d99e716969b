import type { Day, Instant } from '@libs/domain/calendar/instant';
import { sayDocument } from '@libs/domain/campaign/amend-plan';
import { refuseFutureDocument } from '@libs/domain/campaign/amendment-limits';
import { type OutOfOrder, type Timetable, outOfOrderAnew, sayOutOfOrder } from '@libs/domain/campaign/order-of-deadlines';
import type { Notice } from '@libs/domain/chasing/notice';
import type { Plan } from '@libs/domain/plan/plan';
import { Refusal } from '@libs/domain/refusal';
import { fingerprint } from '@libs/rulebook/fingerprint';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { tell } from '../chasing/tell';
import type { Tx } from '../tx';
import { type AmendedStep, carryOut } from './amend-one-step';
import { type Amending, draftChange } from './draft-change';
import type { Change } from './change';
import { campaignForChange, refuseOver, stepForAct } from './running-campaign';

export interface AmendCampaignInput {
  readonly campaignId: string;
  readonly documentNumber: string;
  readonly documentDate: Day;
  readonly reason: string;
  readonly changes: readonly Change[];
  /** The board has seen which steps would be due before one they need, and means it. */
  readonly confirmed: boolean;
  /** What a field of a change is called where the change was typed; `changes[0].due` unless given. */
  readonly pathOf?: (index: number, field: string) => string;
}

export interface Amended {
  readonly notice: Notice;
  readonly outOfOrder: readonly OutOfOrder[];
  readonly steps: readonly AmendedStep[];
}

/**
 * Changes a running campaign under a numbered document (G-13): deadlines moved, steps reworded, skipped, added, all or nothing. What was
 * is kept; whoever is concerned hears in the next digest; the plan the campaign follows is its own from then on; timers follow through
 * the outbox. Steps are locked before the campaign, as every other act does.
 *
 * @throws Refusal `campaign-over`, `step-closed`, `changed-twice`, `document-in-the-future`, `order-of-deadlines` (unless confirmed), and
 * for each kind what `draftChange` says
 */
export async function amendCampaign(tx: Tx, input: AmendCampaignInput, by: Actor): Promise<Amended> {
  await authorize(tx, by, 'amend-step', { campaignId: input.campaignId });
  const pathOf = input.pathOf ?? ((index: number, field: string) => `changes[${index}].${field}`);
  refuseTwice(input.changes, pathOf);
  const stepIds = input.changes.flatMap((change) => (change.kind === 'add' ? [] : [change.stepId]));
  for (const stepId of [...new Set(stepIds)].sort()) await stepForAct(tx, stepId, 'update');
  const campaign = await campaignForChange(tx, input.campaignId);
  refuseOver(campaign);
  const at = await tx.world.planTime(campaign.worldId);
  refuseFutureDocument(input.documentDate, at);

  const steps = await tx.amendment.steps(campaign.id);
  const before = await tx.campaign.plan(campaign.planVersionId);
  const bindings = await tx.amendment.bindings(campaign.id);
  let amending: Amending = { plan: before, dueAt: Object.fromEntries(steps.map(({ key, dueAt }) => [key, dueAt])) };
  const document = { number: input.documentNumber, date: input.documentDate };
  const drafts = input.changes.map((change, index) => {
    const frame = { steps, bindings, document, now: at, year: campaign.year, path: (field: string) => pathOf(index, field) };
    const draft = draftChange(change, amending, frame);
    amending = draft.after;
    return draft;
  });
  const outOfOrder = outOfOrderAnew(timetable(before, steps), amending);
  if (!input.confirmed) refuseOutOfOrder(outOfOrder);

  const words = { reason: input.reason, document, says: `theo ${sayDocument(document)}: ${input.reason}` };
  const planAfter = amending.plan === before ? null : await tx.amendment.followPlan(campaign.id, amending.plan, fingerprint(amending.plan));
  const versions = { planBefore: planAfter === null ? null : campaign.planVersionId, planAfter };
  const done: AmendedStep[] = [];
  const notice = await tell(tx, campaign, at, async (planDay, sendAt) => {
    for (const draft of drafts) done.push(await carryOut(tx, draft, { campaign, words, versions, at, planDay, sendAt, by }));
    return done.flatMap(({ hearers }) => hearers);
  });
  await tx.outbox.tell(campaign.id, 'amended');
  return { notice, outOfOrder, steps: done };
}

/** A step named twice in one document would leave open which change counts. */
function refuseTwice(changes: readonly Change[], pathOf: (index: number, field: string) => string): void {
  changes.forEach((change, index) => {
    if (change.kind === 'add') return;
    const others = changes.slice(0, index).filter((other) => other.kind !== 'add' && other.stepId === change.stepId);
    if (!others.some(({ kind }) => kind === change.kind || kind === 'skip' || change.kind === 'skip')) return;
    throw new Refusal('changed-twice', 'Bước này đã có trong các thay đổi của văn bản; hãy bỏ bớt một thay đổi.', {
      path: pathOf(index, 'stepId'),
      cite: 'G-13',
    });
  });
}

function timetable(plan: Plan, steps: readonly { readonly key: string; readonly dueAt: Instant | null }[]): Timetable {
  return { plan, dueAt: Object.fromEntries(steps.map(({ key, dueAt }) => [key, dueAt])) };
}

function refuseOutOfOrder(pairs: readonly OutOfOrder[]): void {
  if (pairs.length === 0) return;
  throw new Refusal('order-of-deadlines', `${pairs.map(sayOutOfOrder).join(' ')} Nếu vẫn giữ như vậy, hãy xác nhận.`, {
    path: 'confirmed',
    cite: 'G-04',
    status: 'conflict',
  });
}
