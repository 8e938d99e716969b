import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { AuditLine } from '@libs/contracts/audit';
import { Pager } from '../design/pager';
import { Table } from '../design/table';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { useAudit } from './audit';

/** The record of acts: who, what, when, from where; nothing on it can be changed or taken away. */
export function AuditPage(): ReactNode {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return (
    <Loaded query={useAudit(cursors.at(-1) ?? null)}>
      {({ items, next }) => (
        <>
          <Heading title="Nhật ký thao tác" />
          <p className="measure">
            Chỉ ghi thêm, không sửa, không xóa được. Mỗi mục có số thứ tự niêm phong; mục vừa ghi được đánh số sau giây lát. Dãy số chung
            cho cả máy chủ, kể cả diễn tập, nên ở đây có chỗ cách quãng.
          </p>
          <Table
            caption="Mục mới nhất ở trên"
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              { key: 'number', title: 'Số', cell: ({ number }) => number ?? '…' },
              { key: 'when', title: 'Lúc', cell: ({ at }) => <span className="nowrap">{at.text}</span> },
              { key: 'who', title: 'Ai', cell: ({ who }) => who },
              { key: 'what', title: 'Việc', cell: (line) => <What line={line} /> },
              { key: 'from', title: 'Từ đâu', cell: ({ from }) => from },
            ]}
          />
          <Pager cursors={cursors} next={next} onMove={setCursors} />
        </>
      )}
    </Loaded>
  );
}

function What({ line: { text, unit, campaign } }: { readonly line: AuditLine }): ReactNode {
  return (
    <>
      {text}
      {unit && ` (${unit})`}
      {campaign && (
        <>
          {' '}
          <Link to={`/dot/${campaign.id}`}>{campaign.name}</Link>
        </>
      )}
    </>
  );
}
