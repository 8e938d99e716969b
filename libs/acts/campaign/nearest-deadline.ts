import type { Board } from '@libs/contracts/board';
import type { Calendar } from '@libs/domain/calendar/calendar';
import { showDeadline, showDistance } from '../calendar/show-when';
import type { CampaignFrame } from './board.queries';
import { planStep } from './show-step';

/** The next deadline still to come of a step that is not closed. */
export function nearestDeadline({ steps, campaign, plan }: CampaignFrame, calendar: Calendar): Board['nearest'] {
  const coming = steps.flatMap((step) =>
    step.state !== 'closed' && step.dueAt !== null && step.dueAt >= campaign.now ? [{ step, dueAt: step.dueAt }] : [],
  );
  const [first] = coming.sort((a, b) => a.dueAt - b.dueAt);
  if (first === undefined || campaign.state === 'ended' || campaign.state === 'cancelled') return null;
  const source = planStep(plan, first.step.key);
  return {
    stepId: first.step.id,
    title: source?.title ?? first.step.key,
    wording: source?.deadline?.text ?? null,
    due: showDeadline(first.dueAt),
    distance: showDistance(calendar, campaign.now, first.dueAt),
  };
}
