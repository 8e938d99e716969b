import type { ReactNode } from 'react';
import type { Mistake } from '@libs/contracts/problem';
import { Table } from '../design/table';

interface Props {
  readonly caption: string;
  readonly mistakes: readonly Mistake[];
}

/** Where in the workbook, what is wrong, what would do. */
export function MistakeTable({ caption, mistakes }: Props): ReactNode {
  return (
    <Table
      caption={caption}
      rows={mistakes}
      keyOf={({ path, message }) => `${path} ${message}`}
      columns={[
        { key: 'path', title: 'Ở đâu', cell: ({ path }) => <span className="nowrap">{place(path)}</span> },
        { key: 'message', title: 'Lỗi và cách sửa', cell: ({ message }) => message },
      ]}
    />
  );
}

/** `Đảng viên!C12` → `trang Đảng viên, cột C, dòng 12`. */
export function place(path: string): string {
  const [, sheet, column, row] = /^'?([^!]+?)'?!([A-Z]*)(\d*)/.exec(path) ?? [];
  if (sheet === undefined) return path;
  return [`trang ${sheet}`, ...(column ? [`cột ${column}`] : []), ...(row ? [`dòng ${row}`] : [])].join(', ');
}
