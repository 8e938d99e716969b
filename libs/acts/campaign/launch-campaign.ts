import type { CalendarDay } from '@libs/domain/calendar/calendar';
import type { Day } from '@libs/domain/calendar/instant';
import { dayOf } from '@libs/domain/calendar/instant';
import { type Bindings, bearersOf, unboundBodies } from '@libs/domain/campaign/bind-bodies';
import { type DraftStep, type StepDecision, draftSteps, rosterDay } from '@libs/domain/campaign/draft-steps';
import type { Plan } from '@libs/domain/plan/plan';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import { type CampaignPlace, type NewStep, WHOLE_TREE } from './campaign.repository';
import { drawUpRoster } from './draw-up-roster';

/** A plan file with the hash of its data, and the special days it is launched with. */
export interface PlanToLaunch {
  readonly plan: Plan;
  readonly planSha256: string;
  readonly calendarDays: readonly CalendarDay[];
  readonly calendarSha256: string;
}

export interface LaunchInput extends PlanToLaunch {
  /** The tenant's live world unless this is a rehearsal. */
  readonly worldId?: string;
  readonly year: number;
  readonly bindings: Bindings;
  readonly decisions: Readonly<Record<string, StepDecision>>;
  /** The day the roster is drawn up for; the deadline of the reviews unless given (G-07). */
  readonly rosterAsOf?: Day;
  /** Launching the same plan for the same year once more is only done on purpose. */
  readonly again?: boolean;
  /** In a cascade: beneath which campaign, and in which part of the tree. */
  readonly place?: CampaignPlace;
}

/**
 * Launches a plan for a year: steps, duties, bindings and roster are written, everybody responsible gets one notice, and the
 * campaign's workflow is asked for through the outbox.
 *
 * @returns the campaign's id
 * @throws Refusal `already-launched`, `unbound-bodies`, `step-needs-decision`, `no-bearer`
 */
export async function launchCampaign(tx: Tx, input: LaunchInput, by: Actor): Promise<{ campaignId: string }> {
  const worldId = input.worldId ?? (await tx.world.live(by.tenantId));
  const now = await tx.world.planTime(worldId);
  const rounds = await tx.campaign.rounds(worldId, input.plan.id, input.year);
  if (rounds > 0 && !input.again) throw alreadyLaunched(input);
  refuseUnbound(input);
  const drafts = draftSteps(input.plan, input.year, now, input.decisions);
  refuseUndecided(drafts);
  const steps = drafts.map((draft) => newStep(draft, input));
  refuseWithoutBearer(drafts, steps);
  const rosterAsOf = input.rosterAsOf ?? rosterDay(input.plan, drafts, now);
  const place = input.place ?? WHOLE_TREE;
  const campaignId = await tx.campaign.create({
    tenantId: by.tenantId,
    worldId,
    plan: input.plan,
    planSha256: input.planSha256,
    calendarVersionId: await tx.campaign.keepCalendar(null, input.calendarDays, input.calendarSha256),
    year: input.year,
    round: rounds + 1,
    rosterAsOf,
    launchedAt: now,
    steps,
    bindings: input.bindings,
    roster: drawUpRoster(input.plan, await tx.campaign.rosterSubjects(by.tenantId, place), rosterAsOf),
    place,
  });
  await tx.chasing.remindAll(campaignId, 'launch', dayOf(now), now);
  await tx.audit.write(by, {
    act: 'launch-campaign',
    at: now,
    campaignId,
    details: { plan: input.plan.id, year: input.year, decisions: input.decisions },
  });
  await tx.outbox.tell(campaignId, 'launched');
  return { campaignId };
}

function newStep(draft: DraftStep, { plan, bindings }: LaunchInput): NewStep {
  const step = plan.steps.find(({ id }) => id === draft.key);
  const bearers = step === undefined ? [] : bearersOf(step, bindings);
  return {
    key: draft.key,
    dueAt: draft.dueAt,
    plannedDueAt: draft.plannedDueAt,
    waived: draft.waived,
    open: step?.opens === 'launch',
    bearers,
  };
}

function alreadyLaunched({ plan, year }: LaunchInput): Refusal {
  return new Refusal(
    'already-launched',
    `Kế hoạch ${plan.document.number} đã được triển khai cho năm ${year}. Nếu thật sự cần thêm một đợt nữa, hãy xác nhận “triển khai thêm đợt”.`,
    { status: 'conflict', path: 'again' },
  );
}

function refuseUnbound({ plan, bindings }: LaunchInput): void {
  const [key] = unboundBodies(plan, bindings);
  if (key === undefined) return;
  throw new Refusal(
    'unbound-bodies',
    `Chưa chọn “${plan.bodies[key]?.name ?? key}” là ai trong cây tổ chức; hãy chọn ở mục “Cơ quan trong kế hoạch”.`,
    {
      path: `bindings.${key}`,
    },
  );
}

function refuseWithoutBearer(drafts: readonly DraftStep[], steps: readonly NewStep[]): void {
  const step = steps.find(({ bearers, waived }) => waived === null && bearers.length === 0);
  if (step === undefined) return;
  const title = drafts.find(({ key }) => key === step.key)?.title ?? step.key;
  throw new Refusal('no-bearer', `Bước “${title}” chưa có đơn vị nào thực hiện; hãy chọn cơ quan thực hiện hoặc miễn bước này.`, {
    path: 'bindings',
  });
}

function refuseUndecided(drafts: readonly DraftStep[]): void {
  const [draft] = drafts.filter(({ problem }) => problem !== null);
  if (draft === undefined) return;
  const why = draft.problem === 'no-deadline' ? 'kế hoạch không ghi ngày' : `hạn “${draft.wording ?? ''}” đã qua`;
  throw new Refusal('step-needs-decision', `Bước “${draft.title}”: ${why}; hãy cho ngày mới hoặc miễn bước này, kèm lý do.`, {
    path: `decisions.${draft.key}`,
    cite: draft.cite,
  });
}
