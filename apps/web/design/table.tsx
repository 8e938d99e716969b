import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  /** Also shown before each value where the screen is too narrow for columns. */
  readonly title: string;
  readonly head?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The first names the row. */
  readonly columns: readonly Column<Row>[];
  readonly kind?: 'board' | 'messages';
}

/** A table that becomes a list of rows on a narrow screen. The roles are written out because `display: block` would take them away. */
export function Table<Row>({ caption, rows, keyOf, columns, kind }: Props<Row>): ReactNode {
  return (
    <table className={kind ? `table table-${kind}` : 'table'} role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, title, head }) => (
            <th key={key} role="columnheader" scope="col">
              {head ?? title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map(({ key, title, cell }, index) =>
              index === 0 ? (
                <th key={key} role="rowheader" scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} role="cell" data-label={title}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
