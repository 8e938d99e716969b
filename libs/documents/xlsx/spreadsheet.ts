/**
 * A spreadsheet as this product sees one: cells with text and numbers, by place. Reading and writing files is behind it, so that the library
 * can change (docs/decisions/0400).
 */
export interface Spreadsheet {
  /** From which year dates are counted. */
  readonly count: 1900 | 1904;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  /** Rows that have anything in them, from above. */
  readonly rows: readonly Row[];
}

export interface Row {
  /** As shown beside it, from 1. */
  readonly number: number;
  /** By column, from 1; empty cells are left out. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** How much of a date a number's format shows; null where it shows a plain number. */
export type DateFormat = 'day' | 'month' | 'year' | null;

export interface Cell {
  /** Numbers also for dates. */
  readonly value: string | number | boolean;
  readonly date: DateFormat;
  /** Whether the value is a formula's failure, such as `#REF!`. */
  readonly failed: boolean;
  /** Names of the fonts used in it: legacy encodings are told by nothing else (ecosystem.md 9.10). */
  readonly fonts: readonly string[];
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
