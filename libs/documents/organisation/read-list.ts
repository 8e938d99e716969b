import { fold } from '@libs/domain/text/fold';
import { type Row, type Sheet, type Spreadsheet, columnLetter } from '../xlsx/spreadsheet';
import type { Mistake } from './mistake';
import { RowReader, isBlank } from './row-reader';
import type { SheetShape } from './sheet-shape';

/** The part of a shape that reading asks for. */
export type ReadShape<T> = Pick<SheetShape<T>, 'name' | 'columns' | 'keys' | 'read'>;

/** One sheet, read: the rows that can be compared with others, and where in the sheet each stands. */
export interface ReadList<T> {
  readonly rows: readonly T[];
  readonly places: readonly { readonly row: number; readonly faulty: ReadonlySet<string> }[];
  /** Column numbers by field; null where the sheet or one of its columns is missing, so that nothing of it was read. */
  readonly columns: ReadonlyMap<string, number> | null;
}

/** How far down the row of headers is looked for: boards put their letterhead above it. */
const LAST_HEADER_ROW = 10;

/** Reads the sheet of one list; writes every mistake in it down. */
export function readList<T>(shape: ReadShape<T>, { sheets, count }: Spreadsheet, mistakes: Mistake[]): ReadList<T> {
  const note = (code: string, row: number | null, message: string): void =>
    void mistakes.push({ severity: 'error', code, sheet: shape.name, row, column: null, header: null, message });
  const nothing = { rows: [], places: [], columns: null };
  const [sheet, twin] = sheets.filter(({ name }) => fold(name) === fold(shape.name));
  if (!sheet || twin) {
    note(
      'missing-sheet',
      null,
      twin ? 'Có hai trang cùng tên; xóa hoặc đổi tên một trang.' : 'Không có trang này trong tệp; dùng tệp mẫu, không đổi tên trang.',
    );
    return nothing;
  }
  const headers = sheet.rows.find((row) => row.number <= LAST_HEADER_ROW && columnOf(row, shape.columns[0]?.header ?? '').length > 0);
  if (!headers) {
    note(
      'missing-headers',
      null,
      `Không thấy dòng tiêu đề có cột "${shape.columns[0]?.header}" trong ${LAST_HEADER_ROW} dòng đầu; chép dòng tiêu đề từ tệp mẫu.`,
    );
    return nothing;
  }
  const columns = new Map<string, number>();
  for (const { field, header } of shape.columns) {
    const [found, second] = columnOf(headers, header);
    if (!found)
      note('missing-column', headers.number, `Thiếu cột "${header}"; chép tiêu đề từ tệp mẫu (cột không dùng thì để trống, không xóa).`);
    else if (second)
      note('column-twice', headers.number, `Có hai cột "${header}" (${columnLetter(found)} và ${columnLetter(second)}); bỏ một cột.`);
    else columns.set(field, found);
  }
  if (columns.size < shape.columns.length) return nothing;
  return { ...readRows(shape, sheet, headers.number, columns, count, mistakes), columns };
}

/** The columns under this header, whatever its case, marks and asterisk. */
function columnOf(row: Row, header: string): number[] {
  return [...row.cells].filter(([, { value }]) => fold(String(value).replace(/\*/g, '')) === fold(header)).map(([column]) => column);
}

function readRows<T>(
  shape: ReadShape<T>,
  sheet: Sheet,
  headerRow: number,
  columns: ReadonlyMap<string, number>,
  count: Spreadsheet['count'],
  mistakes: Mistake[],
): Omit<ReadList<T>, 'columns'> {
  const rows: T[] = [];
  const places: { row: number; faulty: ReadonlySet<string> }[] = [];
  for (const row of sheet.rows) {
    const used = [...columns.values()].some((column) => !isBlank(row.cells.get(column)));
    if (row.number <= headerRow || !used) continue;
    const reader = new RowReader(row, columns, count, (severity, field, code, message) => {
      mistakes.push({ severity, code, message, ...placeIn(shape, columns, row.number, field) });
    });
    const read = shape.read(reader);
    if (shape.keys.some((field) => reader.faulty.has(field))) continue;
    rows.push(read);
    places.push({ row: row.number, faulty: reader.faulty });
  }
  return { rows, places };
}

/** Where a field of a row stands, as people see it. */
export function placeIn(
  shape: Pick<SheetShape<unknown>, 'name' | 'columns'>,
  columns: ReadonlyMap<string, number>,
  row: number | null,
  field: string | null,
): Pick<Mistake, 'sheet' | 'row' | 'column' | 'header'> {
  const column = field === null ? undefined : columns.get(field);
  return {
    sheet: shape.name,
    row,
    column: column === undefined ? null : columnLetter(column),
    header: shape.columns.find((known) => known.field === field)?.header ?? null,
  };
}
