import type { ListName } from './organisation';

/** Something wrong with an organisation as written down, or odd: errors stop an import, remarks are only shown. */
export interface Finding {
  readonly severity: 'error' | 'remark';
  /** Stable, kebab-case, for programs and tests. */
  readonly code: string;
  readonly list: ListName;
  /** Which row of the list, from 0; null where the list as a whole is meant. */
  readonly index: number | null;
  /** The row's field concerned; null where it is the whole row. */
  readonly field: string | null;
  /** One or two Vietnamese sentences: what is wrong, and what would do. */
  readonly message: string;
  /** The code by which other rows run into the very same thing: one cause, to be mended once. */
  readonly about?: string;
}

/** How a checker writes its findings down. */
export type Note = (index: number | null, field: string | null, code: string, message: string, about?: string) => void;

/** Two notebooks for the findings of one list. */
export function notebook(list: ListName, findings: Finding[]): { readonly error: Note; readonly remark: Note } {
  const note =
    (severity: Finding['severity']): Note =>
    (index, field, code, message, about) =>
      void findings.push({ severity, code, list, index, field, message, ...(about === undefined ? {} : { about }) });
  return { error: note('error'), remark: note('remark') };
}
