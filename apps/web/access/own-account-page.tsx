import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OwnAccount } from '@libs/contracts/accounts';
import type { Done } from '@libs/contracts/page';
import { Button } from '../design/button';
import { LinkButton } from '../design/link-button';
import { SummaryList } from '../design/summary-list';
import { sayDay } from '../design/typed-date';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { useOwnAccount } from './accounts';
import { BreakGlass } from './break-glass';
import { May } from './may';
import { useMe } from './me';
import { OwnSessions } from './own-sessions';

/** One's own account: roles, second factor, password, where one is signed in, who stands in. */
export function OwnAccountPage(): ReactNode {
  const me = useMe().data;
  return (
    <div className="measure">
      <Heading title="Tài khoản của tôi" />
      <Loaded query={useOwnAccount()}>
        {(account) => (
          <>
            <SummaryList
              rows={[
                { label: 'Tên đăng nhập', value: me?.login ?? '' },
                { label: 'Vai trò', value: (me?.roles ?? []).map(({ text }) => text).join('; ') || 'Chưa có' },
                {
                  label: 'Xác thực hai bước',
                  value: account.secondFactor ? 'Đã đặt' : 'Chưa đặt',
                  change: account.secondFactor ? undefined : <Link to="/tai-khoan/hai-buoc">Đặt xác thực hai bước</Link>,
                },
                { label: 'Mật khẩu', value: 'Đã đặt', change: <Link to="/tai-khoan/mat-khau">Đổi mật khẩu</Link> },
                {
                  label: 'Dữ liệu của tôi',
                  value: 'Những gì Đôn Đốc giữ về đồng chí',
                  change: <Link to="/tai-khoan/du-lieu">Xem, tải, đề nghị sửa hoặc xóa</Link>,
                },
              ]}
            />
            <OwnSessions sessions={account.sessions} />
            <May act="delegate">
              <Delegations delegations={account.delegations} />
            </May>
            <May act="break-glass">
              <BreakGlass />
            </May>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Delegations({ delegations }: Pick<OwnAccount, 'delegations'>): ReactNode {
  const end = useAct(
    (id: string, key) => post<Done>(`/delegations/${id}/end`, {}, key),
    () => undefined,
  );
  return (
    <section>
      <h2>Ủy quyền</h2>
      {delegations.length === 0 && <p>Đồng chí chưa ủy quyền cho ai.</p>}
      <ul className="task-list">
        {delegations.map(({ id, to, roleText, since, until, reason }) => (
          <li key={id}>
            <div>
              {to}: {roleText}, từ {sayDay(since)} đến hết {sayDay(until)}
              <div className="quiet small">{reason}</div>
            </div>
            <Button kind="second" onPress={() => end.run(id)} busy={end.running}>
              Thôi ủy quyền
            </Button>
          </li>
        ))}
      </ul>
      <LinkButton to="/tai-khoan/uy-quyen" kind="second">
        Ủy quyền cho người khác
      </LinkButton>
    </section>
  );
}
