import type { z } from 'zod';
import type { boardStep } from '@libs/contracts/board';
import type { Calendar } from '@libs/domain/calendar/calendar';
import type { Instant } from '@libs/domain/calendar/instant';
import type { Plan, PlanStep } from '@libs/domain/plan/plan';
import { orNull, showDeadline, showDistance, showInstant } from '../calendar/show-when';
import type { StepLine } from './board.queries';

const STATES = { waiting: 'Chưa mở', open: 'Đang mở', closed: 'Đã đóng' } as const;

/** A step of a campaign beside its source's own wording. */
export function showStep(line: StepLine, plan: Plan, calendar: Calendar, now: Instant): z.infer<typeof boardStep> {
  const step = planStep(plan, line.key);
  const { owed, done, waived } = line;
  return {
    id: line.id,
    key: line.key,
    title: step?.title ?? line.key,
    cite: step?.deadline?.cite ?? step?.cite ?? '',
    wording: step?.deadline?.text ?? null,
    due: orNull(showDeadline, line.dueAt),
    planned: orNull(showDeadline, line.plannedDueAt),
    distance: line.dueAt === null || line.state === 'closed' ? null : showDistance(calendar, now, line.dueAt),
    state: line.state,
    stateText: STATES[line.state],
    closed: orNull(showInstant, line.closedAt),
    closedReason: line.closedReason,
    duties: { owed, done, waived },
  };
}

export function planStep(plan: Plan, key: string): PlanStep | undefined {
  return plan.steps.find(({ id }) => id === key);
}
