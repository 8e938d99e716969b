import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import type { Me } from '@libs/contracts/access';
import { SignOut } from '../access/sign-out';

/** The band on top: where one is, for which committee, as whom. `me` is null where nobody is signed in. */
export function Header({ me }: { readonly me: Me | null }): ReactNode {
  return (
    <header className="header">
      <div className="frame">
        <Link className="brand" to="/">
          Đôn Đốc
        </Link>
        {me && (
          <nav className="nav" aria-label="Chính">
            <NavLink to="/" end>
              Đợt kiểm điểm
            </NavLink>
            <NavLink to="/dien-tap">Diễn tập</NavLink>
            <NavLink to="/to-chuc">Tổ chức</NavLink>
            <NavLink to="/lich">Lịch</NavLink>
          </nav>
        )}
        {me && (
          <div className="nav-account">
            <span>
              {me.name} · {me.committee}
            </span>
            <SignOut login={me.login} />
          </div>
        )}
      </div>
    </header>
  );
}
