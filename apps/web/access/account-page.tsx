import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { AccountList } from '@libs/contracts/accounts';
import { BackLink } from '../design/back-link';
import { SummaryList } from '../design/summary-list';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { NotFoundPage } from '../shell/not-found-page';
import { AccountActs } from './account-acts';
import { useAccounts } from './accounts';
import { RecoverAccount } from './recover-account';

/** One account: what it may do, and what may be done with it. */
export function AccountPage(): ReactNode {
  const { accountId = '' } = useParams();
  return (
    <div className="measure">
      <BackLink to="/nguoi-dung">Người dùng</BackLink>
      <Loaded query={useAccounts('')}>
        {({ items, grantable }) => {
          const account = items.find((one) => one.accountId === accountId);
          return account === undefined ? <NotFoundPage /> : <Account account={account} accountId={accountId} grantable={grantable} />;
        }}
      </Loaded>
    </div>
  );
}

interface Props {
  readonly account: AccountList['items'][number];
  readonly accountId: string;
  readonly grantable: AccountList['grantable'];
}

function Account({ account, accountId, grantable }: Props): ReactNode {
  const { name, unit, login, disabled, roles, secondFactor, recovery } = account;
  return (
    <>
      <Heading title={name} />
      <SummaryList
        rows={[
          { label: 'Đơn vị', value: unit === '' ? '–' : unit },
          { label: 'Tên đăng nhập', value: login ?? '–' },
          { label: 'Tài khoản', value: disabled ? `Đã khóa ${disabled.text}` : 'Đang dùng' },
          { label: 'Xác thực hai bước', value: secondFactor ? 'Đã đặt' : 'Chưa đặt' },
          { label: 'Vai trò được giao', value: roles.map(({ text }) => text).join('; ') || 'Không có' },
        ]}
      />
      {!disabled && <AccountActs accountId={accountId} roles={roles.map(({ role }) => role)} grantable={grantable} />}
      {!disabled && <RecoverAccount accountId={accountId} recovery={recovery} />}
    </>
  );
}
