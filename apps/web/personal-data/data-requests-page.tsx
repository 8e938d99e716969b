import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DataRequestSeen } from '@libs/contracts/personal-data';
import { May } from '../access/may';
import { BackLink } from '../design/back-link';
import { LinkButton } from '../design/link-button';
import { Table } from '../design/table';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { useDataRequests } from './personal-data';
import { RequestState } from './request-state';
import { RetentionSection } from './retention-section';

/** What people asked about their data, and by when it must be answered. */
export function DataRequestsPage(): ReactNode {
  return (
    <>
      <BackLink to="/nguoi-dung">Người dùng</BackLink>
      <Heading title="Dữ liệu cá nhân" />
      <p className="measure">
        Mỗi đề nghị phải được trả lời trong 2 ngày làm việc từ ngày nhận, theo lịch của cấp ủy (Nghị định 356/2025).
      </p>
      <p>
        <LinkButton to="/du-lieu-ca-nhan/moi">Ghi đề nghị mới</LinkButton>
      </p>
      <Loaded query={useDataRequests()}>
        {({ requests }) => (requests.length === 0 ? <p>Chưa có đề nghị nào.</p> : <Requests requests={requests} />)}
      </Loaded>
      <May act="set-retention">
        <RetentionSection />
      </May>
    </>
  );
}

function Requests({ requests }: { readonly requests: readonly DataRequestSeen[] }): ReactNode {
  return (
    <Table
      caption="Việc chờ trả lời ở trên"
      rows={requests}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', title: 'Người đề nghị', cell: ({ id, name }) => <Link to={`/du-lieu-ca-nhan/${id}`}>{name}</Link> },
        { key: 'kind', title: 'Đề nghị', cell: ({ kindText }) => kindText },
        { key: 'received', title: 'Nhận', cell: ({ received }) => received.text },
        { key: 'state', title: 'Trả lời', cell: (request) => <RequestState request={request} /> },
      ]}
    />
  );
}
