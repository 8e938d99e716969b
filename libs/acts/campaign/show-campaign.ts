import type { z } from 'zod';
import type { campaignSummary } from '@libs/contracts/campaign';
import type { Day } from '@libs/domain/calendar/instant';
import { sayDate } from '@libs/domain/calendar/wording';
import { orNull, showInstant } from '../calendar/show-when';
import type { CampaignLine } from './campaign.queries';

const STATES = { running: 'Đang thực hiện', paused: 'Tạm dừng', cancelled: 'Đã hủy', ended: 'Đã kết thúc' } as const;

export function showCampaign(line: CampaignLine): z.infer<typeof campaignSummary> {
  const { owed, done, waived, overdue } = line;
  return {
    id: line.id,
    plan: { id: line.planId, number: line.planNumber, title: line.planTitle },
    year: line.year,
    round: line.round,
    state: line.state,
    stateText: STATES[line.state],
    launched: showInstant(line.launchedAt),
    organisation: line.organisation,
    rehearsalId: line.world === 'rehearsal' ? line.worldId : null,
    texts: {
      keptUntil: orNull((day: Day) => ({ day, text: sayDate(day) }), line.destroyOn),
      destroyed: orNull(showInstant, line.destroyedAt),
    },
    duties: { owed, done, waived, overdue },
  };
}
