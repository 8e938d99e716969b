import type { z } from 'zod';
import type { amendmentLine, Board, boardRow } from '@libs/contracts/board';
import { type Calendar, calendarOf } from '@libs/domain/calendar/calendar';
import { sayDate } from '@libs/domain/calendar/wording';
import { cellWords } from '@libs/domain/chasing/cell-words';
import { nextMove } from '@libs/domain/chasing/next-move';
import { orNull, showDeadline, showDistance, showInstant } from '../calendar/show-when';
import { kindWords } from '../organisation/kind-words';
import type { AmendmentFacts, BoardFacts } from './board.queries';
import { showCampaign } from './show-campaign';
import { planStep, showStep } from './show-step';
import { type JudgedDuty, showStuck } from './show-stuck';

/** The board page from its facts; pure. */
export function showBoard(facts: BoardFacts): Board {
  const calendar = calendarOf(facts.calendarDays);
  const { campaign, plan } = facts;
  const judged = judge(facts, calendar);
  return {
    campaign: showCampaign(campaign),
    issuer: campaign.issuer,
    reason: campaign.reason,
    now: showInstant(campaign.now),
    branches: facts.branches,
    people: facts.people,
    nearest: nearest(facts, calendar),
    lamp: lamp(facts),
    steps: facts.steps.map((step) => showStep(step, plan, calendar, campaign.now)),
    rows: rows(facts, judged, calendar),
    stuck: showStuck(judged),
    amendments: facts.amendments.map((amendment) => showAmendment(amendment, facts)),
  };
}

function judge({ campaign, plan, duties, bodies, steps }: BoardFacts, calendar: Calendar): JudgedDuty[] {
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const titleOf = new Map(steps.map(({ id, key }) => [id, planStep(plan, key)?.title ?? key]));
  return duties.flatMap((duty): JudgedDuty[] => {
    const body = bodyOf.get(duty.bodyId);
    const move = nextMove(duty.facts, plan.ladder, calendar, campaign.now);
    return body ? [{ duty, body, move, stepTitle: titleOf.get(duty.stepId) ?? '' }] : [];
  });
}

function rows({ bodies, steps, campaign }: BoardFacts, judged: readonly JudgedDuty[], calendar: Calendar): z.infer<typeof boardRow>[] {
  const place = (bodyId: string, stepId: string): string => `${bodyId} ${stepId}`;
  const cells = new Map(
    judged.map(({ duty, move }) => [
      place(duty.bodyId, duty.stepId),
      { dutyId: duty.id, status: move.status, text: cellWords(move.status, duty.facts, calendar, campaign.now) },
    ]),
  );
  return bodies.map(({ id, code, name, shape, kind }) => ({
    bodyId: id,
    code,
    name,
    shape,
    kind,
    kindText: kindWords(kind),
    cells: steps.map((step) => cells.get(place(id, step.id)) ?? null),
  }));
}

/** The next deadline still to come of a step that is not closed. */
function nearest({ steps, campaign, plan }: BoardFacts, calendar: Calendar): Board['nearest'] {
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

function lamp({ stalled, late }: BoardFacts): Board['lamp'] {
  const said = [
    ...(stalled > 0 ? [`${stalled} việc của hệ thống chưa chạy được, đang được thử lại`] : []),
    ...(late > 0 ? ['hệ thống đang chậm hơn lịch quá 2 phút'] : []),
  ].join('; ');
  const text = said === '' ? null : `Hệ thống cần được kiểm tra: ${said}. Việc các đơn vị nộp vẫn được ghi nhận đầy đủ.`;
  return { red: text !== null, stalled, overdue: late, text };
}

function showAmendment(amendment: AmendmentFacts, { plan }: BoardFacts): z.infer<typeof amendmentLine> {
  return {
    stepTitle: planStep(plan, amendment.stepKey)?.title ?? amendment.stepKey,
    documentNumber: amendment.documentNumber,
    documentDate: amendment.documentDate,
    documentDateText: sayDate(amendment.documentDate),
    reason: amendment.reason,
    before: orNull(showDeadline, amendment.dueBefore),
    after: showDeadline(amendment.dueAfter),
    at: showInstant(amendment.at),
    by: amendment.by,
  };
}
