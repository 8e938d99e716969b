import type { CalendarDay } from '@libs/domain/calendar/calendar';
import type { Day } from '@libs/domain/calendar/instant';
import { dayOf } from '@libs/domain/calendar/instant';
import { type Bindings, bearersOf } from '@libs/domain/campaign/bind-bodies';
import { refuseRosterDayOutside } from '@libs/domain/campaign/campaign-span';
import { confirmFindings, type Reasons } from '@libs/domain/campaign/confirm-findings';
import { type DraftStep, type StepDecision, draftSteps, rosterDay } from '@libs/domain/campaign/draft-steps';
import { type Answer, settleQuestions } from '@libs/domain/campaign/settle-questions';
import type { Plan } from '@libs/domain/plan/plan';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import { type CampaignPlace, type LaunchRecord, type NewStep, WHOLE_TREE } from './campaign.repository';
import { documentFindings } from './document-findings';
import { drawUpRoster } from './draw-up-roster';
import {
  alreadyLaunched,
  refuseFarDeadlines,
  refuseUnbound,
  refuseUndecided,
  refuseUnexplained,
  refuseUnknownBodies,
  refuseWithoutBearer,
} from './launch-refusals';

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
  /** Bodies of the plan that the board says are not to be had here; one that carries something out is confirmed with a reason. */
  readonly absent?: readonly string[];
  readonly decisions: Readonly<Record<string, StepDecision>>;
  /** Finding of the linter → why the board launches all the same. Every error needs one, but in a rehearsal. */
  readonly confirmed?: Reasons;
  /** Question of the plan → the board's answer. Each needs one, but in a rehearsal. */
  readonly answers?: Readonly<Record<string, Answer>>;
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
 * @throws Refusal `already-launched`, `unknown-body`, `unbound-bodies`, `step-needs-decision`, `deadline-too-far`, `no-bearer`,
 *   `deadline-needs-reason`, `unconfirmed-finding`, `unanswered-question`, `roster-day-outside`
 */
export async function launchCampaign(tx: Tx, input: LaunchInput, by: Actor): Promise<{ campaignId: string }> {
  await authorize(tx, by, 'launch-campaign');
  const worldId = input.worldId ?? (await tx.world.live(by.tenantId));
  const now = await tx.world.planTime(worldId);
  const rounds = await tx.campaign.rounds(worldId, input.plan.id, input.year);
  if (rounds > 0 && !input.again) throw alreadyLaunched(input);
  refuseUnknownBodies(input.plan, input.bindings, await tx.campaign.bodies(by.tenantId));
  refuseUnbound(input.plan, input.bindings);
  const drafts = draftSteps(input.plan, input.year, now, input.decisions);
  refuseFarDeadlines(drafts, input.year, now);
  refuseUndecided(drafts);
  const steps = drafts.map((draft) => newStep(draft, input));
  refuseWithoutBearer(drafts, steps);
  const rehearsal = (await tx.world.find(worldId))?.kind === 'rehearsal';
  if (!rehearsal) refuseUnexplained(drafts, input.decisions, now);
  const record = recordOf(input, rehearsal, by);
  if (input.rosterAsOf !== undefined) refuseRosterDayOutside(input.rosterAsOf, input.year, now);
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
    record,
  });
  await tx.chasing.remindAll(campaignId, 'launch', dayOf(now), now);
  await tx.audit.write(by, {
    act: 'launch-campaign',
    at: now,
    campaignId,
    details: {
      plan: input.plan.id,
      year: input.year,
      decisions: input.decisions,
      confirmed: input.confirmed ?? {},
      answers: input.answers ?? {},
    },
  });
  await tx.outbox.tell(campaignId, 'launched');
  return { campaignId };
}

/** What the board confirmed and answered, to be kept with the campaign. */
function recordOf(input: LaunchInput, rehearsal: boolean, by: Actor): LaunchRecord {
  const { plan, year, calendarDays, absent = [], confirmed = {}, answers = {} } = input;
  const findings = documentFindings(plan, year, calendarDays, absent);
  return {
    accountId: by.accountId,
    findings: confirmFindings(findings, confirmed, rehearsal),
    questions: settleQuestions(plan.settings, answers, rehearsal),
  };
}

function newStep(draft: DraftStep, { plan, bindings, decisions }: LaunchInput): NewStep {
  const step = plan.steps.find(({ id }) => id === draft.key);
  const bearers = step === undefined ? [] : bearersOf(step, bindings);
  return {
    key: draft.key,
    dueAt: draft.dueAt,
    plannedDueAt: draft.plannedDueAt,
    waived: draft.waived,
    dueReason: draft.dueAt === draft.plannedDueAt ? null : (decisions[draft.key]?.reason ?? null),
    open: step?.opens === 'launch',
    bearers,
  };
}
