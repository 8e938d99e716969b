import { type EnteredFact, type EnteredFacts, cellChoices, factCell, readFactCell } from '@libs/domain/classification/fact-text';
import { specOf } from '@libs/domain/classification/facts';
import type { RuleTable } from '@libs/domain/classification/table';
import { type CellReader, textCell } from '../organisation/cell-readers';
import type { ReadShape } from '../organisation/read-list';
import type { RowReader } from '../organisation/row-reader';
import type { SheetColumn } from '../organisation/sheet-shape';

/** Somebody the rules ask about, with what has been entered. */
export interface FactsSubject {
  readonly code: string;
  readonly name: string;
  readonly unit: string | null;
  readonly facts: EnteredFacts | null;
  readonly ballots: { readonly collected: number; readonly excellent: number } | null;
}

/** One sheet of the workbook: the subjects of one table. */
export interface FactsForm {
  readonly table: RuleTable;
  readonly subjects: readonly FactsSubject[];
}

/** A row: null where nothing but the name has been filled in. */
export interface FactsRow {
  readonly code: string;
  readonly facts: Readonly<Record<string, EnteredFact | undefined>> | null;
  readonly ballots: { readonly collected: number; readonly excellent: number } | null;
}

const NAMES: Readonly<Record<string, string>> = {
  ...{ organisation: 'Tổ chức đảng', branch: 'Chi bộ', committee: 'Tập thể', collective: 'Tập thể', member: 'Đảng viên' },
  ...{ staff: 'Công chức', leader: 'Lãnh đạo', employee: 'Viên chức', manager: 'Viên chức quản lý', division: 'Phòng' },
};

/** What the sheet of a table is called. */
export function sheetName({ kind }: RuleTable): string {
  return NAMES[kind] ?? kind;
}

const NAME = [
  { field: 'name', header: 'Tên', required: false, about: 'Chỉ để đọc.' },
  { field: 'unit', header: 'Đơn vị', required: false, about: 'Chỉ để đọc.' },
];
const VOTES: readonly SheetColumn[] = [
  { field: 'ballots.collected', header: 'Số phiếu thu về', required: false, about: 'Để trống nếu không bỏ phiếu.' },
  { field: 'ballots.excellent', header: 'Số phiếu bầu xuất sắc', required: false, about: 'Số phiếu bầu Hoàn thành xuất sắc nhiệm vụ.' },
];

/** The columns of a table's sheet: code, name, unit, every fact the table asks for, and the vote. */
export function factColumns({ facts }: RuleTable): SheetColumn[] {
  const columns = Object.entries(facts).map(([fact, label]): SheetColumn => {
    const choices = cellChoices(specOf(fact));
    return { field: `facts.${fact}`, header: label, required: false, about: label, ...(choices && { choices }) };
  });
  return [{ field: 'code', header: 'Mã', required: true, about: 'Mã trong tổ chức; không sửa.' }, ...NAME, ...columns, ...VOTES];
}

/** How a row of the sheet is read: all the facts, or none at all; one that is missing among others is a mistake, never a default. */
export function factsShape(table: RuleTable): ReadShape<FactsRow> {
  const facts = Object.keys(table.facts);
  return {
    name: sheetName(table),
    columns: factColumns(table),
    keys: ['code'],
    read: (row) => {
      const code = row.required('code', textCell, '');
      const read = facts.map((fact) => [fact, row.optional(`facts.${fact}`, factCellReader(fact))] as const);
      const ballots = readBallots(row);
      const nothing = read.every(([fact, value]) => value === null && !row.faulty.has(`facts.${fact}`));
      if (nothing && ballots === null) return { code, facts: null, ballots: null };
      for (const [fact, value] of read)
        if (value === null && !row.faulty.has(`facts.${fact}`)) row.required(`facts.${fact}`, factCellReader(fact), NOTHING);
      return { code, facts: Object.fromEntries(read.map(([fact, value]) => [fact, value?.fact])), ballots };
    },
  };
}

/** Wrapped, as a fact may be null where a cell says so. */
interface ReadFact {
  readonly fact: EnteredFact;
}
const NOTHING: ReadFact = { fact: null };

function factCellReader(fact: string): CellReader<ReadFact> {
  return (cell, count) => {
    const text = textCell(cell, count);
    if ('fault' in text) return text;
    const read = readFactCell(specOf(fact), text.value);
    return 'fault' in read ? read : { value: { fact: read.value } };
  };
}

function readBallots(row: RowReader): FactsRow['ballots'] {
  const [collected, excellent] = [row.optional('ballots.collected', countCell), row.optional('ballots.excellent', countCell)];
  if (collected === null && excellent === null) return null;
  return { collected: collected ?? 0, excellent: excellent ?? 0 };
}

/** A whole number that is not negative. */
export const countCell: CellReader<number> = (cell, count) => {
  const text = textCell(cell, count);
  if ('fault' in text) return text;
  return /^\d{1,6}$/.test(text.value) ? { value: Number(text.value) } : { fault: `“${text.value}” không phải số nguyên; ghi số như 24.` };
};

/** A subject as a row of its sheet, in the order of `factColumns`. */
export function factsRow(table: RuleTable, { code, name, unit, facts, ballots }: FactsSubject): (string | null)[] {
  const cells = Object.keys(table.facts).map((fact) => {
    const value = facts?.[fact];
    return value === undefined ? null : factCell(specOf(fact), value);
  });
  return [code, name, unit, ...cells, ballots && String(ballots.collected), ballots && String(ballots.excellent)];
}
