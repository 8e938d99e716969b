import type { z } from 'zod';
import type { stuckDuty } from '@libs/contracts/board';
import type { DutyStatus, NextMove } from '@libs/domain/chasing/next-move';
import { whoseMove } from '@libs/domain/chasing/whose-move';
import { orNull, showInstant } from '../calendar/show-when';
import type { BodyLine, DutyLine } from './board.queries';

/** A duty with what follows from its facts. */
export interface JudgedDuty {
  readonly duty: DutyLine;
  readonly body: BodyLine;
  readonly move: NextMove;
  readonly stepTitle: string;
}

/** What is stuck, worst first; the rest of an unfinished duty's time is nobody's trouble yet. */
const WORST_FIRST: readonly DutyStatus[] = ['overdue', 'returned', 'due-soon'];

/**
 * The stuck duties, worst first: overdue, returned, due soon; within these the earlier deadline, then the more people waiting. A duty that
 * waits for an earlier one of the same body is left out: it is the earlier one that is stuck (product.md section 3, no. 11).
 */
export function showStuck(duties: readonly JudgedDuty[]): z.infer<typeof stuckDuty>[] {
  return duties
    .filter(({ move }) => move.mover === 'bearer' && WORST_FIRST.includes(move.status))
    .sort(worstFirst)
    .map(({ duty, body, move, stepTitle }) => ({
      dutyId: duty.id,
      bodyId: body.id,
      bodyName: body.name,
      stepTitle,
      status: move.status,
      sentence: sentenceOf({ duty, body, move }),
      waiting: body.people,
      acknowledged: orNull(showInstant, duty.facts.acknowledgedAt),
    }));
}

/** "Whose move is it" for one duty. */
export function sentenceOf({ duty, body, move }: Omit<JudgedDuty, 'stepTitle'>): string {
  return whoseMove(move, duty.facts, { bearer: body.name, heads: body.heads });
}

function worstFirst(a: JudgedDuty, b: JudgedDuty): number {
  const rank = ({ move }: JudgedDuty): number => WORST_FIRST.indexOf(move.status);
  const due = ({ duty }: JudgedDuty): number => duty.facts.dueAt ?? 0;
  return rank(a) - rank(b) || due(a) - due(b) || b.body.people - a.body.people;
}
