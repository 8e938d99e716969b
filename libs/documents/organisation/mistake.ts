/** Something wrong or odd at one place of a workbook. */
export interface Mistake {
  readonly severity: 'error' | 'remark';
  /** Stable, kebab-case. */
  readonly code: string;
  readonly sheet: string;
  /** As shown beside the row; null where the whole sheet is meant. */
  readonly row: number | null;
  /** The column's letter; null where the whole row is meant. */
  readonly column: string | null;
  /** What stands at the head of the column. */
  readonly header: string | null;
  /** In Vietnamese: what is wrong, and what would do. */
  readonly message: string;
  /** The code that several places run into: one cause (`Finding.about`). */
  readonly about?: string;
}

/** `Trang Người, dòng 12, cột E (Điện thoại)` */
export function placeOf({ sheet, row, column, header }: Mistake): string {
  const parts = [`Trang ${sheet}`, row && `dòng ${row}`, column && `cột ${column} (${header})`];
  return parts.filter(Boolean).join(', ');
}
