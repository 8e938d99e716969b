import type { ReactNode } from 'react';
import type { RosterPage } from '@libs/contracts/roster';
import { Table } from '../design/table';

interface Props {
  readonly caption: string;
  readonly lines: RosterPage['items'];
}

/** People and organisations, in or out, each with the rule that says so. */
export function RosterTable({ caption, lines }: Props): ReactNode {
  if (lines.length === 0) return <p>{caption}: không có ai.</p>;
  return (
    <Table
      caption={caption}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', title: 'Tên', cell: ({ name }) => name },
        { key: 'unit', title: 'Đơn vị', cell: ({ unit }) => unit ?? '–' },
        // Who is in, is so by the rule for all; only who is out has a reason of their own.
        ...(lines.some(({ included }) => !included)
          ? [{ key: 'rule', title: 'Vì sao', cell: ({ words }: RosterPage['items'][number]) => words ?? '–' }]
          : []),
      ]}
    />
  );
}
