import { type Calendar, isWorkingDay } from '../calendar/calendar';
import { addMonths, dayOf, endOfDay, type Instant } from '../calendar/instant';
import { sayDate, sayDay } from '../calendar/wording';
import type { Plan } from '../plan/plan';
import { draftSteps, type StepDecision } from './draft-steps';

/** How a step went in the last campaign of the plan. */
export interface LastStep {
  readonly key: string;
  /** The deadline in force at the end; null where the step was waived at launch. */
  readonly dueAt: Instant | null;
  /** As the document words it; null where it names no day. */
  readonly plannedDueAt: Instant | null;
  readonly waived: string | null;
}

export interface LastYear {
  readonly year: number;
  readonly steps: readonly LastStep[];
}

/** A step as next year's draft proposes it, beside how it was last year. */
export interface ProposedStep {
  readonly key: string;
  readonly title: string;
  readonly wording: string | null;
  readonly lastDueAt: Instant | null;
  readonly dueAt: Instant | null;
  /** Whether the date is a proposal the board would decide at launch; otherwise the document names it. */
  readonly proposed: boolean;
  /** What differs from last year, one sentence each. */
  readonly notes: readonly string[];
}

export interface NextYear {
  readonly year: number;
  readonly lastYear: number;
  readonly steps: readonly ProposedStep[];
  /** Steps of last year that the plan no longer has. */
  readonly gone: readonly string[];
}

/**
 * Drafts a recurring plan's next campaign from its last one (B-09): a step with a day in the document takes it, one without the same day
 * as last year; what the board decided otherwise last year is said, not repeated. Nothing is launched by it.
 */
export function proposeNextYear(plan: Plan, year: number, last: LastYear, calendar: Calendar): NextYear {
  const steps = draftSteps(plan, year, Number.NEGATIVE_INFINITY, {}).map(({ key, title, wording, plannedDueAt }): ProposedStep => {
    const before = last.steps.find((step) => step.key === key);
    const dueAt = plannedDueAt ?? yearsLater(before?.dueAt ?? null, year - last.year);
    const proposed = plannedDueAt === null && dueAt !== null;
    const notes = [...sinceLastYear(before, last.year, plannedDueAt, dueAt), ...onDayOff(dueAt, calendar)];
    return { key, title, wording, lastDueAt: before?.dueAt ?? null, dueAt, proposed, notes };
  });
  const gone = last.steps.filter(({ key }) => !plan.steps.some(({ id }) => id === key)).map(({ key }) => key);
  return { year, lastYear: last.year, steps, gone };
}

/** The decisions a launch of the draft would start with: the dates it proposes. */
export function proposedDecisions({ steps }: NextYear): Record<string, StepDecision> {
  return Object.fromEntries(steps.flatMap(({ key, dueAt, proposed }) => (proposed && dueAt !== null ? [[key, { dueAt }]] : [])));
}

/** The year to draft: the one after the last campaign, never one that lies behind. */
export function yearToDraft(lastYear: number, now: Instant): number {
  return Math.max(lastYear + 1, Number(dayOf(now).slice(0, 4)));
}

function yearsLater(dueAt: Instant | null, years: number): Instant | null {
  return dueAt === null ? null : endOfDay(addMonths(dayOf(dueAt), 12 * years));
}

function sinceLastYear(before: LastStep | undefined, lastYear: number, planned: Instant | null, dueAt: Instant | null): string[] {
  if (before === undefined) return [`Bước này năm ${lastYear} chưa có.`];
  if (before.waived !== null) {
    const without = dueAt === null ? '; văn bản không ghi ngày, cần cho một ngày hoặc miễn' : '';
    return [`Năm ${lastYear} được miễn (${before.waived.replace(/\.$/, '')}); bản nháp đề nghị làm${without}.`];
  }
  if (planned === null)
    return [
      dueAt === null ? 'Văn bản không ghi ngày; cần cho một ngày.' : `Văn bản không ghi ngày; đề nghị cùng ngày như năm ${lastYear}.`,
    ];
  if (before.dueAt !== null && before.dueAt !== before.plannedDueAt)
    return [`Năm ${lastYear} hạn đã được đổi thành hết ngày ${sayDate(dayOf(before.dueAt))}; bản nháp theo văn bản.`];
  return [];
}

function onDayOff(dueAt: Instant | null, calendar: Calendar): string[] {
  if (dueAt === null || isWorkingDay(calendar, dayOf(dueAt))) return [];
  const reason = calendar.get(dayOf(dueAt))?.reason;
  return [`Hạn rơi vào ngày nghỉ (${reason ?? sayDay(dayOf(dueAt))}); ngày vẫn giữ nguyên.`];
}
