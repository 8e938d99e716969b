import type { ReactNode } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useMe } from '../access/me';
import { Header } from './header';
import { Loading } from './loading';
import { SkipLink } from './skip-link';

/** What every page stands in. */
export function Frame(): ReactNode {
  const me = useMe();
  // The header depends on who one is; drawn before that is known, it would push the page down afterwards.
  if (me.isPending) {
    return (
      <div className="frame">
        <Loading />
      </div>
    );
  }
  return (
    <>
      <SkipLink />
      <Header me={me.data ?? null} />
      <main id="noi-dung" className="frame main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="footer">
        <div className="frame">
          <p>Cần giúp: hỏi Ban Tổ chức của cấp ủy, hoặc người quản trị hệ thống Đôn Đốc của đơn vị.</p>
        </div>
      </footer>
      <ScrollRestoration />
    </>
  );
}
