import type { z } from 'zod';
import type { Board, boardRow } from '@libs/contracts/board';
import { type Calendar, calendarOf } from '@libs/domain/calendar/calendar';
import { cellWords } from '@libs/domain/chasing/cell-words';
import { orNull, showInstant } from '../calendar/show-when';
import { kindWords } from '../organisation/kind-words';
import type { BoardFacts } from './board.queries';
import { judgeDuties } from './judge-duties';
import { nearestDeadline } from './nearest-deadline';
import { showBeneath } from './show-beneath';
import { showCampaign } from './show-campaign';
import { showAmendment } from './show-amendment';
import { showStep } from './show-step';
import { type JudgedDuty, showStuck } from './show-stuck';

/** The board page from its facts; pure. */
export function showBoard(facts: BoardFacts): Board {
  const calendar = calendarOf(facts.calendarDays);
  const { campaign, plan } = facts;
  const judged = judgeDuties(facts, calendar);
  return {
    campaign: showCampaign(campaign),
    issuer: campaign.issuer,
    superior: orNull(showCampaign, facts.superior),
    beneath: facts.beneath.map(showBeneath),
    reason: campaign.reason,
    now: showInstant(campaign.now),
    branches: facts.branches,
    people: facts.people,
    nearest: nearestDeadline(facts, calendar),
    lamp: lamp(facts),
    steps: facts.steps.map((step) => showStep(step, plan, calendar, campaign)),
    rows: rows(facts, judged, calendar),
    stuck: showStuck(judged),
    amendments: facts.amendments.map((amendment) => showAmendment(amendment, plan)),
  };
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

function lamp({ stalled, late }: BoardFacts): Board['lamp'] {
  const said = [
    ...(stalled > 0 ? [`${stalled} việc của hệ thống chưa chạy được, đang được thử lại`] : []),
    ...(late > 0 ? ['hệ thống đang chậm hơn lịch quá 2 phút'] : []),
  ].join('; ');
  const text = said === '' ? null : `Hệ thống cần được kiểm tra: ${said}. Việc các đơn vị nộp vẫn được ghi nhận đầy đủ.`;
  return { red: text !== null, stalled, overdue: late, text };
}
