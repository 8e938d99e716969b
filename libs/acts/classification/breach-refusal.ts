import type { Breach, GroupStanding } from '@libs/domain/classification/group-standing';
import { LEVEL_WORDS, numberWords } from '@libs/domain/classification/words';
import type { QuotaSettings } from '@libs/domain/classification/quota';
import { Refusal } from '@libs/domain/refusal';
import type { Standings } from './read-standings';

/** What decisions break, in one Vietnamese sentence with the article and what would do. */
export function breachRefusal(breach: Breach, count: number, { subjects, groups }: Standings): Refusal {
  const more = count > 1 ? ` (và ${count - 1} trường hợp khác)` : '';
  const name = (id: string): string => subjects.find((one) => one.id === id)?.name ?? id;
  const about = (cite: string): { cite: string; path: string; status: 'conflict' } => ({ cite, path: 'decisions', status: 'conflict' });
  if (breach.rule === 'above-ceiling') {
    const { id, over, level, ceiling } = breach;
    const message =
      `${name(id)} không thể ở mức ${LEVEL_WORDS[level]} khi ${name(over)} ở mức ${LEVEL_WORDS[ceiling]}: mức của người đứng đầu không cao ` +
      `hơn mức của nơi mình đứng đầu, mức của cấp ủy không cao hơn mức của tổ chức đảng${more}. Quyết định lại cả hai cùng lúc.`;
    return new Refusal('above-ceiling', message, about('mục C.III.5, C.III.3.1'));
  }
  const { standing } = breach;
  const group = groups.get(standing.group)?.name ?? standing.group;
  if (breach.rule === 'quota-open') {
    const message = `${group}: chưa quyết định cách tính số lượng xuất sắc, nên chưa thể quyết định ai xuất sắc${more}.`;
    return new Refusal('quota-open', message, about('mục C.I.2.1'));
  }
  const message =
    `${group}: ${standing.excellent} xuất sắc, chỉ được ${breach.standing.allowed} trên ${standing.reached} đạt mức tốt trở lên${more}. ` +
    `Chọn theo số phiếu từ cao xuống; bằng phiếu thì cấp có thẩm quyền chọn. ${otherReadingWords(standing).join(' ')}`;
  return new Refusal('over-quota', message.trim(), about('mục C.I.2.1, C.IV.10, C.IV.11'));
}

const BASES = {
  good_or_better: 'số đạt mức tốt trở lên',
  good_only_final: 'số còn lại ở mức tốt sau khi chọn',
  all: 'tổng số được xếp loại',
};
const ROUNDINGS = { down: 'làm tròn xuống', half_up: 'từ nửa trở lên làm tròn lên' };

/** What the settings say: "20% số đạt mức tốt trở lên, làm tròn xuống". */
export function settingsWords({ percent, ceiling, base, rounding }: QuotaSettings): string {
  return `${numberWords(ceiling ?? percent)}% ${BASES[base]}, ${ROUNDINGS[rounding]}`;
}

/** Other readings that would allow another number, each a sentence. */
export function otherReadingWords({ allowed, readings }: GroupStanding): string[] {
  return readings
    .filter((one) => one.allowed !== allowed)
    .map((one) => `Tính theo ${settingsWords(one.settings)} thì được ${one.allowed}.`);
}
