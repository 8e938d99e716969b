import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { AmendingDocument } from '@libs/domain/campaign/amend-plan';
import type { Actor } from '../actor';
import type { Hearer } from '../chasing/chasing.repository';
import type { Tx } from '../tx';
import type { OwedDuty } from './amendment.repository';
import type { Change } from './change';
import type { Campaign, Step } from './campaign.repository';
import type { DraftedChange } from './draft-change';

/** What all changes of one document share. */
export interface Amendment {
  readonly campaign: Campaign;
  /** `says`: why a duty is waived, as its unit reads it. */
  readonly words: { readonly reason: string; readonly document: AmendingDocument; readonly says: string };
  readonly versions: { readonly planBefore: string | null; readonly planAfter: string | null };
  readonly at: Instant;
  /** The morning whose digest tells it. */
  readonly planDay: Day;
  readonly sendAt: Instant;
  readonly by: Actor;
}

/** A change that was written. */
export interface AmendedStep {
  readonly change: Change;
  readonly key: string;
  readonly stepId: string;
  readonly dueBefore: Instant | null;
  readonly dueAfter: Instant | null;
  /** Bodies that owe it anew, and those that owed it and do no longer. */
  readonly joined: readonly string[];
  readonly released: readonly string[];
  readonly hearers: readonly Hearer[];
}

const ACTS = { extend: 'amend-step', change: 'change-step', skip: 'skip-step', add: 'add-step' } as const;

/** Writes one change: the step, its duties, what was, who hears of it. */
export async function carryOut(tx: Tx, draft: DraftedChange, amendment: Amendment): Promise<AmendedStep> {
  const { change, key, step, bearersBefore, bearersAfter, dueAfter } = draft;
  const { campaign, words, versions, at, by } = amendment;
  const joined = bearersAfter.filter((id) => !bearersBefore.includes(id));
  const leaving = change.kind === 'skip' ? bearersBefore : bearersBefore.filter((id) => !bearersAfter.includes(id));
  const released = step === null ? [] : await tx.amendment.owedBy(step.id, leaving);
  const { stepId, hearers } =
    step === null ? await add(tx, draft, amendment) : await alter(tx, draft, step, { joined, released }, amendment);
  const dueBefore = step?.dueAt ?? null;
  const reworded = change.kind === 'change' || change.kind === 'add';
  await tx.amendment.record(
    {
      ...{ campaignId: campaign.id, stepId, kind: change.kind, at, dueBefore, dueAfter, reason: words.reason },
      ...{ documentNumber: words.document.number, documentDate: words.document.date },
      ...(reworded ? versions : { planBefore: null, planAfter: null }),
    },
    by.accountId,
  );
  await tx.audit.write(by, {
    act: ACTS[change.kind],
    at,
    campaignId: campaign.id,
    details: {
      step: key,
      ...(dueBefore === dueAfter ? {} : { from: dueBefore, to: dueAfter }),
      ...{ document: words.document.number, date: words.document.date, reason: words.reason },
    },
  });
  return { change, key, stepId, dueBefore, dueAfter, joined, released: released.map(({ bearerId }) => bearerId), hearers };
}

async function add(
  tx: Tx,
  { key, dueAfter, bearersAfter }: DraftedChange,
  amendment: Amendment,
): Promise<{ stepId: string; hearers: readonly Hearer[] }> {
  const { campaign, at, planDay, sendAt } = amendment;
  const stepId = await tx.amendment.addStep({ campaignId: campaign.id, key, dueAt: dueAfter ?? at, bearers: bearersAfter, at });
  return { stepId, hearers: await tx.chasing.remindStep(stepId, 'added', planDay, sendAt) };
}

async function alter(
  tx: Tx,
  { change, reworded }: DraftedChange,
  { id: stepId }: Step,
  { joined, released }: { joined: readonly string[]; released: readonly OwedDuty[] },
  { words, at, planDay, sendAt }: Amendment,
): Promise<{ stepId: string; hearers: readonly Hearer[] }> {
  switch (change.kind) {
    case 'extend':
      await tx.amendment.moveDeadline(stepId, change.dueAt);
      return { stepId, hearers: await tx.chasing.remindStep(stepId, 'amended', planDay, sendAt) };
    case 'skip': {
      // Told before it is waived: afterwards nobody owes it.
      const hearers = await tx.chasing.remindStep(stepId, 'skipped', planDay, sendAt);
      await tx.review.waiveStep(stepId, at, `Bỏ bước ${words.says}`);
      await tx.campaign.closeStep(stepId, at, `Bỏ ${words.says}`);
      return { stepId, hearers };
    }
    default: {
      const free = released.map(({ id }) => id);
      const freed = await tx.chasing.remindDuties(free, 'skipped', planDay, sendAt);
      await tx.amendment.waiveDuties(free, at, `Không còn thuộc diện thực hiện ${words.says}`);
      const bound = await tx.chasing.remindDuties(await tx.amendment.oblige(stepId, joined), 'added', planDay, sendAt);
      const others = reworded ? await tx.chasing.remindStep(stepId, 'changed', planDay, sendAt) : [];
      return { stepId, hearers: [...freed, ...bound, ...others] };
    }
  }
}
