import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Loaded } from '../shell/loaded';
import { useMe } from './me';

/** Lets in whoever is signed in; leads others to the sign-in page, and from there back to where they wanted to go. */
export function SignedIn(): ReactNode {
  const me = useMe();
  const { pathname, search, hash } = useLocation();
  return (
    <Loaded query={me}>
      {(found) =>
        found ? (
          <In first={found.secondFactor.first} />
        ) : (
          <Navigate to={`/dang-nhap?tiep=${encodeURIComponent(pathname + search + hash)}`} replace />
        )
      }
    </Loaded>
  );
}

/** Whoever must set up a second factor first gets to their own account alone. */
function In({ first }: { readonly first: boolean }): ReactNode {
  const { pathname } = useLocation();
  return first && !pathname.startsWith('/tai-khoan') ? <Navigate to="/tai-khoan/hai-buoc" replace /> : <Outlet />;
}
