import { type Day, type Instant, dayOf } from '../calendar/instant';
import { type ResolvedDeadline, resolveDeadline } from '../plan/deadline';
import type { Plan, PlanStep } from '../plan/plan';
import type { Warning } from '../plan/warning';
import { Refusal } from '../refusal';

/** What the board decides about one step at launch. */
export interface StepDecision {
  /** A new last moment, in place of the plan's wording. */
  readonly dueAt?: Instant;
  /** Why the step is not carried out this year. */
  readonly waive?: string;
  /** Why the deadline is another than the plan's. */
  readonly reason?: string;
}

export interface DraftStep {
  readonly key: string;
  readonly title: string;
  readonly wording: string | null;
  readonly cite: string;
  /** The wording as computed for this year; null where it names no day or cannot be read. */
  readonly plannedDueAt: Instant | null;
  readonly reading: string | null;
  readonly warnings: readonly Warning[];
  /** The deadline the step would start with. */
  readonly dueAt: Instant | null;
  readonly waived: string | null;
  /** What the board must still decide before the launch. */
  readonly problem: 'overdue-at-launch' | 'no-deadline' | null;
}

/**
 * The steps of a plan as a launch at `now` would start them: each wording beside its computed moment, and which of them need a new
 * date or a waiver first (architecture.md section 8: overdue at launch).
 */
export function draftSteps(
  plan: Plan,
  year: number,
  now: Instant,
  decisions: Readonly<Record<string, StepDecision>>,
): readonly DraftStep[] {
  return plan.steps.map((step) => draftStep(step, plan, year, now, decisions[step.id] ?? {}));
}

function draftStep(step: PlanStep, plan: Plan, year: number, now: Instant, decision: StepDecision): DraftStep {
  const { resolved, warnings } = readDeadline(step, plan, year);
  const waived = decision.waive ?? null;
  const dueAt = waived === null ? (decision.dueAt ?? resolved?.instant ?? null) : null;
  return {
    key: step.id,
    title: step.title,
    wording: step.deadline?.text ?? null,
    cite: step.deadline?.cite ?? step.cite,
    plannedDueAt: resolved?.instant ?? null,
    reading: resolved?.reading ?? null,
    warnings,
    dueAt,
    waived,
    problem: waived !== null ? null : dueAt === null ? 'no-deadline' : dueAt <= now ? 'overdue-at-launch' : null,
  };
}

/** A wording that cannot be read is shown with the reason, and leaves the step to the board. */
function readDeadline(step: PlanStep, plan: Plan, year: number): { resolved: ResolvedDeadline | null; warnings: readonly Warning[] } {
  if (step.deadline === undefined) return { resolved: null, warnings: [] };
  try {
    const resolved = resolveDeadline(step.deadline.text, { campaignYear: year, sourceYear: plan.document.campaignYear });
    return { resolved, warnings: resolved.warnings };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      resolved: null,
      warnings: [{ code: error.code, message: error.message, ...(error.about.cite === undefined ? {} : { cite: error.about.cite }) }],
    };
  }
}

/** The day as of which the roster is drawn up unless the board says otherwise: the deadline of the reviews (G-07). */
export function rosterDay(plan: Plan, steps: readonly DraftStep[], now: Instant): Day {
  const reviews = plan.steps.find(({ does }) => does === 'hold-reviews');
  const draft = steps.find(({ key }) => key === reviews?.id);
  return dayOf(draft?.dueAt ?? draft?.plannedDueAt ?? now);
}
