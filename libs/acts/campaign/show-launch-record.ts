import type { LaunchRecord, TimelineStep } from '@libs/contracts/launch-record';
import { dayOf } from '@libs/domain/calendar/instant';
import type { Plan } from '@libs/domain/plan/plan';
import { articleOf } from '@libs/domain/plan/requirement';
import { orNull, showDeadline, showInstant } from '../calendar/show-when';
import type { LaunchRecordFacts, RecordedStep } from './launch-record.queries';
import { showCampaign } from './show-campaign';

/** The plan as a campaign carries it out, and what the board confirmed and answered when it launched; pure. */
export function showLaunchRecord({ campaign, plan, steps, confirmed, answers }: LaunchRecordFacts): LaunchRecord {
  return {
    campaign: showCampaign(campaign),
    today: dayOf(campaign.now),
    steps: steps.map((step) => showTimelineStep(step, plan)),
    confirmed: confirmed.map(({ id, message, cite, reason, at, by }) => ({
      ...{ id, message, article: articleOf(cite), reason, at: showInstant(at), by },
    })),
    answers: answers.map(({ id, question, cite, answer, note, at, by }) => ({
      ...{ id, question, article: articleOf(cite), answer, note, at: showInstant(at), by },
    })),
  };
}

function showTimelineStep({ key, dueAt, plannedDueAt, dueReason, closedReason }: RecordedStep, plan: Plan): TimelineStep {
  const step = plan.steps.find(({ id }) => id === key);
  const names = (keys: readonly string[] = []): string[] => keys.map((body) => plan.bodies[body]?.name ?? body);
  return {
    key,
    title: step?.title ?? key,
    article: articleOf(step?.deadline?.cite ?? step?.cite ?? ''),
    due: orNull(showDeadline, dueAt),
    planned: orNull(showDeadline, plannedDueAt === dueAt ? null : plannedDueAt),
    dueReason,
    waived: dueAt === null ? (closedReason ?? '') : null,
    directing: names(step?.bodies.directing),
    advisory: names(step?.bodies.advisory),
    implementing: names(step?.bodies.implementing),
    cooperating: names(step?.bodies.cooperating),
    opinion: names(step?.bodies.opinion),
  };
}
