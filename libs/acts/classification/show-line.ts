import type { ResultLine, ResultState } from '@libs/contracts/classification';
import { type Level, lowest } from '@libs/domain/classification/level';
import type { Grounds } from '@libs/domain/classification/recommend';
import { LEVEL_WORDS } from '@libs/domain/classification/words';
import type { Subject } from './classification.repository';
import type { Standings } from './read-standings';

export const STATE_WORDS: Readonly<Record<ResultState, string>> = {
  'not-asked': 'Chưa áp dụng quy tắc',
  undetermined: 'Chưa xác định',
  'to-decide': 'Cần người chọn',
  proposed: 'Có đề xuất',
  decided: 'Đã quyết định',
};

/** A level with its words; null stays null. */
export function showLevel<L extends Level | null>(level: L): L extends null ? null : { level: Level; text: string };
export function showLevel(level: Level | null): { level: Level; text: string } | null {
  return level === null ? null : { level, text: LEVEL_WORDS[level] };
}

/** The lines of the results in the order of the tree, each with why it is recommended what it is. */
export function showLines(standings: Standings): ResultLine[] {
  const ceilings = new Map(standings.all.map(({ id, under }) => [id, under]));
  const names = new Map(standings.subjects.map(({ id, name }) => [id, name]));
  const levels = new Map(standings.all.map(({ id, decided }) => [id, decided ?? standings.recommended.get(id)?.level ?? null]));
  return standings.subjects.map((subject) => {
    const { level, grounds } = standings.recommended.get(subject.id) ?? { level: null, grounds: 'undetermined' as const };
    const state = stateOf(subject, level, grounds);
    const over = (ceilings.get(subject.id) ?? []).flatMap((id) => {
      const ceiling = levels.get(id) ?? null;
      return ceiling === null ? [] : [{ name: names.get(id) ?? '', ceiling }];
    });
    return {
      ...{ id: subject.id, is: subject.is, name: subject.name, unit: subject.unit, state, stateText: STATE_WORDS[state] },
      proposed: showLevel(subject.evaluation?.level ?? null),
      recommended: showLevel(level),
      note: noteOf(subject, grounds, over),
      decided: showLevel(subject.decision?.level ?? null),
    };
  });
}

function stateOf({ decision, evaluation }: Subject, level: Level | null, grounds: Grounds): ResultState {
  if (decision !== null) return 'decided';
  if (evaluation === null) return 'not-asked';
  if (level !== null) return 'proposed';
  return grounds === 'undetermined' ? 'undetermined' : 'to-decide';
}

function noteOf(subject: Subject, grounds: Grounds, over: readonly { name: string; ceiling: Level }[]): string | null {
  const notes = [groundsNote(subject, grounds, over), outdatedNote(subject)].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(' ');
}

function groundsNote({ evaluation }: Subject, grounds: Grounds, over: readonly { name: string; ceiling: Level }[]): string | null {
  switch (grounds) {
    case 'rules':
      return null;
    case 'capped': {
      const ceiling = lowest(over.map((one) => one.ceiling));
      const names = over.filter((one) => one.ceiling === ceiling).map(({ name }) => name);
      return `Không cao hơn mức của ${names.join(', ')} (mục C.III.5, C.III.3.1).`;
    }
    case 'outvoted':
      return 'Đủ tiêu chuẩn xuất sắc, nhưng số phiếu bầu xuất sắc không quá một nửa số phiếu thu về (mục C.IV.11).';
    case 'no-place':
      return 'Đủ tiêu chuẩn xuất sắc, nhưng ngoài số lượng được phép (mục C.I.2.1, C.IV.11).';
    case 'tied':
      return 'Đủ tiêu chuẩn xuất sắc; bằng nhau ở chỗ cuối cùng, cấp có thẩm quyền chọn (mục C.IV.11).';
    case 'quota-open':
      return 'Đủ tiêu chuẩn xuất sắc; chưa quyết định cách tính số lượng xuất sắc.';
    case 'undetermined':
      return evaluation?.missing ?? null;
  }
}

function outdatedNote({ sheet, evaluation }: Subject): string | null {
  const isOutdated = evaluation !== null && sheet !== null && evaluation.factSheetId !== sheet.id;
  return isOutdated ? 'Dữ kiện đã thay đổi sau lần áp dụng quy tắc gần nhất.' : null;
}
