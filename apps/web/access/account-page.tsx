import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { AccountList } from '@libs/contracts/accounts';
import { BackLink } from '../design/back-link';
import { LinkButton } from '../design/link-button';
import { SummaryList } from '../design/summary-list';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { NotFoundPage } from '../shell/not-found-page';
import { AccountActs } from './account-acts';
import { useAccounts } from './accounts';
import { May } from './may';
import { useMe } from './me';
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
          return account === undefined ? (
            <NotFoundPage />
          ) : (
            <Account account={account} accountId={accountId} grantable={grantable} anew={invitedAnew(account, items)} />
          );
        }}
      </Loaded>
    </div>
  );
}

type Line = AccountList['items'][number];

/** Who may be invited anew from here: a person whose account is shut and who has no other in use. */
function invitedAnew({ disabled, personId }: Line, items: readonly Line[]): string | null {
  const inUse = items.some((one) => one.personId === personId && one.accountId !== null && !one.disabled);
  return disabled && !inUse ? personId : null;
}

interface Props {
  readonly account: Line;
  readonly accountId: string;
  readonly grantable: AccountList['grantable'];
  /** The person to invite anew. */
  readonly anew: string | null;
}

function Account({ account, accountId, grantable, anew }: Props): ReactNode {
  const { name, unit, login, disabled, roles, secondFactor, recovery } = account;
  // Of one's own account the rules allow none of these acts.
  const own = login !== null && useMe().data?.login === login;
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
      {anew !== null && (
        <May act="invite">
          <p>Tài khoản đã khóa được giữ lại làm hồ sơ. Mời lại thì đồng chí nhận tài khoản mới, với tên đăng nhập khác.</p>
          <LinkButton to={`/nguoi-dung/moi/${anew}`}>Mời lại</LinkButton>
        </May>
      )}
      {own && (
        <p>
          Đây là tài khoản của chính đồng chí: giao, thôi vai trò là việc của người khác. Mật khẩu và xác thực hai bước ở{' '}
          <Link to="/tai-khoan">Tài khoản của tôi</Link>.
        </p>
      )}
      {!disabled && !own && <AccountActs accountId={accountId} roles={roles.map(({ role }) => role)} grantable={grantable} />}
      {!disabled && !own && <RecoverAccount accountId={accountId} recovery={recovery} />}
    </>
  );
}
