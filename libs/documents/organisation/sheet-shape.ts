import type { ListName } from '@libs/domain/organisation/organisation';
import type { RowReader } from './row-reader';

export interface SheetColumn {
  readonly field: string;
  readonly header: string;
  readonly required: boolean;
  /** For the guide: what to write here. */
  readonly about: string;
  readonly choices?: readonly string[];
}

/** One list of the organisation as a sheet: its columns, how a row is read and how it is written. */
export interface SheetShape<T> {
  readonly list: ListName;
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** The fields without which a row cannot be compared with others. */
  readonly keys: readonly string[];
  read(row: RowReader): T;
  write(row: T): Readonly<Record<string, string | null>>;
}

/** A header ending in an asterisk makes the column required. */
export const column = (field: string, header: string, about: string, choices?: Readonly<Record<string, string>>): SheetColumn => ({
  field,
  header: header.replace(/ \*$/, ''),
  required: header.endsWith(' *'),
  about,
  ...(choices && { choices: Object.values(choices) }),
});
