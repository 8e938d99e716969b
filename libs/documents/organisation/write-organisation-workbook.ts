import { EMPTY_ORGANISATION, LIST_NAMES, type OrganisationData } from '@libs/domain/organisation/organisation';
import { type SheetToWrite, writeXlsx } from '../xlsx/write-xlsx';
import { guideSheet } from './guide-sheet';
import type { SheetColumn, SheetShape } from './sheet-shape';
import { SHEETS } from './sheets';

const CHOICES = 'Danh mục';
const WIDE_FIELDS: Readonly<Record<string, number>> = { name: 44, fullName: 28, kind: 34, email: 30, title: 34, status: 34, managedBy: 26 };
const NARROW = 18;

/** The empty workbook a board fills in. */
export const organisationTemplate = (): Promise<Buffer> => writeOrganisationWorkbook(EMPTY_ORGANISATION);

/** An organisation as a workbook that `readOrganisationWorkbook` reads back to the same. */
export async function writeOrganisationWorkbook(data: OrganisationData): Promise<Buffer> {
  return writeXlsx([
    guideSheet(),
    sheetOf(SHEETS.organisations, data.organisations),
    sheetOf(SHEETS.collectives, data.collectives),
    sheetOf(SHEETS.people, data.people),
    sheetOf(SHEETS.posts, data.posts),
    sheetOf(SHEETS.oversight, data.oversight),
    choicesSheet(),
  ]);
}

function sheetOf<T>({ name, columns, write }: SheetShape<T>, rows: readonly T[]): SheetToWrite {
  return {
    name,
    columns: columns.map((column) => {
      const choices = LISTS.findIndex(({ title }) => title === titleOf(name, column));
      return {
        header: column.required ? `${column.header} *` : column.header,
        width: WIDE_FIELDS[column.field] ?? NARROW,
        ...(column.choices && { choices: { sheet: CHOICES, column: choices + 1, count: column.choices.length } }),
      };
    }),
    rows: rows.map((row) => {
      const cells = write(row);
      return columns.map(({ field }) => cells[field] ?? null);
    }),
  };
}

const titleOf = (sheet: string, { header }: SheetColumn): string => `${sheet}: ${header}`;

const LISTS = LIST_NAMES.flatMap((list) => {
  const { name, columns } = SHEETS[list];
  return columns.flatMap((column) => (column.choices ? [{ title: titleOf(name, column), words: column.choices }] : []));
});

function choicesSheet(): SheetToWrite {
  const longest = Math.max(...LISTS.map(({ words }) => words.length));
  return {
    name: CHOICES,
    columns: LISTS.map(({ title }) => ({ header: title, width: 44 })),
    rows: Array.from({ length: longest }, (_, row) => LISTS.map(({ words }) => words[row] ?? null)),
  };
}
