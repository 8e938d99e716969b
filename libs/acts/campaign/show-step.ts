import type { z } from 'zod';
import type { boardStep } from '@libs/contracts/board';
import type { Calendar } from '@libs/domain/calendar/calendar';
import type { Plan, PlanStep } from '@libs/domain/plan/plan';
import { articleOf } from '@libs/domain/plan/requirement';
import { orNull, showDeadline, showDistance, showInstant } from '../calendar/show-when';
import type { StepLine } from './board.queries';
import type { CampaignLine } from './campaign.queries';

const STATES = { waiting: 'Chưa mở', open: 'Đang mở', closed: 'Đã đóng', stopped: 'Đã dừng', skipped: 'Đã bỏ' } as const;

/** A step of a campaign beside its source's own wording; what was still open when the campaign came to its end is shown as stopped. */
export function showStep(
  line: StepLine,
  plan: Plan,
  calendar: Calendar,
  campaign: Pick<CampaignLine, 'state' | 'now'>,
): z.infer<typeof boardStep> {
  const step = planStep(plan, line.key);
  const { owed, done, waived } = line;
  const state = stateOf(line, campaign);
  const live = state === 'waiting' || state === 'open';
  return {
    id: line.id,
    key: line.key,
    title: step?.title ?? line.key,
    cite: articleOf(step?.deadline?.cite ?? step?.cite ?? ''),
    wording: step?.deadline?.text ?? null,
    due: orNull(showDeadline, line.dueAt),
    planned: orNull(showDeadline, line.plannedDueAt),
    distance: line.dueAt !== null && live ? showDistance(calendar, campaign.now, line.dueAt) : null,
    state,
    stateText: STATES[state],
    closed: orNull(showInstant, line.closedAt),
    closedReason: line.closedReason,
    duties: { owed, done, waived },
  };
}

function stateOf({ state, skipped }: StepLine, campaign: Pick<CampaignLine, 'state'>): z.infer<typeof boardStep>['state'] {
  if (skipped) return 'skipped';
  const over = campaign.state === 'cancelled' || campaign.state === 'ended';
  return over && state !== 'closed' ? 'stopped' : state;
}

export function planStep(plan: Plan, key: string): PlanStep | undefined {
  return plan.steps.find(({ id }) => id === key);
}
