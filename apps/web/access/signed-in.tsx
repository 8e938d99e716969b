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
      {(found) => (found ? <Outlet /> : <Navigate to={`/dang-nhap?tiep=${encodeURIComponent(pathname + search + hash)}`} replace />)}
    </Loaded>
  );
}
