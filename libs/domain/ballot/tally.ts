import type { Level } from '../classification/level';
import { LEVEL_WORDS } from '../classification/words';
import type { Warning } from '../plan/warning';
import { Refusal } from '../refusal';

/** What more than half is taken of (H19-20): ballots collected unless a board says otherwise. */
export const DENOMINATORS = ['collected', 'issued', 'valid'] as const;
export type Denominator = (typeof DENOMINATORS)[number];

/** The count of one subject's ballots. */
export interface Count {
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  /** Marks for each level; their sum may stay below the valid ballots, which may leave a subject blank (H19-19). */
  readonly votes: Readonly<Record<Level, number>>;
}

export interface Tally {
  readonly level: Level;
  readonly denominator: number;
  /** Ballots for that level or a higher one. */
  readonly atLeast: Readonly<Record<ReachableLevel, number>>;
  readonly cite: string;
  readonly warnings: readonly Warning[];
}

const REACHABLE = ['excellent', 'good', 'completed'] as const;
type ReachableLevel = (typeof REACHABLE)[number];

const CITE = 'H19-20, C.IV.11';

/**
 * The level a vote reaches: the highest with more than half of the ballots for it or a higher one (H19-20); what falls short counts
 * towards the next lower level. Throws a Refusal for a count that cannot be: nothing collected, more collected than issued, and so on.
 */
export function tally(count: Count, denominator: Denominator = 'collected'): Tally {
  checkCount(count, denominator);
  const { excellent, good, completed } = count.votes;
  const atLeast = { excellent, good: excellent + good, completed: excellent + good + completed };
  const of = count[denominator];
  const level = REACHABLE.find((one) => atLeast[one] * 2 > of) ?? 'not_completed';
  const warnings = REACHABLE.filter((one) => atLeast[one] * 2 === of).map((one) => exactlyHalf(one, atLeast[one], of));
  return { level, denominator: of, atLeast, cite: CITE, warnings };
}

function exactlyHalf(level: Level, votes: number, of: number): Warning {
  const message =
    `Mức ${LEVEL_WORDS[level]} trở lên được đúng một nửa (${votes}/${of} phiếu): văn bản đòi “trên 50%” để đạt và “chưa đạt 50%” để tính xuống ` +
    'mức dưới nên không nói đến trường hợp này; được đọc là chưa đạt.';
  return { code: 'exactly-half', message, cite: CITE };
}

function checkCount({ issued, collected, valid, votes }: Count, denominator: Denominator): void {
  const marks = votes.excellent + votes.good + votes.completed + votes.not_completed;
  if (collected === 0) throw refuse('nothing-collected', 'Chưa thu được phiếu nào nên chưa có kết quả.', 'collected');
  if (collected > issued)
    throw refuse('more-collected-than-issued', `Thu về ${collected} phiếu trong khi chỉ phát ra ${issued}.`, 'collected');
  if (valid > collected) throw refuse('more-valid-than-collected', `Có ${valid} phiếu hợp lệ trong khi chỉ thu về ${collected}.`, 'valid');
  if (marks > valid) throw refuse('more-marks-than-valid', `Có ${marks} lượt đánh giá trong khi chỉ có ${valid} phiếu hợp lệ.`, 'votes');
  if (denominator === 'valid' && valid === 0)
    throw refuse('nothing-valid', 'Không có phiếu nào hợp lệ nên không tính được tỷ lệ trên phiếu hợp lệ.', 'valid');
}

function refuse(code: string, message: string, path: string): Refusal {
  return new Refusal(code, message, { path, cite: 'H19-19, C.IV.11' });
}
