import { specOf } from '@libs/domain/classification/facts';
import { demandWords } from '@libs/domain/classification/words';
import { exact } from '@libs/domain/exact/exact';
import type { RuleFile, RuleFileCondition } from './rule-schema';

/** "Tổng điểm đánh giá: từ 85 điểm trở lên"; an open point is named where its number would stand. */
export function conditionWords(file: RuleFile, condition: RuleFileCondition): string {
  return `${factWords(file, condition.fact)}: ${demandOf(condition)}${absentWords(condition)}`;
}

/** The words a screen shows for a fact. */
export function factWords(file: RuleFile, fact: string): string {
  return file.facts[fact] ?? file.derived[fact] ?? fact;
}

/** "từ 85 điểm trở lên"; "từ [goodFrom] trở lên" where the board settles the number. */
export function demandOf({ fact, op, value, cite }: RuleFileCondition): string {
  const isOpen = typeof value === 'object' && value !== null && 'setting' in value;
  if (!isOpen) return demandWords(specOf(fact), { fact, op, cite, value: typeof value === 'number' ? exact(value) : value });
  return OPEN[op].replace('…', `[điểm mở: ${value.setting}]`);
}

const OPEN: Readonly<Record<RuleFileCondition['op'], string>> = {
  at_least: 'từ … trở lên',
  more_than: 'trên …',
  at_most: 'không quá …',
  less_than: 'dưới …',
  is: '…',
  one_of: '…',
};

function absentWords({ fact, absent }: RuleFileCondition): string {
  const { none } = specOf(fact);
  if (absent === undefined || none === undefined) return '';
  return absent ? ` (${none} thì coi là đạt)` : ` (${none} thì không tính)`;
}
