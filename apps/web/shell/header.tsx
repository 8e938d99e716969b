import type { ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import type { Me } from '@libs/contracts/access';
import { May } from '../access/may';
import { SignOut } from '../access/sign-out';

/** A campaign's pages, its launch and its draft, which have no place of their own in the menu. */
const OF_CAMPAIGNS = /^\/($|dot\/|trien-khai|ban-nhap\/)/;

/** The band on top: where one is, for which committee, as whom. `me` is null where nobody is signed in. */
export function Header({ me }: { readonly me: Me | null }): ReactNode {
  const { pathname } = useLocation();
  return (
    <header className="header">
      <div className="frame">
        <Link className="brand" to="/">
          Đôn Đốc
        </Link>
        {me && (
          <nav className="nav" aria-label="Chính">
            <Link to="/" aria-current={OF_CAMPAIGNS.test(pathname) ? 'page' : undefined}>
              Đợt kiểm điểm
            </Link>
            <May act="show-rehearsal">
              <NavLink to="/dien-tap">Diễn tập</NavLink>
            </May>
            <May act="show-organisation">
              <NavLink to="/to-chuc">Tổ chức</NavLink>
            </May>
            <May act="show-plans">
              <NavLink to="/lich">Lịch</NavLink>
            </May>
            <May act="show-accounts">
              <NavLink to="/nguoi-dung">Người dùng</NavLink>
            </May>
            <May act="show-audit">
              <NavLink to="/nhat-ky">Nhật ký</NavLink>
            </May>
          </nav>
        )}
        {me && (
          <div className="nav-account">
            <span>
              <Link to="/tai-khoan">{me.name}</Link> · {me.committee}
            </span>
            <SignOut login={me.login} />
          </div>
        )}
      </div>
    </header>
  );
}
