import type { ReactNode } from 'react';
import type { Mistake } from '@libs/contracts/problem';
import { Table } from '../design/table';

interface Props {
  readonly caption: string;
  readonly mistakes: readonly Mistake[];
  /** How many there are besides. */
  readonly more?: number;
}

/** Where in the workbook, what is wrong, what would do. */
export function MistakeTable({ caption, mistakes, more = 0 }: Props): ReactNode {
  return (
    <>
      <Table
        caption={caption}
        rows={mistakes}
        keyOf={({ path, message }) => `${path} ${message}`}
        columns={[
          { key: 'path', title: 'Ở đâu', cell: ({ path }) => path },
          { key: 'message', title: 'Lỗi và cách sửa', cell: ({ message }) => message },
        ]}
      />
      {more > 0 && <p>… và {more} lỗi nữa; sửa những lỗi trên rồi kiểm tra lại để thấy các lỗi còn lại.</p>}
    </>
  );
}
