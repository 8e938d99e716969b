import { Workbook } from 'exceljs';
import { columnLetter } from './spreadsheet';
import { escape } from './rich-text';

declare module 'exceljs' {
  interface Worksheet {
    /** Left out of the library's types: drop-down lists over whole ranges, where `cell.dataValidation` would fill every cell. */
    readonly dataValidations: { add(range: string, validation: DataValidation): void };
  }
}

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  /** Texts by row and column; null leaves a cell empty. */
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface ColumnToWrite {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly wrap?: boolean;
  /** Where the words to choose from stand: sheet and its column from 1, under the header. */
  readonly choices?: { readonly sheet: string; readonly column: number; readonly count: number };
}

/** How far below the last row the drop-down lists still reach. */
const SPARE_ROWS = 2000;

/**
 * Makes an XLSX file. Every cell is a text and every column formatted as text, so that Excel leaves telephone numbers, codes and days as they
 * are typed; the first row is the header and stays in sight.
 */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const workbook = new Workbook();
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ header, width, wrap = false }) => ({
      header,
      width,
      style: { numFmt: '@', alignment: { vertical: 'top', wrapText: wrap } },
    }));
    for (const row of rows) sheet.addRow(row.map((text) => (text === null ? null : escape(text))));
    sheet.getRow(1).font = { bold: true };
    columns.forEach(({ choices }, index) => {
      if (!choices) return;
      const letter = columnLetter(choices.column);
      const column = columnLetter(index + 1);
      sheet.dataValidations.add(`${column}2:${column}${rows.length + SPARE_ROWS}`, {
        type: 'list',
        allowBlank: true,
        formulae: [`'${choices.sheet}'!$${letter}$2:$${letter}$${choices.count + 1}`],
        showErrorMessage: true,
        errorTitle: 'Không có trong danh sách',
        error: 'Chọn một mục trong danh sách thả xuống.',
      });
    });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
