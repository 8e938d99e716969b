import type { Calendar } from '@libs/domain/calendar/calendar';
import { nextMove } from '@libs/domain/chasing/next-move';
import type { CampaignDuties } from './board.queries';
import { planStep } from './show-step';
import type { JudgedDuty } from './show-stuck';

/** Every duty of a campaign with its body, and whose move it is. */
export function judgeDuties({ campaign, plan, duties, bodies, steps }: CampaignDuties, calendar: Calendar): JudgedDuty[] {
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const titleOf = new Map(steps.map(({ id, key }) => [id, planStep(plan, key)?.title ?? key]));
  return duties.flatMap((duty): JudgedDuty[] => {
    const body = bodyOf.get(duty.bodyId);
    const move = nextMove(duty.facts, plan.ladder, calendar, campaign.now);
    return body ? [{ duty, body, move, stepTitle: titleOf.get(duty.stepId) ?? '' }] : [];
  });
}
