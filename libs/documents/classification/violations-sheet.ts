import type { Violation } from '@libs/domain/classification/violations';
import { textCell, yesNoCell } from '../organisation/cell-readers';
import type { ReadShape } from '../organisation/read-list';
import { column } from '../organisation/sheet-shape';
import { countCell } from './facts-sheet';

/** One act of one violation; rows with the same code and decision belong together. */
export interface ViolationRow {
  readonly code: string;
  readonly id: string;
  readonly year: number;
  readonly unit: string;
  readonly decidedIn: number;
  readonly remedied: boolean;
}

/** A violation counts once, for the year and the unit of the act (H19-23, H19-31): so both are asked for. */
export const VIOLATIONS: ReadShape<ViolationRow> = {
  name: 'Vi phạm',
  keys: ['code', 'id', 'year', 'unit', 'decidedIn'],
  columns: [
    column('code', 'Mã *', 'Mã của người hoặc tập thể bị kỷ luật, như ở các trang kia.'),
    column('id', 'Số quyết định *', 'Số quyết định kỷ luật.'),
    column('year', 'Năm có hành vi *', 'Năm xảy ra hành vi, không phải năm ra quyết định.'),
    column('unit', 'Mã đơn vị nơi có hành vi *', 'Mã tổ chức nơi xảy ra hành vi.'),
    column('decidedIn', 'Năm quyết định *', 'Năm ra quyết định kỷ luật hoặc tăng mức kỷ luật.'),
    column('remedied', 'Tự phát hiện, đã khắc phục xong', 'Ghi "Có" nếu tự phát hiện và đã khắc phục xong hậu quả.', {
      yes: 'Có',
      no: 'Không',
    }),
  ],
  read: (row) => ({
    code: row.required('code', textCell, ''),
    id: row.required('id', textCell, ''),
    year: row.required('year', countCell, 0),
    unit: row.required('unit', textCell, ''),
    decidedIn: row.required('decidedIn', countCell, 0),
    remedied: row.optional('remedied', yesNoCell) ?? false,
  }),
};

/** The violations of one subject. */
export function violationsOf(rows: readonly ViolationRow[], code: string): Violation[] {
  const own = rows.filter((row) => row.code === code);
  return [...new Set(own.map(({ id }) => id))].flatMap((id) => {
    const acts = own.filter((row) => row.id === id);
    const [first] = acts;
    return first
      ? [{ id, acts: acts.map(({ year, unit }) => ({ year, unit })), decidedIn: first.decidedIn, remedied: first.remedied }]
      : [];
  });
}

/** A subject's violations as rows of the sheet. */
export function violationRows(code: string, violations: readonly Violation[]): (string | null)[][] {
  return violations.flatMap(({ id, acts, decidedIn, remedied }) =>
    acts.map(({ year, unit }) => [code, id, String(year), unit, String(decidedIn), remedied ? 'Có' : null]),
  );
}
