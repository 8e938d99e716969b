import type { RehearsalState } from '@libs/contracts/start-rehearsal';
import { showInstant } from '../calendar/show-when';
import type { RehearsalFacts } from './rehearsal.queries';

export function showRehearsal({ id, campaignId, planNow, startsAt, finishedAt, performed, acts }: RehearsalFacts): RehearsalState {
  return {
    id,
    campaignId,
    now: showInstant(planNow),
    starts: showInstant(startsAt),
    finished: finishedAt !== null,
    acts: { performed, all: acts },
  };
}
