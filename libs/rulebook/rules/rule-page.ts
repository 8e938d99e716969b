import { sayDate } from '@libs/domain/calendar/wording';
import { LEVEL_WORDS } from '@libs/domain/classification/words';
import { type QuotaRules } from './quota-rules';
import { ruleChanges } from './rule-changes';
import type { RuleFile, RuleFileRow } from './rule-schema';
import { conditionWords } from './rule-words';

/** A rule set as the library has it: its tables, its quota where it has one, the tables it takes the place of. */
export interface RuleSet {
  readonly id: string;
  readonly tables: readonly RuleFile[];
  readonly quota: QuotaRules | null;
  readonly before: readonly RuleFile[];
}

const GENERATED = '<!-- Trang này được tạo từ các tệp trong libs/rulebook/rules; sửa tệp quy tắc, không sửa trang này. -->';

/** A rule set to read, in Markdown: rows in words, citations, validity, open points, what changed from the previous set. */
export function rulePage({ id, tables, quota, before }: RuleSet): string {
  const [first] = tables;
  const title = `# Bộ quy tắc ${id}: ${(first ?? quota)?.document ?? ''}`;
  const parts = [GENERATED, title, ...tables.map((file) => tableSection(file, before)), ...(quota ? [quotaSection(quota)] : [])];
  return `${parts.join('\n\n')}\n`;
}

function tableSection(file: RuleFile, before: readonly RuleFile[]): string {
  const old = before.find(({ kind }) => kind === file.kind);
  return [
    `## ${file.title}`,
    `Căn cứ: ${file.document}, ${file.article}. Áp dụng từ ${sayDate(file.validFrom)} ${file.validTo === null ? 'trở đi' : `đến ${sayDate(file.validTo)}`}.`,
    ...(file.standsInFor === undefined ? [] : [`**Dùng tạm thay cho ${file.standsInFor}** (G-14).`]),
    ...(file.unconfirmed === undefined ? [] : [`**Chưa được xác nhận.** ${file.unconfirmed}`]),
    'Các dòng được xét theo thứ tự; dòng đầu tiên thỏa mãn quyết định mức đề xuất.',
    file.rows.map((row, at) => rowLines(file, row, at + 1)).join('\n'),
    ...section(
      'Lưu ý kèm theo kết quả',
      file.remarks.map((remark) => `${remark.when.map((one) => conditionWords(file, one)).join('; ')}. → ${remark.warning.message}`),
    ),
    ...section('Điểm mở ban chỉ đạo phải quyết định trước khi dùng', settingsOf(file)),
    ...section('Điểm văn bản chưa rõ hoặc chưa được xác nhận', file.openPoints),
    ...section('Dữ kiện phải nhập', Object.values(file.facts)),
    ...(old ? section(`Khác với ${old.document}`, changesFrom(old, file)) : []),
  ].join('\n\n');
}

function rowLines(file: RuleFile, { outcome, says, cite, when, warning, onlyIf }: RuleFileRow, number: number): string {
  return [
    `${number}. **${LEVEL_WORDS[outcome]}**: ${says} (${cite}).`,
    ...(onlyIf === undefined ? [] : [`   - Chỉ có dòng này khi điểm mở “${onlyIf}” được quyết định là có.`]),
    ...when.map((condition) => `   - ${conditionWords(file, condition)}${condition.cite === cite ? '' : ` (${condition.cite})`}`),
    ...(when.length === 0 ? ['   - mọi trường hợp còn lại'] : []),
    ...(warning ? [`   - *Lưu ý (${warning.cite}):* ${warning.message}`] : []),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`];
}

function settingsOf(file: RuleFile): string[] {
  return Object.entries(file.settings).map(
    ([name, { question, type, cite }]) => `\`${name}\` (${type === 'flag' ? 'có hoặc không' : 'số'}): ${question} (${cite})`,
  );
}

function changesFrom(old: RuleFile, file: RuleFile): string[] {
  return ruleChanges(old, file).map(
    ({ level, fact, before, now }) => `${LEVEL_WORDS[level]}, ${fact}: ${before ?? 'không đòi hỏi'} → ${now ?? 'không đòi hỏi'}`,
  );
}

const BASES = {
  good_or_better: 'số đạt mức tốt trở lên trước khi chọn',
  good_only_final: 'số còn lại ở mức tốt sau khi chọn',
  all: 'tổng số được xếp loại',
};
const OPEN = '**chưa quy định, ban chỉ đạo phải quyết định**';

function quotaSection({ percent, base, rounding, smallGroupFloor, ceiling, groups }: QuotaRules): string {
  const roundings = { down: 'làm tròn xuống', half_up: 'từ nửa trở lên làm tròn lên' };
  const floor = smallGroupFloor.value === null ? OPEN : smallGroupFloor.value ? 'được chọn 01 nếu đủ điều kiện' : 'không có ngoại lệ';
  return section('Số lượng Hoàn thành xuất sắc nhiệm vụ', [
    `Tỷ lệ: ${percent.value === null ? OPEN : `không quá ${percent.value}%`} (${percent.cite})`,
    `Tính trên: ${base.value === null ? OPEN : BASES[base.value]} (${base.cite})`,
    `Làm tròn: ${rounding.value === null ? OPEN : roundings[rounding.value]} (${rounding.cite})`,
    `Dưới 05 đạt mức tốt: ${floor} (${smallGroupFloor.cite})`,
    `Tỷ lệ riêng do cấp trên cho: ${ceiling.allowed ? 'có thể' : 'không'} (${ceiling.cite})`,
    ...groups.map(({ within, cite }) => `Tính trong: ${within} (${cite})`),
  ])
    .join('')
    .replace('###', '##');
}
