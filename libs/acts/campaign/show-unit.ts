import type { z } from 'zod';
import type { submission, Unit, unitDuty } from '@libs/contracts/unit';
import { type Calendar, calendarOf } from '@libs/domain/calendar/calendar';
import { sayDate } from '@libs/domain/calendar/wording';
import { cellWords } from '@libs/domain/chasing/cell-words';
import { type NextMove, nextMove } from '@libs/domain/chasing/next-move';
import { storySentence } from '../audit/story-sentence';
import { orNull, showInstant } from '../calendar/show-when';
import { showEscalation } from '../chasing/show-escalation';
import { showMessage } from '../chasing/show-message';
import { kindWords } from '../organisation/kind-words';
import type { DutyLine, StepLine } from './board.queries';
import { showAsked } from './show-asked';
import { showCampaign } from './show-campaign';
import { planStep, showStep } from './show-step';
import { sentenceOf } from './show-stuck';
import type { SubmissionFacts, UnitFacts } from './unit.queries';

/** A unit's page from its facts; pure. */
export function showUnit(facts: UnitFacts): Unit {
  const calendar = calendarOf(facts.calendarDays);
  const { campaign, body } = facts;
  return {
    campaign: showCampaign(campaign),
    now: showInstant(campaign.now),
    body: {
      id: body.id,
      code: body.code,
      name: body.name,
      shape: body.shape,
      kindText: kindWords(body.kind),
      ended: orNull(sayDate, facts.ended),
    },
    heads: [...facts.heads].map(contact),
    overseers: [...facts.overseers].map(contact),
    people: body.people,
    duties: facts.duties.flatMap((duty) => showDuty(duty, facts, calendar)),
    asked: showAsked(facts.plan, { keys: facts.keys, shape: body.shape, kind: body.kind }),
    messages: facts.messages.map(showMessage),
    story: story(facts),
  };
}

function contact({ personId, name, title, phone, email }: UnitFacts['heads'][number]): Unit['heads'][number] {
  return { personId, name, title, phone, email };
}

function showDuty(duty: DutyLine, facts: UnitFacts, calendar: Calendar): z.infer<typeof unitDuty>[] {
  const { campaign, plan, body } = facts;
  const step = facts.steps.find(({ id }) => id === duty.stepId);
  if (step === undefined) return [];
  const move = nextMove(duty.facts, plan.ladder, calendar, campaign.now);
  const own = <T extends { dutyId: string }>(rows: readonly T[]): T[] => rows.filter(({ dutyId }) => dutyId === duty.id);
  return [
    {
      id: duty.id,
      step: showStep(step, plan, calendar, campaign),
      done: planStep(plan, step.key)?.done ?? '',
      status: move.status,
      text: cellWords(move.status, duty.facts, calendar, campaign.now),
      sentence: sentenceOf({ duty, body, move }),
      waivedReason: duty.waivedReason,
      can: whatCanBeDone(duty, step, move),
      submissions: own(facts.submissions).map(showSubmission),
      escalations: own(facts.escalations).map((escalation) => showEscalation(escalation, { plan, stepKey: step.key, bearer: body.name })),
      acknowledgements: own(facts.acknowledgements).map(({ at, by, note }) => ({ at: showInstant(at), by, note })),
    },
  ];
}

/** Which of the acts would not be refused now; the acts decide again. */
function whatCanBeDone({ facts }: DutyLine, { skipped }: StepLine, { mover }: NextMove): z.infer<typeof unitDuty>['can'] {
  const alive = facts.campaign === 'running' || facts.campaign === 'paused';
  const owed = alive && facts.duty === 'owed';
  return {
    submit: alive && facts.step === 'open' && facts.duty !== 'waived' && facts.missing.length === 0,
    return: alive && facts.duty === 'done',
    waive: owed,
    unwaive: alive && facts.duty === 'waived' && facts.dueAt !== null && !skipped,
    acknowledge: owed && mover !== 'nobody',
  };
}

function showSubmission({ version, submittedAt, by, text, returnedAt, returnReason, files }: SubmissionFacts): z.infer<typeof submission> {
  return {
    version,
    submitted: showInstant(submittedAt),
    by,
    text,
    returned: orNull(showInstant, returnedAt),
    returnReason,
    files: [...files],
  };
}

function story({ story: entries, duties, steps, plan }: UnitFacts): Unit['story'] {
  const titleOf = (step: string): string => {
    const key = steps.find(({ id }) => id === step)?.key ?? step;
    return planStep(plan, key)?.title ?? key;
  };
  const stepOf = new Map(duties.map(({ id, stepId }) => [id, titleOf(stepId)]));
  return entries.map(({ at, by, act, dutyId, details }) => ({
    at: showInstant(at),
    by,
    text: storySentence({ act, details, stepTitle: dutyId === null ? null : (stepOf.get(dutyId) ?? null) }, titleOf),
  }));
}
