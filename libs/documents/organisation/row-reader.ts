import type { Reading } from '@libs/domain/text/reading';
import type { Cell, Row, Spreadsheet } from '../xlsx/spreadsheet';
import type { CellReader } from './cell-readers';
import { legacyFault } from './legacy-font';

/** What is said about a field of the row being read. */
export type FieldNote = (severity: 'error' | 'remark', field: string, code: string, message: string) => void;

/** Reads the fields of one row, notes down what is wrong, and goes on with a stand-in, so that one mistake does not hide the next. */
export class RowReader {
  /** Fields whose value is a stand-in. */
  readonly faulty = new Set<string>();

  constructor(
    private readonly row: Row,
    /** Column numbers by field. */
    private readonly columns: ReadonlyMap<string, number>,
    private readonly count: Spreadsheet['count'],
    private readonly note: FieldNote,
  ) {}

  /** The field's value; null where the cell is empty or wrong. */
  optional<T>(field: string, read: CellReader<T>): T | null {
    const cell = this.row.cells.get(this.columns.get(field) ?? 0);
    if (!cell || isBlank(cell)) return null;
    const reading = this.understand(cell, read);
    if ('fault' in reading) {
      this.wrong(field, 'bad-cell', reading.fault);
      return null;
    }
    if (reading.remark) this.note('remark', field, 'odd-cell', reading.remark);
    return reading.value;
  }

  /** The field's value; an empty cell is a mistake. */
  required<T>(field: string, read: CellReader<T>, standIn: T): T {
    const value = this.optional(field, read);
    if (value === null && !this.faulty.has(field)) this.wrong(field, 'missing-cell', 'Ô để trống; cột này bắt buộc.');
    return value ?? standIn;
  }

  private understand<T>(cell: Cell, read: CellReader<T>): Reading<T> {
    if (cell.failed) return { fault: `Công thức trong ô bị lỗi (${String(cell.value)}); thay bằng giá trị.` };
    const legacy = legacyFault(cell);
    return legacy === null ? read(cell, this.count) : { fault: legacy };
  }

  private wrong(field: string, code: string, message: string): void {
    this.faulty.add(field);
    this.note('error', field, code, message);
  }
}

/** Nothing, or blanks of any width. */
export function isBlank(cell: Cell | undefined): boolean {
  return !cell || (typeof cell.value === 'string' && /^[^\S\ufeff]*$/u.test(cell.value));
}
