import type { FactField, Result } from '@libs/contracts/classification';
import { type EnteredFacts, factCell } from '@libs/domain/classification/fact-text';
import { type FactSpec, specOf } from '@libs/domain/classification/facts';
import type { RuleTable } from '@libs/domain/classification/table';
import { choiceWord } from '@libs/domain/classification/words';
import { showInstant } from '../calendar/show-when';
import type { FactSheetRecord } from './classification.repository';

/** How a form sends back what stands for yes, no and nothing. */
export const FORM_WORDS = { yes: 'true', no: 'false', none: 'null', nobody: 'none' } as const;

/** The facts a table asks for, as a form shows them, with what was entered last. */
export function showFields(table: RuleTable, entered: EnteredFacts | null): FactField[] {
  return Object.entries(table.facts).map(([fact, label]) => {
    const spec = specOf(fact);
    const value = entered?.[fact];
    return { fact, label, type: fieldType(spec), hint: hintOf(spec), choices: choicesOf(spec), value: formValue(spec, value) };
  });
}

function fieldType({ type, of }: FactSpec): FactField['type'] {
  if (type === 'choices') return 'choices';
  return type === 'flag' || of !== undefined ? 'choice' : 'number';
}

function hintOf({ type, none, of }: FactSpec): string {
  if (of !== undefined || type === 'flag') return '';
  const range = { points: 'Từ 0 đến 100 điểm', percent: 'Từ 0 đến 100%', count: 'Số nguyên' }[
    type === 'points' || type === 'percent' ? type : 'count'
  ];
  return none === undefined ? range : `${range}; để trống nếu ${none}`;
}

function choicesOf({ type, of = [], none }: FactSpec): FactField['choices'] {
  if (type === 'flag') {
    return [
      { value: FORM_WORDS.yes, text: 'Có' },
      { value: FORM_WORDS.no, text: 'Không' },
    ];
  }
  const words = of.map((value) => ({ value, text: choiceWord(value, of) }));
  return none === undefined || of.length === 0 ? words : [...words, { value: FORM_WORDS.none, text: none }];
}

function formValue(spec: FactSpec, value: EnteredFacts[string] | undefined): string {
  if (value === undefined || (value === null && spec.of === undefined)) return '';
  if (typeof value === 'string') return value.replace('.', ',');
  if (value === null || typeof value === 'boolean') return String(value);
  return value.length === 0 ? FORM_WORDS.nobody : value.join(',');
}

/** Every revision of the facts, newest first, each with what it changed. */
export function showSheets(table: RuleTable, sheets: readonly FactSheetRecord[]): Result['sheets'] {
  return sheets.map(({ revision, at, by, facts }, index) => {
    const before = sheets[index + 1]?.facts ?? {};
    const changes = Object.entries(table.facts).flatMap(([fact, label]) => {
      const [was, is] = [cell(fact, before), cell(fact, facts)];
      return was === is || is === null ? [] : [{ label, before: was, after: is }];
    });
    return { revision, at: showInstant(at), by, changes };
  });
}

function cell(fact: string, facts: EnteredFacts): string | null {
  const value = facts[fact];
  return value === undefined ? null : factCell(specOf(fact), value);
}
