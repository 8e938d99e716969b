import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { AccountList } from '@libs/contracts/accounts';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { Table } from '../design/table';
import { Tag } from '../design/tag';
import { TextField } from '../design/text-field';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { useAccounts } from './accounts';
import { May, useMay } from './may';

type Line = AccountList['items'][number];

/** Who has an account, in which role, as far as one answers for them; others of the organisation by a search, to invite them. */
export function AccountsPage(): ReactNode {
  const may = useMay();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  return (
    <>
      <Heading title="Người dùng" />
      <May act="keep-data-requests">
        <p>
          <Link to="/du-lieu-ca-nhan">Dữ liệu cá nhân: đề nghị và thời gian giữ</Link>
        </p>
      </May>
      <Form errors={[]} onSend={() => setSearch(typed.trim())}>
        <TextField
          name="search"
          label={may('invite') ? 'Tìm người để mời' : 'Tìm người'}
          hint="Tên người hoặc tên đơn vị; để trống thì xem những người đã có tài khoản"
          value={typed}
          onChange={setTyped}
        />
        <Button kind="second">Tìm</Button>
      </Form>
      <Loaded query={useAccounts(search)}>
        {({ items, more }) => (
          <>
            <Lines lines={items} caption={search === '' ? 'Đã có tài khoản hoặc lời mời' : `Tìm thấy với “${search}”`} />
            {items.length === 0 && <p>Không có ai.</p>}
            {more && <p className="quiet">Còn nữa: hãy tìm cụ thể hơn.</p>}
          </>
        )}
      </Loaded>
    </>
  );
}

function Lines({ lines, caption }: { readonly lines: readonly Line[]; readonly caption: string }): ReactNode {
  const may = useMay();
  if (lines.length === 0) return null;
  return (
    <Table
      caption={caption}
      rows={lines}
      keyOf={({ accountId, personId }) => accountId ?? personId ?? ''}
      columns={[
        { key: 'name', title: 'Họ và tên', cell: ({ name, unit }) => <Name name={name} unit={unit} /> },
        { key: 'state', title: 'Tài khoản', cell: (line) => <State line={line} /> },
        { key: 'roles', title: 'Vai trò được giao', cell: ({ roles }) => roles.map(({ text }) => text).join('; ') || '–' },
        { key: 'do', title: 'Việc', cell: (line) => <Doing line={line} invites={may('invite')} /> },
      ]}
    />
  );
}

function Name({ name, unit }: Pick<Line, 'name' | 'unit'>): ReactNode {
  return (
    <>
      {name}
      <span className="quiet small"> {unit}</span>
    </>
  );
}

function State({ line: { disabled, accountId, invitation, secondFactor } }: { readonly line: Line }): ReactNode {
  if (disabled) return <Tag tone="bad" sign="cross">{`Đã khóa ${disabled.text}`}</Tag>;
  if (accountId !== null)
    return (
      <Tag tone="good" sign="check">
        {secondFactor ? 'Đang dùng, hai bước' : 'Đang dùng'}
      </Tag>
    );
  if (invitation) return <Tag tone="wait" sign="wait">{`Đã mời, đến ${invitation.until.text}`}</Tag>;
  return (
    <Tag tone="calm" sign="dash">
      Chưa có
    </Tag>
  );
}

function Doing({ line: { accountId, personId, name, recovery }, invites }: { readonly line: Line; readonly invites: boolean }): ReactNode {
  if (accountId !== null)
    return (
      <Link to={`/nguoi-dung/${accountId}`} aria-label={`Mở tài khoản của ${name}`}>
        {recovery ? 'Mở (chờ người làm chứng)' : 'Mở'}
      </Link>
    );
  if (!invites || personId === null) return '–';
  return (
    <Link to={`/nguoi-dung/moi/${personId}`} aria-label={`Mời ${name}`}>
      Mời
    </Link>
  );
}
