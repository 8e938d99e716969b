import type { AmendmentEffect, AmendmentPreview } from '@libs/contracts/amendment';
import { type Calendar, isWorkingDay } from '@libs/domain/calendar/calendar';
import { type Instant, dayOf } from '@libs/domain/calendar/instant';
import { sayDay } from '@libs/domain/calendar/wording';
import { sayOutOfOrder } from '@libs/domain/campaign/order-of-deadlines';
import { type ComingRung, comingRungs } from '@libs/domain/chasing/coming-rungs';
import { hearersOf } from '@libs/domain/chasing/recipients';
import { whyWords } from '@libs/domain/chasing/why-words';
import type { LadderRung, Plan } from '@libs/domain/plan/plan';
import type { Actor } from '../actor';
import { showInstant } from '../calendar/show-when';
import type { ChasedDuty } from '../chasing/chasing.repository';
import { showNotice } from '../chasing/show-notice';
import { takeBack } from '../take-back';
import type { Tx, UnitOfWork } from '../tx';
import { type AmendCampaignInput, amendCampaign } from './amend-campaign';
import type { AmendedStep } from './amend-one-step';
import { showAmendedStep } from './show-amendment';
import { planStep } from './show-step';

/** The same plan and duties looked at before and after. */
interface Look {
  readonly plan: Plan;
  readonly owed: ReadonlyMap<string, readonly ChasedDuty[]>;
}

/**
 * What an amendment would do: it is made and taken back, so that the preview cannot say anything else than what will happen.
 *
 * @throws Refusal as `amendCampaign`; what is only to be confirmed is shown instead
 */
export function previewAmendment(uow: UnitOfWork, input: AmendCampaignInput, by: Actor): Promise<AmendmentPreview> {
  return takeBack(uow, by.tenantId, (tx) => tryOut(tx, input, by));
}

async function tryOut(tx: Tx, input: AmendCampaignInput, by: Actor): Promise<AmendmentPreview> {
  const known = input.changes.flatMap((change) => (change.kind === 'add' ? [] : [change.stepId]));
  const campaign = await tx.campaign.find(input.campaignId);
  const before = campaign && (await look(tx, campaign.planVersionId, known));
  const amended = await amendCampaign(tx, { ...input, confirmed: true }, by);
  const changed = await tx.campaign.find(input.campaignId);
  if (changed === null || before === null) throw new Error('a campaign that was amended is not there');
  const after = await look(
    tx,
    changed.planVersionId,
    amended.steps.map(({ stepId }) => stepId),
  );
  const calendar = await tx.campaign.calendar(changed.calendarVersionId);
  const now = await tx.world.planTime(changed.worldId);
  const steps = await tx.amendment.steps(changed.id);
  const waiting = new Set(steps.filter(({ state }) => state === 'waiting').map(({ key }) => key));
  const names = new Map((await tx.campaign.bodies(by.tenantId)).map(({ id, name }) => [id, name]));
  return {
    effects: amended.steps.map((step) => effectOf(step, { before, after, calendar, now, names, waiting })),
    notice: showNotice(amended.notice),
    outOfOrder: amended.outOfOrder.map(sayOutOfOrder),
  };
}

async function look(tx: Tx, planVersionId: string, stepIds: readonly string[]): Promise<Look> {
  const owed = new Map<string, readonly ChasedDuty[]>();
  for (const stepId of stepIds) owed.set(stepId, await tx.amendment.owedDuties(stepId));
  return { plan: await tx.campaign.plan(planVersionId), owed };
}

interface Looks {
  readonly before: Look;
  readonly after: Look;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly names: ReadonlyMap<string, string>;
  /** Keys of the steps that are not open yet. */
  readonly waiting: ReadonlySet<string>;
}

function effectOf(step: AmendedStep, { before, after, calendar, now, names, waiting }: Looks): AmendmentEffect {
  const { stepId, key, dueBefore, dueAfter } = step;
  const [owedBefore, owedAfter] = [before.owed.get(stepId) ?? [], after.owed.get(stepId) ?? []];
  const name = (id: string): string => names.get(id) ?? '';
  const rungs = (dueAt: Instant | null): readonly ComingRung[] =>
    dueAt === null ? [] : comingRungs(dueAt, after.plan.ladder, calendar, now);
  const [was, is] = [rungs(dueBefore), rungs(dueAfter)];
  const mail = (owed: readonly ChasedDuty[]) => (rung: ComingRung) => mailOf(rung, owed, after.plan.ladder);
  return {
    ...showAmendedStep(
      step.change.kind,
      {
        before: { step: planStep(before.plan, key) ?? null, dueAt: dueBefore },
        after: { step: planStep(after.plan, key) ?? null, dueAt: dueAfter },
      },
      after.plan,
    ),
    joined: step.joined.map(name),
    released: step.released.map(name),
    owing: owedAfter.length,
    remarks: [...dayOffRemark(dueAfter, calendar), ...openingRemarks(step, { after, waiting })],
    gone: was.filter((rung) => !has(is, rung)).map(mail(owedBefore)),
    coming: is.filter((rung) => !has(was, rung)).map(mail(owedAfter)),
  };
}

/** A moment on a day off is kept and flagged, never moved (G-02). */
function dayOffRemark(dueAt: Instant | null, calendar: Calendar): string[] {
  if (dueAt === null || isWorkingDay(calendar, dayOf(dueAt))) return [];
  return [`Hạn rơi vào ngày nghỉ (${sayDay(dayOf(dueAt))}) và vẫn giữ nguyên.`];
}

/** A step that waits for one that is skipped has nothing more to wait for. */
function openingRemarks({ change, key }: AmendedStep, { after, waiting }: Pick<Looks, 'after' | 'waiting'>): string[] {
  if (change.kind !== 'skip') return [];
  const freed = after.plan.steps.filter(({ id, opens }) => waiting.has(id) && opens !== 'launch' && opens.after === key);
  return freed.map(({ title }) => `Bước “${title}” mở ngay, vì bước phải chờ không còn.`);
}

const has = (rungs: readonly ComingRung[], { at, rung }: ComingRung): boolean =>
  rungs.some((other) => other.at === at && other.rung.day === rung.day);

/** A step's morning, and how many would hear of it as things stand. */
function mailOf({ at, rung }: ComingRung, owed: readonly ChasedDuty[], ladder: readonly LadderRung[]): AmendmentEffect['gone'][number] {
  const roles = hearersOf(rung, ladder);
  const people = new Set(owed.flatMap(({ hears }) => roles.flatMap((role) => hears[role])));
  return { at: showInstant(at), text: whyWords(`owes:${rung.day}`), people: people.size };
}
