import type { z } from 'zod';
import type { campaignBeneath } from '@libs/contracts/board';
import { calendarOf } from '@libs/domain/calendar/calendar';
import type { CampaignBeneath } from './board.queries';
import { judgeDuties } from './judge-duties';
import { nearestDeadline } from './nearest-deadline';
import { showCampaign } from './show-campaign';
import { showStuck } from './show-stuck';

/** A lower body's campaign as its superior's board sees it: its state, who is behind, whose move it is next (P58-05). */
export function showBeneath(facts: CampaignBeneath): z.infer<typeof campaignBeneath> {
  const calendar = calendarOf(facts.calendarDays);
  const stuck = showStuck(judgeDuties(facts, calendar));
  const nearest = nearestDeadline(facts, calendar);
  const behind = stuck.filter(({ status }) => status === 'overdue').map(({ bodyName }) => bodyName);
  return {
    campaign: showCampaign(facts.campaign),
    depth: facts.depth,
    behind: [...new Set(behind)],
    nextMove: stuck[0]?.sentence ?? (nearest && `Hạn gần nhất: ${nearest.title}, ${nearest.due.text} (${nearest.distance}).`),
  };
}
