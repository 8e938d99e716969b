import { sayDay, sayDeadline, sayInstant } from '../calendar/wording';
import { dayOf } from '../calendar/instant';
import type { DutyFacts, NextMove } from './next-move';
import type { Hears } from './recipients';

/** Names a sentence needs; `heads` are the people who answer for the body. */
export interface Names {
  readonly bearer: string;
  readonly heads: readonly string[];
}

const ALSO: Record<Exclude<Hears, 'owes'>, string> = { oversight: 'báo đồng chí phụ trách', directing: 'báo cơ quan chỉ đạo' };

const NOT_DONE: Record<DutyFacts['campaign'], string> = {
  running: 'Bước đã đóng khi việc này chưa xong.',
  paused: 'Bước đã đóng khi việc này chưa xong.',
  cancelled: 'Đợt đã bị hủy: việc này dừng lại.',
  ended: 'Đợt đã kết thúc khi việc này chưa xong.',
};

/** "Whose move is it" in one Vietnamese sentence, and what the system does next and when. */
export function whoseMove(move: NextMove, facts: DutyFacts, names: Names): string {
  const who = names.heads.length > 0 ? `${names.bearer} (đ/c ${names.heads.join(', ')})` : names.bearer;
  switch (move.status) {
    case 'waived':
      return 'Được miễn.';
    case 'done-on-time':
      return 'Đã xong, đúng hạn.';
    case 'done-late':
      return 'Đã xong, muộn hạn.';
    case 'not-done':
      return NOT_DONE[facts.campaign];
    case 'not-open':
      return 'Chưa đến lượt: bước này chưa mở.';
    case 'blocked':
      return `${who} còn phải xong trước: ${facts.missing.join(', ')}.`;
    default:
      return `${waiting(move, facts, who)} ${next(move, facts)}`.trim();
  }
}

function waiting(move: NextMove, facts: DutyFacts, who: string): string {
  const since = move.since === null ? '' : `, từ ${sayDay(dayOf(move.since))}`;
  if (facts.missing.length > 0) return `${who} còn phải xong trước: ${facts.missing.join(', ')}.`;
  if (facts.returnedAt !== null) return `Chờ ${who} làm lại hồ sơ đã bị trả lại${since}.`;
  const due =
    facts.dueAt === null
      ? ''
      : move.status === 'overdue'
        ? `, đã quá hạn (${sayDeadline(facts.dueAt)})`
        : `, hạn ${sayDeadline(facts.dueAt)}`;
  return `Chờ ${who}${since}${due}.`;
}

function next(move: NextMove, facts: DutyFacts): string {
  if (facts.campaign === 'paused') return 'Đợt đang tạm dừng: chưa nhắc.';
  if (move.next === null) return facts.missing.length > 0 ? '' : 'Hệ thống không còn bậc nhắc nào; chờ Ban Tổ chức.';
  const also = move.next.hears.flatMap((hears) => (hears === 'owes' ? [] : [ALSO[hears]]));
  const letter = move.next.rung.letter ? ['soạn công văn đôn đốc'] : [];
  return `Tiếp theo: ${sayInstant(move.next.at)} sẽ ${['nhắc', ...also, ...letter].join(', ')}.`;
}
